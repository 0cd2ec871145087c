import { type Answers, applies, isAnswered, isBlankRow } from '#domain/forms/answers.ts'
import { type DisplayLookups, displayAnswer } from '#domain/forms/display-answer.ts'
import type { MissingReason, Question, RowQuestion } from '#domain/forms/form-definition.ts'
import { Lines } from '../../parts/Lines.tsx'
import styles from './answers.module.css'

type Given = { readonly value: unknown; readonly skipped: MissingReason | undefined }
type AnswerViewProps = { question: Question | RowQuestion; given: Given; lookups: DisplayLookups }

/** An answer in the form's own words. A reason in place of an answer looks different from an answer. */
export function AnswerView({ question, given, lookups }: AnswerViewProps) {
  const isGiven = isAnswered(given.value)
  if (question.kind === 'rows' && isGiven) {
    // The schemas have checked stored answers against the question's kind.
    const rows = (given.value as readonly Answers[]).filter((row) => !isBlankRow(row))
    return (
      <ol className={styles.rows} aria-label={question.label}>
        {rows.map((row, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: rows have no other name and are never reordered here
          <li key={index}>
            <RowView cells={question.row} row={row} lookups={lookups} />
          </li>
        ))}
      </ol>
    )
  }
  const lines = displayAnswer(question, given, lookups)
  if (isGiven) return <Lines lines={lines} />
  return (
    <div className="soft">
      <em>{lines.join(' ')}</em>
    </div>
  )
}

type RowViewProps = { cells: readonly RowQuestion[]; row: Answers; lookups: DisplayLookups }

function RowView({ cells, row, lookups }: RowViewProps) {
  const reasons = (row.skipped ?? {}) as Record<string, MissingReason | undefined>
  return (
    <dl className={styles.row}>
      {cells
        .filter((cell) => applies(cell.when, row))
        .map((cell) => (
          <div key={cell.id}>
            <dt>{cell.label}</dt>
            <dd>
              <AnswerView
                question={cell}
                given={{ value: row[cell.id], skipped: reasons[cell.id] }}
                lookups={lookups}
              />
            </dd>
          </div>
        ))}
    </dl>
  )
}
