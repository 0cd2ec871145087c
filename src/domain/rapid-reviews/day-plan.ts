import type { ReviewStart } from '#domain/clocks/limits.ts'
import { addWorkingDays, type Holidays, workingDaysBetween } from '#domain/time/working-days.ts'

/** RR_COMPLETE, in working days (terms of reference and national guidance). */
export const reviewLength = 15

type Starts = {
  /** ISO dates. */
  readonly awareOn: string
  readonly submittedOn: string
  /** Which of the two it was opened with, and its day 0. */
  readonly start: ReviewStart
  readonly countedFrom: string
  /** When the limit that is kept runs out, where there is one: a calendar that changes later leaves it be. */
  readonly dueOn?: string | undefined
}
export type Reading = {
  readonly start: ReviewStart
  readonly from: string
  readonly dueOn: string
  /** Whether this is the one that the review is held to. */
  readonly counts: boolean
}

/**
 * Both readings of the fifteen days (clocks.md section 3): from the notification, and from becoming aware. One alone
 * where both are the same day.
 */
export function readingsOf(
  { awareOn, submittedOn, start, countedFrom, dueOn }: Starts,
  holidays: Holidays,
): readonly Reading[] {
  const lastDay = (from: string) => addWorkingDays(Temporal.PlainDate.from(from), reviewLength, holidays).toString()
  const kept: Reading = { start, from: countedFrom, dueOn: dueOn ?? lastDay(countedFrom), counts: true }
  if (awareOn === submittedOn) return [kept]
  const other = (of: ReviewStart, from: string): Reading => ({ start: of, from, dueOn: lastDay(from), counts: false })
  return start === 'LA_AWARE' ? [other('SIN_SUBMITTED', submittedOn), kept] : [kept, other('LA_AWARE', awareOn)]
}

/** The number of a day in the plan: day 0 is the day the count starts from; a weekend belongs to the day before it. */
export const dayNumber = (countedFrom: string, on: string, holidays: Holidays): number =>
  Math.max(0, workingDaysBetween(Temporal.PlainDate.from(countedFrom), Temporal.PlainDate.from(on), holidays))

/** Days 0 to 15 with their dates. */
export const planDays = (countedFrom: string, holidays: Holidays) =>
  Array.from({ length: reviewLength + 1 }, (_, day) => ({
    day,
    on: addWorkingDays(Temporal.PlainDate.from(countedFrom), day, holidays).toString(),
  }))
