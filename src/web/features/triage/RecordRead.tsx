import type { Triage } from '#contract/triage.ts'
import { triageForm } from '#domain/concerns/triage-form.ts'
import { isAnswered, sectionsThatApply } from '#domain/forms/answers.ts'
import { displayAnswer } from '#domain/forms/display-answer.ts'
import { valuesOf } from '#domain/forms/merge-answers.ts'
import { SummaryList } from '../../parts/SummaryList.tsx'
import { Part } from './RecordSection.tsx'

type Agencies = readonly { readonly code: string; readonly name: string }[]

/** The triage record to read: what was answered, in the form's own words. */
export function RecordRead({ triage, agencies }: { triage: Triage; agencies: Agencies }) {
  const { answers, skipped } = valuesOf(triage.answers)
  const lookups = {
    personLabel: (id: string) => id,
    agencyName: (code: string) => agencies.find((agency) => agency.code === code)?.name ?? code,
  }
  const sections = sectionsThatApply(triageForm, answers)
    .map(({ id, title, questions }) => ({
      id,
      title,
      rows: questions
        .filter((question) => isAnswered(answers[question.id]) || skipped[question.id])
        .map((question) => ({
          term: question.label,
          value: displayAnswer(question, { value: answers[question.id], skipped: skipped[question.id] }, lookups).map(
            // biome-ignore lint/suspicious/noArrayIndexKey: lines of one answer, never reordered
            (line, index) => <div key={index}>{line}</div>,
          ),
        })),
    }))
    .filter(({ rows }) => rows.length > 0)
  if (sections.length === 0) return <p className="soft">Nothing has been written at triage.</p>
  return sections.map(({ id, title, rows }) => (
    <Part key={id} id={id} title={title}>
      <SummaryList rows={rows} />
    </Part>
  ))
}
