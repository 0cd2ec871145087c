import { isIsoDate } from './dates.ts'

/** What keeps a day from being added as a bank holiday; null when nothing does. */
export function holidayProblem(on: string, standing: ReadonlySet<string>): string | null {
  if (!isIsoDate(on)) return 'Enter a date, like 3 June 2026'
  if (Temporal.PlainDate.from(on).dayOfWeek > 5)
    return 'Choose a weekday: a Saturday or Sunday is no working day anyway'
  return standing.has(on) ? 'This day is a bank holiday already' : null
}
