import type { LearningReview } from '#contract/learning-reviews.ts'
import { type ReviewStatus, reviewStatuses, reviewStatusLabels } from '#domain/learning-reviews/review-status.ts'
import { formatDate } from '#domain/time/dates.ts'
import { Icon } from '../../parts/icons.tsx'
import styles from './review.module.css'

// Accepting a concern proposes and agrees its review at once.
const shown: readonly ReviewStatus[] = reviewStatuses.filter((status) => status !== 'PROPOSED')

/** Where the review stands on its way, with the day of each step. */
export function ReviewSteps({ review }: { review: LearningReview }) {
  const reached = shown.indexOf(review.status)
  const days: Partial<Record<ReviewStatus, string | null>> = {
    AGREED: review.agreedOn,
    IN_PROGRESS: review.startedOn,
    FINDINGS: review.findingsAgreedOn,
    SHARED: laterOf(review.sharedWithSprgOn, review.sharedWithLearningGroupOn),
    CLOSED: review.closedOn,
  }
  return (
    <ol className={styles.steps} aria-label="Steps of the learning review">
      {shown.map((status, index) => {
        const day = index <= reached ? days[status] : null
        return (
          <li key={status} aria-current={index === reached ? 'step' : undefined} data-reached={index <= reached}>
            <span className={styles.mark}>{index < reached && <Icon name="check" size={14} />}</span>
            <span>
              {reviewStatusLabels[status]}
              {index < reached && <span className="visually-hidden">, done</span>}
              {day && (
                <time className={styles.day} dateTime={day}>
                  {formatDate(day)}
                </time>
              )}
            </span>
          </li>
        )
      })}
    </ol>
  )
}

const laterOf = (one: string | null, other: string | null) => (one && other ? (one > other ? one : other) : null)
