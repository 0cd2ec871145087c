import { type Answers, isAnswered } from '#domain/forms/answers.ts'
import { type DisplayLookups, displayAnswer } from '#domain/forms/display-answer.ts'
import type { RowQuestion } from '#domain/forms/form-definition.ts'

/** What tells a closed row from the others: its first two answers. */
export function rowHeading(cells: readonly RowQuestion[], row: Answers, lookups: DisplayLookups): string {
  return cells
    .filter(({ id, kind }) => kind !== 'long' && kind !== 'choices' && isAnswered(row[id]))
    .slice(0, 2)
    .map((cell) => displayAnswer(cell, { value: row[cell.id] }, lookups).join(' '))
    .join(', ')
}
