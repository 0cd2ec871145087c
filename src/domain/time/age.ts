import type { UncertainDate } from './uncertain-date.ts'

/** Age in whole years. Born on 29 February, a person grows older on 1 March where there is no 29th. */
export function ageOn(birth: Temporal.PlainDate, date: Temporal.PlainDate): number {
  return Math.floor(wholeMonths(birth, date) / 12)
}

/** An age as people say it, finer for the very young: "9 days", "6 weeks", "14 months", "4 years". */
export function ageInWords(birth: Temporal.PlainDate, date: Temporal.PlainDate): string {
  const days = birth.until(date).days
  if (days < 0) return 'not yet born'
  if (days < 14) return counted(days, 'day')
  const months = wholeMonths(birth, date)
  if (months < 3) return counted(Math.floor(days / 7), 'week')
  return months < 24 ? counted(months, 'month') : counted(Math.floor(months / 12), 'year')
}

/** An age at an event, when either date may be uncertain: "3 or 4 years", "age not known". */
export function ageAtInWords(birth: UncertainDate | undefined, event: UncertainDate | undefined): string {
  const range = ageRange(birth, event)
  if (!range) return 'age not known'
  if (range.youngest === range.oldest) return ageInWords(range.latestBirth, range.earliestEvent)
  if (range.oldest < 0) return 'not yet born'
  const youngest = Math.max(0, range.youngest)
  if (youngest === range.oldest) return youngest === 0 ? 'under 1 year' : counted(youngest, 'year')
  return `${youngest} ${range.oldest - youngest === 1 ? 'or' : 'to'} ${counted(range.oldest, 'year')}`
}

/** Whole years at an event, or undefined when the dates leave it open. */
export function wholeYearsAt(birth: UncertainDate | undefined, event: UncertainDate | undefined): number | undefined {
  const range = ageRange(birth, event)
  return range && range.youngest === range.oldest && range.oldest >= 0 ? range.oldest : undefined
}

function ageRange(birth: UncertainDate | undefined, event: UncertainDate | undefined) {
  if (!birth?.earliest || !birth.latest || !event?.earliest || !event.latest) return undefined
  const latestBirth = Temporal.PlainDate.from(birth.latest)
  const earliestEvent = Temporal.PlainDate.from(event.earliest)
  const oldest = ageOn(Temporal.PlainDate.from(birth.earliest), Temporal.PlainDate.from(event.latest))
  return { youngest: ageOn(latestBirth, earliestEvent), oldest, latestBirth, earliestEvent }
}

function wholeMonths(birth: Temporal.PlainDate, date: Temporal.PlainDate): number {
  const months = (date.year - birth.year) * 12 + date.month - birth.month
  return date.day < birth.day ? months - 1 : months
}

const counted = (count: number, unit: string) => `${count} ${unit}${count === 1 ? '' : 's'}`
