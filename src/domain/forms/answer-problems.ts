import { addCalendarMonths } from '#domain/time/calendar-months.ts'
import { isIsoDate } from '#domain/time/dates.ts'
import { saysNotKnown, type UncertainDate } from '#domain/time/uncertain-date.ts'
import { type Answers, applies, isAnswered, isBlankRow, type PeopleAnswer } from './answers.ts'
import type { DateLimits, MissingReason, Option, Question, RowQuestion } from './form-definition.ts'
import { isDealtWith } from './missing.ts'
import { hasFormat } from './text-formats.ts'
import { countWords } from './word-count.ts'

type Context = {
  /** The form's answers, or the row's; for dates that must not come before another. */
  readonly answers: Answers
  /** Labels of the questions beside this one, for the same purpose. */
  readonly labelOf: (questionId: string) => string
  /** Today's date, ISO. */
  readonly today: string
}

const textLimit = 200

/** What the error summary says of a required question that is neither answered nor skipped. */
export const missingMessage = (question: Question | RowQuestion): string =>
  question.missing ?? `Answer: ${question.label}`

/** What keeps an answer from being submitted, in words; undefined when nothing does. */
export function problemWith(question: Question | RowQuestion, answer: unknown, context: Context): string | undefined {
  if (!isAnswered(answer)) return undefined
  const name = `“${question.label}”`
  switch (question.kind) {
    case 'text':
      return textProblem(name, answer as string, question.format, question.maxLength ?? textLimit)
    case 'long':
      return question.words?.max !== undefined && countWords(answer as string) > question.words.max
        ? `Use at most ${question.words.max} words for ${name}`
        : undefined
    case 'date':
      if (!isIsoDate(answer as string)) return `Enter ${name} as a date, like 3 June 2026`
      return dateProblem(name, answer as string, answer as string, question, context)
    case 'udate':
      return uncertainDateProblem(name, answer as UncertainDate, question, context)
    case 'choice':
      return question.options.some(({ code }) => code === answer) ? undefined : `Choose again: ${question.label}`
    case 'choices':
      return choicesProblem(name, answer as readonly string[], question)
    case 'people':
      return (answer as PeopleAnswer).noneKnown && !question.noneKnown ? missingMessage(question) : undefined
    case 'list':
      return listProblem(name, answer as readonly string[], question)
    case 'rows':
      return rowsProblem(name, answer as readonly Answers[], question, context.today)
    default:
      return undefined
  }
}

const formatHints = {
  email: 'an email address, like name@agency.example',
  phone: 'a phone number, like 020 7946 0000',
  postcode: 'a full postcode, like CR0 1XX',
  'nhs-number': 'an NHS number of 10 digits, like 943 476 5919',
} as const

function textProblem(name: string, text: string, format: keyof typeof formatHints | undefined, limit: number) {
  if (format && !hasFormat(text, format)) return `Enter ${name} as ${formatHints[format]}`
  return text.trim().length > limit ? `Use at most ${limit} characters for ${name}` : undefined
}

function uncertainDateProblem(name: string, date: UncertainDate, limits: DateLimits, context: Context) {
  const { earliest, latest, precision, asTyped } = date
  const readable = precision === 'UNKNOWN' ? saysNotKnown(asTyped) : earliest !== null || latest !== null
  if (!readable) return `Enter ${name} as a date, like 3 June 2026, June 2026 or before 2025`
  if (earliest !== null && latest !== null && earliest > latest) return `${name} ends before it begins`
  return dateProblem(name, earliest, latest, limits, context)
}

function dateProblem(
  name: string,
  earliest: string | null,
  latest: string | null,
  { notFuture, notBefore, withinMonths }: DateLimits,
  { answers, labelOf, today }: Context,
) {
  if (notFuture && earliest !== null && earliest > today) return `${name} cannot be in the future`
  if (withinMonths !== undefined && latest !== null && latest > monthsFrom(today, withinMonths)) {
    return `${name} cannot be more than ${withinMonths} months from today`
  }
  if (notBefore === undefined || latest === null) return undefined
  const start = earliestOf(answers[notBefore])
  return start !== null && latest < start ? `${name} cannot be before “${labelOf(notBefore)}”` : undefined
}

const monthsFrom = (day: string, months: number) => addCalendarMonths(Temporal.PlainDate.from(day), months).toString()

function earliestOf(answer: unknown): string | null {
  if (typeof answer === 'string') return isIsoDate(answer) ? answer : null
  return isAnswered(answer) ? (answer as UncertainDate).earliest : null
}

function choicesProblem(
  name: string,
  codes: readonly string[],
  { options, min, max }: { readonly options: readonly Option[]; readonly min?: number; readonly max?: number },
) {
  const chosen = codes.map((code) => options.find((option) => option.code === code))
  if (chosen.includes(undefined)) return `Choose again: ${name}`
  const alone = chosen.find((option) => option?.exclusive)
  if (alone && codes.length > 1) return `“${alone.label}” cannot be chosen together with others for ${name}`
  if (min !== undefined && codes.length < min) return `Choose at least ${min} for ${name}`
  return max !== undefined && codes.length > max ? `Choose at most ${max} for ${name}` : undefined
}

function listProblem(name: string, items: readonly string[], { max, endsWith }: { max?: number; endsWith?: string }) {
  const said = items.filter(isAnswered)
  if (max !== undefined && said.length > max) return `Give at most ${max} for ${name}`
  if (endsWith && said.some((item) => !item.trim().endsWith(endsWith))) return `End each of ${name} with “${endsWith}”`
  return undefined
}

function rowsProblem(
  name: string,
  rows: readonly Answers[],
  { row: cells, rowName, min, max }: Extract<Question, { kind: 'rows' }>,
  today: string,
): string | undefined {
  const filled = rows.filter((row) => !isBlankRow(row))
  if (min !== undefined && filled.length < min) return `Give at least ${min} for ${name}`
  if (max !== undefined && filled.length > max) return `Give at most ${max} for ${name}`
  const labelOf = (id: string) => cells.find((cell) => cell.id === id)?.label ?? id
  for (const [index, row] of filled.entries()) {
    const skipped = (row.skipped ?? {}) as Readonly<Record<string, MissingReason | undefined>>
    for (const cell of cells) {
      if (!applies(cell.when, row)) continue
      const problem = isDealtWith(cell, row[cell.id], skipped[cell.id])
        ? problemWith(cell, row[cell.id], { answers: row, labelOf, today })
        : missingMessage(cell)
      if (problem) return `${rowName} ${index + 1}: ${problem}`
    }
  }
  return undefined
}
