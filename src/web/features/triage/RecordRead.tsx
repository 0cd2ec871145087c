import type { Triage } from '#contract/triage.ts'
import { triageForm } from '#domain/concerns/triage-form.ts'
import { isAnswered, sectionsThatApply } from '#domain/forms/answers.ts'
import { displayAnswer } from '#domain/forms/display-answer.ts'
import type { Question } from '#domain/forms/form-definition.ts'
import { valuesOf } from '#domain/forms/merge-answers.ts'
import { Lines } from '../../parts/Lines.tsx'
import { SummaryList } from '../../parts/SummaryList.tsx'
import { Part } from './RecordSection.tsx'

type Agencies = readonly { readonly code: string; readonly name: string }[]

const reasonId = ({ id }: Question) => `${id}_reason`
const isReasonFor = ({ id }: Question, questions: readonly Question[]) =>
  questions.some((question) => reasonId(question) === id)

/** The triage record to read: what was answered, in the form's own words. */
export function RecordRead({ triage, agencies }: { triage: Triage; agencies: Agencies }) {
  const { answers, skipped } = valuesOf(triage.answers)
  const lookups = {
    personLabel: (id: string) => id,
    agencyName: (code: string) => agencies.find((agency) => agency.code === code)?.name ?? code,
  }
  const linesOf = (question: Question) =>
    displayAnswer(question, { value: answers[question.id], skipped: skipped[question.id] }, lookups)
  const isSaid = ({ id }: Question) => isAnswered(answers[id]) || skipped[id] !== undefined
  const sections = sectionsThatApply(triageForm, answers)
    .map(({ id, title, questions }) => ({
      id,
      title,
      rows: questions
        .filter((question) => isSaid(question) && !isReasonFor(question, questions))
        .map((question) => {
          const reason = questions.find((each) => each.id === reasonId(question))
          return {
            term: question.label,
            value: <Said lines={linesOf(question)} reason={reason ? linesOf(reason) : []} />,
          }
        }),
    }))
    .filter(({ rows }) => rows.length > 0)
  if (sections.length === 0) return <p className="soft">Nothing has been written at triage.</p>
  return sections.map(({ id, title, rows }) => (
    <Part key={id} id={id} title={title}>
      <SummaryList rows={rows} />
    </Part>
  ))
}

/** An answer and, below it, the reason for it. */
function Said({ lines, reason }: { lines: readonly string[]; reason: readonly string[] }) {
  return (
    <>
      <Lines lines={lines} />
      {reason.length > 0 && <div className="soft">{reason.join(' ')}</div>}
    </>
  )
}
