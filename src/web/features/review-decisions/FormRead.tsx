import { isAnswered, sectionsThatApply } from '#domain/forms/answers.ts'
import { displayAnswer } from '#domain/forms/display-answer.ts'
import type { FormDefinition, Question } from '#domain/forms/form-definition.ts'
import { type StoredAnswers, valuesOf } from '#domain/forms/merge-answers.ts'
import { Lines } from '../../parts/Lines.tsx'
import { SummaryList } from '../../parts/SummaryList.tsx'
import { Part } from './Part.tsx'

type FormReadProps = {
  form: FormDefinition
  answers: StoredAnswers
  agencies: readonly { readonly code: string; readonly name: string }[]
  /** Said where nothing was answered. */
  empty: string
  /** The section that is read first, whatever the order of writing. */
  first?: string
}

const reasonId = (id: string) => `${id}_reason`

/** A form to read: what was answered, in its own words. */
export function FormRead({ form, answers: stored, agencies, empty, first }: FormReadProps) {
  const { answers, skipped } = valuesOf(stored)
  const lookups = {
    personLabel: (id: string) => id,
    agencyName: (code: string) => agencies.find((agency) => agency.code === code)?.name ?? code,
  }
  const linesOf = (question: Question) =>
    displayAnswer(question, { value: answers[question.id], skipped: skipped[question.id] }, lookups)
  const isSaid = ({ id }: Question) => isAnswered(answers[id]) || skipped[id] !== undefined
  const sections = sectionsThatApply(form, answers)
    .toSorted((one, other) => Number(other.id === first) - Number(one.id === first))
    .map(({ id, title, questions }) => {
      const isReason = (question: Question) => questions.some((each) => reasonId(each.id) === question.id)
      const rows = questions
        .filter((question) => isSaid(question) && !isReason(question))
        .map((question) => {
          const reason = questions.find((each) => each.id === reasonId(question.id))
          const lines = [...linesOf(question), ...(reason && isSaid(reason) ? linesOf(reason) : [])]
          return { term: question.label, value: <Lines as="p" lines={lines} /> }
        })
      return { id, title, rows }
    })
    .filter(({ rows }) => rows.length > 0)
  if (sections.length === 0) return <p className="soft">{empty}</p>
  return sections.map(({ id, title, rows }) => (
    <Part key={id} id={id} title={title}>
      <SummaryList rows={rows} />
    </Part>
  ))
}
