import { daysInMonth, monthNames } from './dates.ts'

/** A date as far as it was written: a year, a month, or a day. */
export type CalendarDate = { readonly year: number; readonly month?: number; readonly day?: number }

export type ReadingContext = {
  /** Today's date, ISO. */
  readonly today: string
  /** Whether "3/6/31" may lie ahead. Otherwise a two-digit year is never in the future. */
  readonly mayBeFuture?: boolean
}

type WrittenDate = { readonly date: CalendarDate; readonly weekday: number | undefined }

const weekdays = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun']
const weekdayAhead = /^(mon|tue|wed|thu|fri|sat|sun)(?:s|rs|ur|urs|nes)?(?:day)?\.?,?\s+/

/**
 * Reads a date as people write it, always day before month: "22/5/16", "22.05/16", "22 may 2016", "2016-05-22",
 * "Sun 22nd of May 2016", "May 2016", "05/2016", "2016".
 */
export function readCalendarDate(typed: string, context: ReadingContext): WrittenDate | undefined {
  const text = typed.trim().toLowerCase().replace(/\s+/g, ' ')
  const weekday = weekdayAhead.exec(text)
  const written = text
    .slice(weekday?.[0].length ?? 0)
    .replace(/(\d)(?:st|nd|rd|th)\b/g, '$1')
    .replace(/ of /g, ' ')
    .replace(/,/g, ' ')
    .replace(/\s+/g, ' ')
  const date = readParts(written, context)
  return date && isReal(date)
    ? { date, weekday: weekday ? weekdays.indexOf(weekday[1] ?? '') + 1 : undefined }
    : undefined
}

function readParts(text: string, context: ReadingContext): CalendarDate | undefined {
  const iso = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})$/.exec(text)
  if (iso) return { year: Number(iso[1]), month: Number(iso[2]), day: Number(iso[3]) }
  const numbers = /^(\d{1,2})[ ./-]{1,3}(\d{1,2})[ ./-]{1,3}(\d{4}|\d{2})$/.exec(text)
  if (numbers) return { day: Number(numbers[1]), month: Number(numbers[2]), year: readYear(numbers[3], context) }
  const named = /^(\d{1,2})[ ./-]{0,3}([a-z]{3,9})[ ./-]{0,3}(\d{4}|\d{2})$/.exec(text)
  if (named) return withMonth(named[2], { day: Number(named[1]), year: readYear(named[3], context) })
  const monthFirst = /^([a-z]{3,9})\.? (\d{1,2}) (\d{4})$/.exec(text)
  if (monthFirst) return withMonth(monthFirst[1], { day: Number(monthFirst[2]), year: Number(monthFirst[3]) })
  const namedMonth = /^([a-z]{3,9})[ ./-]{0,3}(\d{4})$/.exec(text)
  if (namedMonth) return withMonth(namedMonth[1], { year: Number(namedMonth[2]) })
  const numberedMonth = /^(\d{1,2})[/.-](\d{4})$/.exec(text)
  if (numberedMonth) return { month: Number(numberedMonth[1]), year: Number(numberedMonth[2]) }
  return /^\d{4}$/.test(text) ? { year: Number(text) } : undefined
}

// 00 to 49 are the 2000s, 50 to 99 the 1900s.
function readYear(digits: string | undefined, { today, mayBeFuture }: ReadingContext): number {
  const year = Number(digits)
  if (digits?.length !== 2) return year
  const recent = 2000 + year
  const isAhead = recent > Number(today.slice(0, 4))
  return year >= 50 || (isAhead && !mayBeFuture) ? 1900 + year : recent
}

function withMonth(name: string | undefined, rest: CalendarDate): CalendarDate | undefined {
  const month = monthNames.findIndex(
    (full) => name !== undefined && (full.toLowerCase().startsWith(name) || isSept(name, full)),
  )
  return month === -1 ? undefined : { ...rest, month: month + 1 }
}

const isSept = (name: string, full: string) => name === 'sept' && full === 'September'

const isReal = ({ year, month, day }: CalendarDate) =>
  year >= 1900 &&
  year <= 2100 &&
  (month === undefined || (month >= 1 && month <= 12)) &&
  (day === undefined || (day >= 1 && month !== undefined && day <= daysInMonth(year, month)))
