import { formatDate, formatLongDate, monthNames } from './dates.ts'
import type { UncertainDate } from './uncertain-date.ts'

/** What a typed date means, without stating more than is known: "some time in May 2016". */
export function meaningOf({ earliest, latest, precision }: UncertainDate): string {
  if (precision === 'DAY' && earliest) return formatLongDate(earliest)
  if (precision === 'MONTH' && earliest) return `some time in ${monthAndYear(earliest)}`
  if (precision === 'YEAR' && earliest) return `some time in ${earliest.slice(0, 4)}`
  // "Before 3 June" is stored with its last possible day, 2 June.
  if (latest && !earliest) return `on or before ${formatDate(latest)}`
  if (earliest && !latest) return `on or after ${formatDate(earliest)}`
  if (earliest && latest) return `between ${formatDate(earliest)} and ${formatDate(latest)}`
  return 'date not known'
}

/** The typed words first, then what they mean: an assumed date is never shown as fact. */
export function describeUncertainDate(date: UncertainDate): string {
  const meaning = date.uncertain ? `${meaningOf(date)}, not certain` : meaningOf(date)
  const typed = date.asTyped.trim()
  // "22 May 2016" is all of "Sun 22 May 2016" but its weekday: nothing was assumed.
  const isSaidAlready = date.precision === 'DAY' && meaning.toLowerCase().endsWith(typed.toLowerCase())
  return typed === '' || isSaidAlready ? meaning : `${typed} (${meaning})`
}

const monthAndYear = (isoDate: string) => `${monthNames[Number(isoDate.slice(5, 7)) - 1]} ${isoDate.slice(0, 4)}`
