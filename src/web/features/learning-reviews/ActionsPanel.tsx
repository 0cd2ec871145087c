import type { LearningReview } from '#contract/learning-reviews.ts'
import { ActionEntry } from '../../parts/actions/ActionEntry.tsx'
import { Button } from '../../parts/Button.tsx'
import styles from './review.module.css'
import type { ReviewTask } from './review-task.ts'

type ActionsPanelProps = { review: LearningReview; onTask: (task: ReviewTask) => void }

/** What is to be done, by whom, and how it will be known that it worked. */
export function ActionsPanel({ review, onTask }: ActionsPanelProps) {
  const { actions, can } = review
  return (
    <section className={styles.panel}>
      <h2>Actions</h2>
      {actions.length === 0 && <p className={styles.lead}>None yet.</p>}
      <ul className={styles.actions}>
        {actions.map((action) => (
          <li key={action.id}>
            <ActionEntry
              action={action}
              mayDrop={can.dropActions}
              onComplete={() => onTask({ name: 'complete-action', action })}
              onChange={can.writeActions ? () => onTask({ name: 'action', action }) : undefined}
              onWithdraw={() => onTask({ name: 'withdraw-action', action })}
            />
          </li>
        ))}
      </ul>
      {can.writeActions && (
        <div className={`${styles.buttons} not-printed`}>
          <Button icon="plus" onClick={() => onTask({ name: 'action' })}>
            Add an action
          </Button>
        </div>
      )}
    </section>
  )
}
