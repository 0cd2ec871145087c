import type { LearningReview } from '#contract/learning-reviews.ts'
import { formatLongDate } from '#domain/time/dates.ts'
import { Button } from '../../parts/Button.tsx'
import styles from './review.module.css'
import type { ReviewTask } from './review-task.ts'

type SharingPanelProps = { review: LearningReview; onTask: (task: ReviewTask) => void }

/** Where the findings were shared, and when the agencies say what came of them. */
export function SharingPanel({ review, onTask }: SharingPanelProps) {
  const { sharedWithSprgOn, sharedWithLearningGroupOn, impactFirstOn, impactSecondOn, can } = review
  return (
    <section className={styles.panel}>
      <h2>Sharing and impact</h2>
      <dl className={styles.days}>
        <Day term="Shared with the SPRG" on={sharedWithSprgOn} otherwise="Not yet" />
        <Day term="Shared with the Learning Group" on={sharedWithLearningGroupOn} otherwise="Not yet" />
        <Day term="First impact return" on={impactFirstOn} otherwise="Set once both are shared" />
        <Day term="Second impact return" on={impactSecondOn} otherwise="Set once both are shared" />
      </dl>
      {can.share && (
        <div className={`${styles.buttons} not-printed`}>
          <Button onClick={() => onTask({ name: 'share' })}>Record the sharing</Button>
        </div>
      )}
    </section>
  )
}

function Day({ term, on, otherwise }: { term: string; on: string | null; otherwise: string }) {
  return (
    <div>
      <dt>{term}</dt>
      <dd>{on ? <time dateTime={on}>{formatLongDate(on)}</time> : <span className="soft">{otherwise}</span>}</dd>
    </div>
  )
}
