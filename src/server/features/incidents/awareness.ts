import { londonDay } from '../../deps.ts'

type Aware = { readonly awareOn: string; readonly awareTime: string }

/** Nobody becomes aware of something tomorrow. The day and hour are London's. */
export function awarenessProblem({ awareOn, awareTime }: Aware, now: Temporal.Instant) {
  const today = londonDay(now)
  if (awareOn > today) return { path: ['awareOn'], message: 'This day is still to come' }
  if (awareOn === today && awareTime > londonTime(now))
    return { path: ['awareTime'], message: 'This hour is still to come' }
  return null
}

/** HH:MM on the clock in London. */
export const londonTime = (now: Temporal.Instant) =>
  now.toZonedDateTimeISO('Europe/London').toPlainTime().toString({ smallestUnit: 'minute' })
