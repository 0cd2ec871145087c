import type { PlanStep, RapidReview } from '#contract/rapid-reviews.ts'
import { reviewLength } from '#domain/rapid-reviews/day-plan.ts'
import { formatLongDate } from '#domain/time/dates.ts'
import { StatusTag, type Tone } from '../../parts/StatusTag.tsx'
import styles from './day-plan.module.css'

const labels: Partial<Record<PlanStep['code'], string>> = {
  RR_REQUEST: 'Requests out',
  RR_RETURN: 'Returns in',
  RR_CHRON: 'Returns together',
  RR_MEETING: 'Meeting',
  RR_DRAFT: 'Draft to partners',
  RR_SIGNOFF: 'Partners sign',
  RR_COMPLETE: 'To the Panel',
}

/** The fifteen working days as a line, and its steps with how each stands. */
export function DayPlan({ review }: { review: RapidReview }) {
  const { days, plan, dayNumber, sentOn } = review
  const steps = new Set(plan.map(({ day }) => day))
  return (
    <section className={styles.plan} aria-labelledby="day-plan">
      <h2 id="day-plan">Plan of the fifteen working days</h2>
      {/* What the line shows is said by the heading above and by the steps below it. */}
      <div className={styles.line} aria-hidden="true">
        {days
          .filter(({ day }) => day > 0)
          .map(({ day, on }) => (
            <span
              key={day}
              title={formatLongDate(on)}
              data-past={day < dayNumber || (sentOn !== null && day <= dayNumber)}
              data-today={sentOn === null && day === Math.min(dayNumber, reviewLength)}
              data-step={steps.has(day)}
            >
              {day}
            </span>
          ))}
      </div>
      <ol className={styles.steps} aria-label="Steps of the plan">
        {plan.map((step) => (
          <li key={step.id} data-state={step.status}>
            <span className={styles.when}>Day {step.day}</span>
            <span className={styles.what}>{labels[step.code] ?? step.code}</span>
            <time dateTime={step.extendedTo ?? step.dueOn}>{dayWords(step.extendedTo ?? step.dueOn)}</time>
            <Standing step={step} />
          </li>
        ))}
      </ol>
    </section>
  )
}

/** "Wed 24 June": fifteen days need no year. */
const dayWords = (day: string) => formatLongDate(day).slice(0, -5)

const days = (count: number) => (count === 1 ? '1 day' : `${count} days`)

function Standing({ step }: { step: PlanStep }) {
  const [tone, words] = standingOf(step)
  return <StatusTag tone={tone}>{words}</StatusTag>
}

function standingOf({ status, stoppedOn, daysLeft }: PlanStep): [Tone, string] {
  switch (status) {
    case 'MET':
      return ['done', 'Done']
    case 'MET_LATE':
      return ['attention', stoppedOn ? `Done late, ${dayWords(stoppedOn).slice(4)}` : 'Done late']
    case 'LATE':
      return ['urgent', daysLeft < 0 ? `${days(-daysLeft)} late` : 'Late']
    case 'DUE_TODAY':
      return ['attention', 'Today']
    case 'CANCELLED':
      return ['closed', 'Not needed']
    case 'DUE_SOON':
      return ['attention', `In ${days(daysLeft)}`]
    case 'RUNNING':
    case 'EXTENDED':
      return ['waiting', `In ${days(daysLeft)}`]
  }
}
