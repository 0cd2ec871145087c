import { missingReasonLabels } from '#domain/codes/missing-reasons.ts'
import { relationshipLabel } from '#domain/people/relationships.ts'
import { formatLongDate, isIsoDate } from '#domain/time/dates.ts'
import { describeUncertainDate } from '#domain/time/describe-uncertain-date.ts'
import type { UncertainDate } from '#domain/time/uncertain-date.ts'
import {
  type Answers,
  applies,
  type FileAnswer,
  isAnswered,
  isBlankRow,
  type PeopleAnswer,
  type Relationship,
} from './answers.ts'
import type { MissingReason, Option, Question, RowQuestion } from './form-definition.ts'

/** Names come from outside, so that the reader sees only the labels they may see. */
export type DisplayLookups = {
  readonly personLabel: (personId: string) => string
  readonly agencyName: (agencyCode: string) => string
}

const notAnswered = 'Not answered'

/** An answer as lines of plain text. Screen, check-answers, print and Word all show these. */
export function displayAnswer(
  question: Question | RowQuestion,
  given: { readonly value?: unknown; readonly skipped?: MissingReason | undefined },
  lookups: DisplayLookups,
): readonly string[] {
  if (isAnswered(given.value)) return linesOf(question, given.value, lookups)
  return [given.skipped ? missingReasonLabels[given.skipped] : notAnswered]
}

/** "820 KB": sizes as people know them from their own files. */
export function displayFileSize(bytes: number): string {
  if (bytes < 1_000_000) return `${Math.max(1, Math.round(bytes / 1000))} KB`
  return `${(bytes / 1_000_000).toFixed(1)} MB`
}

// The schemas have checked stored answers against the question's kind.
function linesOf(question: Question | RowQuestion, value: unknown, lookups: DisplayLookups): readonly string[] {
  switch (question.kind) {
    case 'text':
      return [(value as string).trim()]
    case 'long':
      return (value as string).trim().split(/\r?\n/)
    case 'date':
      return [isIsoDate(value as string) ? formatLongDate(value as string) : (value as string)]
    case 'udate':
      return [describeUncertainDate(value as UncertainDate)]
    case 'choice':
      return [optionLabel(question.options, value as string)]
    case 'choices':
      return (value as readonly string[]).map((code) => optionLabel(question.options, code))
    case 'agency':
      return [lookups.agencyName(value as string)]
    case 'agencies':
      return (value as readonly string[]).map(lookups.agencyName)
    case 'people':
      return (value as PeopleAnswer).people.length === 0
        ? ['None known']
        : (value as PeopleAnswer).people.map(lookups.personLabel)
    case 'relationships':
      return (value as readonly Relationship[]).map((pair) => displayRelationship(pair, lookups))
    case 'list':
      return (value as readonly string[]).filter(isAnswered).map((item) => item.trim())
    case 'rows':
      return (value as readonly Answers[])
        .filter((row) => !isBlankRow(row))
        .flatMap((row, index) => [`${question.rowName} ${index + 1}`, ...linesOfRow(question.row, row, lookups)])
    case 'files':
      return (value as readonly FileAnswer[]).map(({ name, size }) => `${name} (${displayFileSize(size)})`)
    case 'declaration':
      return [question.statement]
  }
}

/** "Mother: parent of Child 1" */
function displayRelationship({ from, to, kind }: Relationship, { personLabel }: DisplayLookups): string {
  return `${personLabel(from)}: ${relationshipLabel(kind).toLowerCase()} of ${personLabel(to)}`
}

function linesOfRow(cells: readonly RowQuestion[], row: Answers, lookups: DisplayLookups): readonly string[] {
  const reasons = (row.skipped ?? {}) as Record<string, MissingReason | undefined>
  return cells
    .filter((cell) => applies(cell.when, row))
    .map((cell) => {
      const lines = displayAnswer(cell, { value: row[cell.id], skipped: reasons[cell.id] }, lookups)
      return `${cell.label}: ${lines.join(cell.kind === 'choices' ? ', ' : ' ')}`
    })
}

const optionLabel = (options: readonly Option[], code: string) =>
  options.find((option) => option.code === code)?.label ?? code
