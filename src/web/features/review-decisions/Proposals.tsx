import type { UseFormReturn } from 'react-hook-form'
import { useWatch } from 'react-hook-form'
import type { RecordProposal } from '#contract/review-decision-parts.ts'
import { type FormValues, isBlankRow, questionsById } from '#domain/forms/answers.ts'
import { displayAnswer } from '#domain/forms/display-answer.ts'
import { recordForm } from '#domain/review-decisions/record-form.ts'
import type { AutosaveQueue } from '../../form/autosave-queue.ts'
import { Button } from '../../parts/Button.tsx'
import styles from './decision.module.css'

type ProposalsProps = {
  proposals: readonly RecordProposal[]
  form: UseFormReturn<FormValues>
  autosave: AutosaveQueue
  agencies: readonly { readonly code: string; readonly name: string }[]
}

type Row = Readonly<Record<string, unknown>>
const rowsOf = (value: unknown): readonly Row[] => (Array.isArray(value) ? (value as Row[]) : [])

/** Texts of a row, by which it is known again after it was taken over, whatever was added to it. */
const holds = (row: Row, proposed: Row) =>
  Object.entries(proposed)
    .filter(([, value]) => typeof value === 'string')
    .every(([id, value]) => row[id] === value)

/** What the returns would add to this section. Each is taken over by a press, and then is the group’s own to change. */
export function Proposals({ proposals, form, autosave, agencies }: ProposalsProps) {
  const answers = useWatch({ control: form.control, name: 'answers' })
  const waiting = proposals.filter(
    ({ questionId, row }) => !rowsOf(answers?.[questionId]).some((each) => holds(each, row)),
  )
  if (waiting.length === 0) return null
  const agencyName = (code: string) => agencies.find((agency) => agency.code === code)?.name ?? code
  const take = ({ questionId, opens, row }: RecordProposal) => {
    if (opens && form.getValues(`answers.${opens.question}`) !== opens.answer) {
      form.setValue(`answers.${opens.question}`, opens.answer, { shouldDirty: true })
      autosave.edited(opens.question)
    }
    const there = rowsOf(form.getValues(`answers.${questionId}`)).filter((each) => !isBlankRow(each))
    form.setValue(`answers.${questionId}`, [...there, row], { shouldDirty: true })
    form.setValue(`skipped.${questionId}`, undefined)
    autosave.edited(questionId)
  }
  return (
    <>
      <h3>From the returns</h3>
      <ul className={styles.proposals}>
        {waiting.map((proposal) => {
          const words = inWords(proposal, agencyName)
          return (
            <li key={proposal.key}>
              <p className="soft">{agencyName(proposal.agency)}</p>
              <p>{words}</p>
              <Button small icon="plus" aria-label={`Take over: ${words}`} onClick={() => take(proposal)}>
                Take over
              </Button>
            </li>
          )
        })}
      </ul>
    </>
  )
}

const questions = questionsById(recordForm)

/** The row in words, without the agency that stands above it. */
function inWords({ questionId, row }: RecordProposal, agencyName: (code: string) => string) {
  const question = questions.get(questionId)
  if (question?.kind !== 'rows') return ''
  const lookups = { agencyName, personLabel: (id: string) => id }
  return question.row
    .filter(({ id, kind }) => kind !== 'agency' && row[id] !== undefined)
    .map((cell) => displayAnswer(cell, { value: row[cell.id] }, lookups).join(', '))
    .join(' · ')
}
