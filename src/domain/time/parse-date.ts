import { type ReadingContext, readCalendarDate } from './read-calendar-date.ts'

/** Reads one certain day, forgivingly: "3 jun 26", "3/6/26", "2026-06-03", "yesterday". The answer is ISO. */
export function parseDate(typed: string, context: ReadingContext): string | undefined {
  const spoken = parseSpokenDay(typed, context.today)
  if (spoken) return spoken
  const { year, month, day } = readCalendarDate(typed, context)?.date ?? {}
  return year !== undefined && month !== undefined && day !== undefined ? isoDate(year, month, day) : undefined
}

// A map, because anything may be typed, "valueOf" too.
const spokenDays = new Map([
  ['yesterday', -1],
  ['today', 0],
  ['tomorrow', 1],
])

/** "today", "yesterday" or "tomorrow" as an ISO date. */
export function parseSpokenDay(typed: string, today: string): string | undefined {
  const days = spokenDays.get(typed.trim().toLowerCase())
  return days === undefined ? undefined : Temporal.PlainDate.from(today).add({ days }).toString()
}

/** A calendar date in the spelling that is stored. */
export const isoDate = (year: number, month: number, day: number): string =>
  `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`
