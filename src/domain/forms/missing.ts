import { type Answers, applies, type FormValues, isAnswered, isBlankRow, sectionsThatApply } from './answers.ts'
import type { FormDefinition, Question, RowQuestion, Section } from './form-definition.ts'

export type SectionStatus = 'not-started' | 'in-progress' | 'complete'

/** Required questions, of those now asked, that are neither answered nor skipped for an allowed reason. */
export function missingIn(form: FormDefinition, values: FormValues): readonly Question[] {
  return sectionsThatApply(form, values.answers).flatMap((section) => missingOf(section.questions, values))
}

/** The same for one section. The section's conditions may look at answers anywhere in the form. */
export function missingInSection(section: Section, values: FormValues): readonly Question[] {
  return missingOf(askedIn(section, values.answers), values)
}

/** How far a section is, for the task list. */
export function sectionStatus(section: Section, values: FormValues): SectionStatus {
  const asked = askedIn(section, values.answers)
  const started = asked.some(({ id }) => values.skipped[id] !== undefined || isAnswered(values.answers[id]))
  if (!started) return 'not-started'
  return missingOf(asked, values).length === 0 ? 'complete' : 'in-progress'
}

/** Whether a question is done with: answered, skipped for an allowed reason, or not required. */
export function isDealtWith(question: Question | RowQuestion, answer: unknown, reason: string | undefined): boolean {
  if (!isAnswered(answer)) {
    return !question.required || (question.skippable?.some((allowed) => allowed === reason) ?? false)
  }
  if (question.kind !== 'rows') return true
  return (answer as readonly Answers[]).every((row) => isBlankRow(row) || missingInRow(question.row, row).length === 0)
}

/** The required cells a row still lacks. */
export function missingInRow(cells: readonly RowQuestion[], row: Answers): readonly RowQuestion[] {
  const reasons = (row.skipped ?? {}) as Record<string, string | undefined>
  return cells.filter((cell) => applies(cell.when, row) && !isDealtWith(cell, row[cell.id], reasons[cell.id]))
}

const askedIn = (section: Section, answers: Answers) => section.questions.filter(({ when }) => applies(when, answers))

const missingOf = (questions: readonly Question[], { answers, skipped }: FormValues) =>
  questions.filter((question) => !isDealtWith(question, answers[question.id], skipped[question.id]))
