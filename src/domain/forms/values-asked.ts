import { type Answers, applies, type FormValues, questionsThatApply } from './answers.ts'
import type { FormDefinition, Question, RowQuestion } from './form-definition.ts'

/** What is handed on of a form: the answers to what is asked, without those left behind in what is no longer asked. */
export function valuesAsked(form: FormDefinition, { answers, skipped }: FormValues): FormValues {
  const asked = new Map(questionsThatApply(form, answers).map((question) => [question.id, question]))
  const only = <T>(given: Readonly<Record<string, T>>) =>
    Object.entries(given).flatMap(([id, value]) => {
      const question = asked.get(id)
      return question ? [{ id, question, value }] : []
    })
  return {
    answers: Object.fromEntries(only(answers).map(({ id, question, value }) => [id, askedOf(question, value)])),
    skipped: Object.fromEntries(only(skipped).map(({ id, value }) => [id, value])),
  }
}

const askedOf = (question: Question, value: unknown) =>
  question.kind === 'rows' && Array.isArray(value) ? value.map((row: Answers) => askedOfRow(question.row, row)) : value

function askedOfRow(cells: readonly RowQuestion[], row: Answers): Answers {
  const leftBehind = cells.filter((cell) => !applies(cell.when, row)).map(({ id }) => id)
  const only = (given: Answers) => Object.fromEntries(Object.entries(given).filter(([id]) => !leftBehind.includes(id)))
  return { ...only(row), ...(isSkips(row.skipped) ? { skipped: only(row.skipped) } : {}) }
}

const isSkips = (value: unknown): value is Answers => typeof value === 'object' && value !== null
