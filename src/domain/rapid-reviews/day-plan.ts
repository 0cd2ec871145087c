import { addWorkingDays, type Holidays, workingDaysBetween } from '#domain/time/working-days.ts'

/** RR_COMPLETE, in working days (terms of reference and national guidance). */
export const reviewLength = 15

type CountedFrom = 'SIN_SUBMITTED' | 'LA_AWARE'
type Starts = {
  /** ISO dates. */
  readonly awareOn: string
  readonly submittedOn: string
  /** Day 0, as it was settled when the review opened. */
  readonly countedFrom: string
}
export type Reading = {
  readonly start: CountedFrom
  readonly from: string
  readonly dueOn: string
  /** Whether this is the one that the review is held to. */
  readonly counts: boolean
}

/**
 * Both readings of the fifteen days (clocks.md section 3): from the notification, and from becoming aware. One alone
 * where both are the same day.
 */
export function readingsOf({ awareOn, submittedOn, countedFrom }: Starts, holidays: Holidays): readonly Reading[] {
  const reading = (start: CountedFrom, from: string, counts: boolean): Reading => ({
    start,
    from,
    dueOn: addWorkingDays(Temporal.PlainDate.from(from), reviewLength, holidays).toString(),
    counts,
  })
  if (awareOn === submittedOn) return [reading('SIN_SUBMITTED', submittedOn, true)]
  const fromAware = countedFrom === awareOn
  return [reading('SIN_SUBMITTED', submittedOn, !fromAware), reading('LA_AWARE', awareOn, fromAware)]
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
