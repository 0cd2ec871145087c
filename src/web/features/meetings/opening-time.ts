import type { Meeting } from '#contract/meetings.ts'

/** When a decision that is recorded now was taken: just now, or from the start when it is written down another day. */
export function openingTime({ onDate, startsAt }: Pick<Meeting, 'onDate' | 'startsAt'>): string {
  const now = Temporal.Now.zonedDateTimeISO('Europe/London')
  return now.toPlainDate().toString() === onDate ? now.toPlainTime().toString({ smallestUnit: 'minute' }) : startsAt
}
