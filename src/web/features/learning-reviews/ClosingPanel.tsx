import type { LearningReview } from '#contract/learning-reviews.ts'
import { formatLongDate } from '#domain/time/dates.ts'
import { Button } from '../../parts/Button.tsx'
import styles from './review.module.css'
import type { ReviewTask } from './review-task.ts'

type ClosingPanelProps = { review: LearningReview; onTask: (task: ReviewTask) => void }

/** Closed only when nothing is open; until then, what is. */
export function ClosingPanel({ review, onTask }: ClosingPanelProps) {
  const { closedOn, stillOpen, can } = review
  return (
    <section className={styles.panel}>
      <h2>Closing</h2>
      {closedOn ? (
        <p>Closed on {formatLongDate(closedOn)}.</p>
      ) : stillOpen.length > 0 ? (
        <>
          <p>The Business Manager can close the case when none of this is open any more:</p>
          <ul className={styles.open}>
            {stillOpen.map((words) => (
              <li key={words}>{words}</li>
            ))}
          </ul>
        </>
      ) : (
        <p>Nothing is open any more. The Business Manager can close the case.</p>
      )}
      {can.close && (
        <div className={`${styles.buttons} not-printed`}>
          <Button onClick={() => onTask({ name: 'close' })}>Close the case of concern</Button>
        </div>
      )}
    </section>
  )
}
