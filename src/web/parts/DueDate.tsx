import { formatLongDate } from '#domain/time/dates.ts'
import styles from './DueDate.module.css'

type DueDateProps = {
  /** ISO date. */
  on: string
  /** Working days until it, by the server's calendar: below nought is late; null when nothing is owed any more. */
  workingDaysLeft: number | null
  isSoon?: boolean
}

const days = (count: number) => `${count} working day${count === 1 ? '' : 's'}`

/** Says how far off a due date is. Over a weekend no working day passes, and yet what was due on Friday is late. */
function distance(workingDaysLeft: number, isPast: boolean): string {
  if (workingDaysLeft < 0) return `${days(-workingDaysLeft)} late`
  if (workingDaysLeft === 0) return isPast ? 'late' : 'today'
  return `in ${days(workingDaysLeft)}`
}

/** Today in London, ISO. */
const londonDay = () => new Date().toLocaleDateString('en-CA', { timeZone: 'Europe/London' })

/** "Wed 3 June 2026, in 4 working days". */
export function DueDate({
  on,
  workingDaysLeft,
  isSoon = workingDaysLeft !== null && workingDaysLeft <= 2,
}: DueDateProps) {
  const isPast = on < londonDay()
  const isLate = workingDaysLeft !== null && (workingDaysLeft < 0 || (workingDaysLeft === 0 && isPast))
  const tone = workingDaysLeft === null ? '' : isLate ? styles.late : isSoon ? styles.soon : ''
  return (
    <span className={styles.due}>
      <time dateTime={on}>
        {formatLongDate(on)}
        {workingDaysLeft !== null && <span className="visually-hidden">,</span>}
      </time>
      {workingDaysLeft !== null && (
        <span className={`${styles.left} ${tone}`}>{distance(workingDaysLeft, isPast)}</span>
      )}
    </span>
  )
}
