import type { RapidReview } from '#contract/rapid-reviews.ts'
import { formatLongDate } from '#domain/time/dates.ts'
import styles from './cockpit.module.css'
import type { CockpitTask } from './cockpit-task.ts'
import { NextStep } from './NextStep.tsx'

type GlanceProps = {
  reference: string
  review: RapidReview
  onTask: (task: CockpitTask) => void
  onChase: (requestId: string | null) => void
  isChasing: boolean
}

const days = (count: number) => `${count} working ${count === 1 ? 'day' : 'days'}`

/** Day so many of fifteen, how long is left, and the one thing to do next. */
export function Glance({ review, ...rest }: GlanceProps) {
  const { dayNumber, daysLeft, dueOn, sentOn, today } = review
  const isLate = sentOn ? sentOn > dueOn : daysLeft !== null && dueOn < today
  return (
    <div className={styles.glance}>
      <section className={styles.count} aria-label="Days of the Rapid Review" data-late={isLate}>
        <h2>
          {sentOn ? 'Sent on day ' : 'Day '}
          <b>{dayNumber}</b> of 15
        </h2>
        <p className={styles.left}>{leftWords(review, isLate)}</p>
        <p>
          To be with the Panel by <time dateTime={dueOn}>{formatLongDate(dueOn)}</time>
        </p>
        <Readings review={review} />
      </section>
      <NextStep review={review} {...rest} />
    </div>
  )
}

function leftWords({ daysLeft, sentOn, dueOn, today }: RapidReview, isLate: boolean) {
  if (sentOn) return `Sent to the Panel on ${formatLongDate(sentOn)}, ${isLate ? 'late' : 'in time'}`
  if (daysLeft === null) return 'Closed'
  if (daysLeft < 0) return `${days(-daysLeft)} late`
  if (daysLeft === 0) return dueOn < today ? 'Late' : 'The last day is today'
  return `${days(daysLeft)} left`
}

const starts = { SIN_SUBMITTED: 'the notification', LA_AWARE: 'the council becoming aware' } as const

/** The other reading of the fifteen days, wherever it gives another date (clocks.md section 3). */
function Readings({ review: { readings } }: { review: RapidReview }) {
  const counts = readings.find((reading) => reading.counts)
  const other = readings.find((reading) => !reading.counts)
  if (!counts) return null
  return (
    <p className={styles.readings}>
      Counted from {starts[counts.start]} on {formatLongDate(counts.from)}.
      {other &&
        ` From ${starts[other.start]} on ${formatLongDate(other.from)} it would be ${formatLongDate(other.dueOn)}.`}
    </p>
  )
}
