import { isIsoDate } from '#domain/time/dates.ts'
import type { UncertainDate } from '#domain/time/uncertain-date.ts'

/** How two birth dates of perhaps one child compare. The middle ones are slips of the hand, or dates known in part. */
export type BirthDateLikeness =
  | 'same'
  | 'day-and-month-swapped'
  | 'one-digit'
  | 'digits-swapped'
  | 'next-day'
  | 'nearly'
  | 'month-fits'
  | 'year-fits'
  | 'different'
  | 'not-known'

export function birthDateLikeness(one: UncertainDate | undefined, other: UncertainDate | undefined): BirthDateLikeness {
  if (!one?.earliest || !one.latest || !other?.earliest || !other.latest) return 'not-known'
  const [ours, theirs] = [dayOf(one), dayOf(other)]
  if (ours && theirs) return dayLikeness(ours, theirs, one.uncertain || other.uncertain)
  if (one.earliest > other.latest || other.earliest > one.latest) return 'different'
  const longest = Math.max(daysBetween(one.earliest, one.latest), daysBetween(other.earliest, other.latest))
  return longest < 31 ? 'month-fits' : longest < 366 ? 'year-fits' : 'not-known'
}

/** The day itself, where it is known. */
export const dayOf = ({ earliest, latest }: UncertainDate): string | undefined =>
  earliest !== null && earliest === latest ? earliest : undefined

/** The date with day and month the other way round, where that is a date. */
export function dayAndMonthSwapped(day: string): string | undefined {
  const swapped = `${day.slice(0, 4)}-${day.slice(8)}-${day.slice(5, 7)}`
  return isIsoDate(swapped) ? swapped : undefined
}

function dayLikeness(one: string, other: string, isUncertain: boolean): BirthDateLikeness {
  if (one === other) return 'same'
  if (dayAndMonthSwapped(one) === other) return 'day-and-month-swapped'
  const wrong = [...one].flatMap((digit, index) => (digit === other[index] ? [] : [index]))
  if (wrong.length === 1) return 'one-digit'
  const [first = 0, second = 0] = wrong
  const isSwap = wrong.length === 2 && one[first] === other[second] && one[second] === other[first]
  // Within the year, the month or the day; "-" stands between them.
  if (isSwap && second - first === 1) return 'digits-swapped'
  const apart = daysBetween(one, other)
  if (apart === 1) return 'next-day'
  return isUncertain && apart <= 31 ? 'nearly' : 'different'
}

const daysBetween = (one: string, other: string) =>
  Math.abs(Temporal.PlainDate.from(one).until(Temporal.PlainDate.from(other)).days)
