import { memo, useState } from 'react'
import { problemWith } from '#domain/forms/answer-problems.ts'
import { type Answers, applies, isAnswered } from '#domain/forms/answers.ts'
import type { MissingReason, RowQuestion } from '#domain/forms/form-definition.ts'
import formStyles from '../form.module.css'
import { useFormSurroundings } from '../form-surroundings.tsx'
import { QuestionFrame } from '../QuestionFrame.tsx'
import { SkipAnswer } from '../SkipAnswer.tsx'
import { PlainControl } from './PlainControl.tsx'

type RowEditorProps = {
  id: string
  cells: readonly RowQuestion[]
  row: Answers
  index: number
  onRow: (index: number, change: (row: Answers) => Answers) => void
  onLeave: () => void
}

export function RowEditor({ id, cells, row, index, onRow, onLeave }: RowEditorProps) {
  const { today } = useFormSurroundings()
  const labelOf = (cellId: string) => cells.find((cell) => cell.id === cellId)?.label ?? cellId
  const skipped = (row.skipped ?? {}) as Readonly<Record<string, MissingReason | undefined>>
  return (
    <div className={formStyles.rowEditor}>
      {cells
        .filter((cell) => applies(cell.when, row))
        .map((cell) => (
          <Cell
            key={cell.id}
            id={`${id}-${cell.id}`}
            cell={cell}
            value={row[cell.id]}
            skipped={skipped[cell.id]}
            problem={problemWith(cell, row[cell.id], { answers: row, labelOf, today })}
            index={index}
            onRow={onRow}
            onLeave={onLeave}
          />
        ))}
    </div>
  )
}

type CellProps = Pick<RowEditorProps, 'id' | 'index' | 'onRow' | 'onLeave'> & {
  cell: RowQuestion
  value: unknown
  skipped: MissingReason | undefined
  problem: string | undefined
}

// Compared by its props, so that a key in one cell leaves its neighbours alone.
const Cell = memo(function Cell({ id, cell, value, skipped, problem, index, onRow, onLeave }: CellProps) {
  const [isChecked, setChecked] = useState(false)
  const shownProblem = isChecked ? problem : undefined
  return (
    <QuestionFrame question={cell} id={id} problem={shownProblem}>
      {(ties) => (
        <>
          <PlainControl
            {...ties}
            question={cell}
            value={value}
            onValue={(next) =>
              onRow(index, (row) => ({
                ...withSkip(row, cell.id, isAnswered(next) ? undefined : skipped),
                [cell.id]: next,
              }))
            }
            onLeave={() => {
              setChecked(true)
              onLeave()
            }}
          />
          <SkipAnswer
            id={id}
            reasons={cell.skippable}
            skipped={skipped}
            isAnswered={isAnswered(value)}
            onSkip={(reason) => {
              onRow(index, (row) => withSkip(row, cell.id, reason))
              onLeave()
            }}
          />
        </>
      )}
    </QuestionFrame>
  )
})

function withSkip(row: Answers, cellId: string, reason: MissingReason | undefined): Answers {
  const { skipped, ...cells } = row
  const { [cellId]: _, ...others } = (skipped ?? {}) as Record<string, MissingReason>
  const reasons = reason ? { ...others, [cellId]: reason } : others
  return Object.keys(reasons).length > 0 ? { ...cells, skipped: reasons } : cells
}
