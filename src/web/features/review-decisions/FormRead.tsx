import { isAnswered, sectionsThatApply } from '#domain/forms/answers.ts'
import { displayAnswer } from '#domain/forms/display-answer.ts'
import type { FormDefinition } from '#domain/forms/form-definition.ts'
import { type StoredAnswers, valuesOf } from '#domain/forms/merge-answers.ts'
import { SummaryList } from '../../parts/SummaryList.tsx'
import { Lines } from './Lines.tsx'
import { Part } from './Part.tsx'

type FormReadProps = {
  form: FormDefinition
  answers: StoredAnswers
  agencies: readonly { readonly code: string; readonly name: string }[]
  /** Said where nothing was answered. */
  empty: string
}

/** A form to read: what was answered, in its own words. */
export function FormRead({ form, answers: stored, agencies, empty }: FormReadProps) {
  const { answers, skipped } = valuesOf(stored)
  const lookups = {
    personLabel: (id: string) => id,
    agencyName: (code: string) => agencies.find((agency) => agency.code === code)?.name ?? code,
  }
  const sections = sectionsThatApply(form, answers)
    .map(({ id, title, questions }) => ({
      id,
      title,
      rows: questions
        .filter((question) => isAnswered(answers[question.id]) || skipped[question.id] !== undefined)
        .map((question) => ({
          term: question.label,
          value: (
            <Lines
              lines={displayAnswer(question, { value: answers[question.id], skipped: skipped[question.id] }, lookups)}
            />
          ),
        })),
    }))
    .filter(({ rows }) => rows.length > 0)
  if (sections.length === 0) return <p className="soft">{empty}</p>
  return sections.map(({ id, title, rows }) => (
    <Part key={id} id={id} title={title}>
      <SummaryList rows={rows} />
    </Part>
  ))
}
