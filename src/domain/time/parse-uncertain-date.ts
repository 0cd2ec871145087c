import { daysInMonth } from './dates.ts'
import { isoDate, parseSpokenDay } from './parse-date.ts'
import { type CalendarDate, type ReadingContext, readCalendarDate } from './read-calendar-date.ts'
import { saysNotKnown, type UncertainDate } from './uncertain-date.ts'

export type ParsedUncertainDate =
  /** `confirm` says what the writer should look at again: when a season began, or a weekday that does not fit. */
  | { readonly ok: true; readonly date: UncertainDate; readonly confirm?: 'season' | 'weekday' }
  /** Words behind a date might change it, so the date in front is only offered. */
  | { readonly ok: false; readonly reason: 'empty' | 'not-a-date'; readonly didYouMean?: UncertainDate }

type Span = Pick<UncertainDate, 'earliest' | 'latest' | 'precision'> & { readonly confirm?: 'season' | 'weekday' }

const longest = 200
const mostWords = 14

/** Reads a date as people know it, and keeps what was typed. It never throws and never guesses. */
export function parseUncertainDate(typed: string, context: ReadingContext): ParsedUncertainDate {
  const asTyped = typed.trim()
  if (asTyped === '') return { ok: false, reason: 'empty' }
  if (asTyped.length > longest) return { ok: false, reason: 'not-a-date' }
  if (saysNotKnown(asTyped)) return { ok: true, date: unreadDate(asTyped) }
  const found = readMarked(asTyped, context)
  if (found) return found
  const words = asTyped.split(/\s+/).slice(0, mostWords)
  for (let count = words.length - 1; count > 0; count--) {
    const front = words
      .slice(0, count)
      .join(' ')
      .replace(/[,;:.]$/, '')
    const offer = readMarked(front, context)
    if (offer) return { ok: false, reason: 'not-a-date', didYouMean: offer.date }
  }
  return { ok: false, reason: 'not-a-date' }
}

/** What is kept of words that are no date: the words. */
export const unreadDate = (asTyped: string): UncertainDate => ({
  earliest: null,
  latest: null,
  precision: 'UNKNOWN',
  uncertain: false,
  asTyped,
})

// "?" before or after a date, or "about", says that the writer is not sure.
const unsure = /^(?:\?+\s*|(?:about|around|approximately|approx\.?|circa)\s+|c\.?\s*(?=\d))/i

function readMarked(asTyped: string, context: ReadingContext): Extract<ParsedUncertainDate, { ok: true }> | undefined {
  const bare = asTyped.replace(unsure, '').replace(/\s*\?+$/, '')
  const span = readSpan(bare, context)
  if (!span) return undefined
  const { earliest, latest, precision, confirm } = span
  const date = { earliest, latest, precision, uncertain: bare !== asTyped, asTyped }
  return confirm ? { ok: true, date, confirm } : { ok: true, date }
}

function readSpan(text: string, context: ReadingContext): Span | undefined {
  const side = /^(on or before|before|prior to|by|on or after|after|since|from) (.+)$/is.exec(text.replace(/\s+/g, ' '))
  if (side?.[1] && side[2]) {
    const open = readOpenSpan(side[1].toLowerCase(), side[2], context)
    if (open) return open
  }
  return readRange(text, context) ?? readSeason(text) ?? readPoint(text, context)
}

function readOpenSpan(word: string, text: string, context: ReadingContext): Span | undefined {
  const point = readPoint(text, context)
  if (!point?.earliest || !point.latest) return undefined
  switch (word) {
    case 'before':
    case 'prior to':
      return { earliest: null, latest: shift(point.earliest, -1), precision: 'BEFORE' }
    case 'by':
    case 'on or before':
      return { earliest: null, latest: point.latest, precision: 'BEFORE' }
    case 'after':
      return { earliest: shift(point.latest, 1), latest: null, precision: 'AFTER' }
    default:
      return { earliest: point.earliest, latest: null, precision: 'AFTER' }
  }
}

/** "between May and July 2018", "3 to 10 June 2019", "3/6/19 - 10/6/19": the first may leave out what the second says. */
function readRange(text: string, context: ReadingContext): Span | undefined {
  const [, first, second] =
    /^between (.{1,60}?) and (.{1,60})$/i.exec(text) ??
    /^(?:from )?(.{1,60}?)(?: to | [-–—] |[–—])(.{1,60})$/i.exec(text) ??
    []
  if (!first || !second) return undefined
  const end = readPoint(second, context)
  if (!end?.latest) return undefined
  const words = second.trim().split(/\s+/)
  for (let kept = 0; kept < Math.min(words.length, 4); kept++) {
    const borrowed = kept === 0 ? '' : ` ${words.slice(-kept).join(' ')}`
    const start = readPoint(`${first}${borrowed}`, context)
    if (start?.earliest) {
      return start.earliest <= end.latest
        ? { earliest: start.earliest, latest: end.latest, precision: 'RANGE' }
        : undefined
    }
  }
  return undefined
}

const seasonStarts: Record<string, number> = { spring: 3, summer: 6, autumn: 9, winter: 12 }

function readSeason(text: string): Span | undefined {
  const [, season, digits] =
    /^(?:in )?(?:the )?(spring|summer|autumn|winter)(?: of)? ((?:19|20)\d{2})$/i.exec(text.replace(/\s+/g, ' ')) ?? []
  const start = seasonStarts[season?.toLowerCase() ?? '']
  if (!start) return undefined
  const year = Number(digits)
  // Winter runs on into the next year.
  const [endYear, endMonth] = start === 12 ? [year + 1, 2] : [year, start + 2]
  return {
    earliest: isoDate(year, start, 1),
    latest: isoDate(endYear, endMonth, daysInMonth(endYear, endMonth)),
    precision: 'RANGE',
    confirm: 'season',
  }
}

function readPoint(text: string, context: ReadingContext): Span | undefined {
  const spoken = parseSpokenDay(text, context.today)
  if (spoken) return { earliest: spoken, latest: spoken, precision: 'DAY' }
  const written = readCalendarDate(text, context)
  if (!written) return undefined
  const span = spanOf(written.date)
  if (written.weekday === undefined || span.precision !== 'DAY' || span.earliest === null) return span
  return Temporal.PlainDate.from(span.earliest).dayOfWeek === written.weekday ? span : { ...span, confirm: 'weekday' }
}

function spanOf({ year, month, day }: CalendarDate): Span {
  if (month === undefined) return { earliest: isoDate(year, 1, 1), latest: isoDate(year, 12, 31), precision: 'YEAR' }
  const last = daysInMonth(year, month)
  if (day === undefined) {
    return { earliest: isoDate(year, month, 1), latest: isoDate(year, month, last), precision: 'MONTH' }
  }
  return { earliest: isoDate(year, month, day), latest: isoDate(year, month, day), precision: 'DAY' }
}

const shift = (date: string, days: number) => Temporal.PlainDate.from(date).add({ days }).toString()
