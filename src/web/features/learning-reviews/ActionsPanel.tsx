import type { LearningReview, ReviewAction } from '#contract/learning-reviews.ts'
import { actionStatusLabels } from '#domain/actions/action-status.ts'
import { formatLongDate } from '#domain/time/dates.ts'
import { Button } from '../../parts/Button.tsx'
import { DueDate } from '../../parts/DueDate.tsx'
import { StatusTag } from '../../parts/StatusTag.tsx'
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
            <Action action={action} can={can} onTask={onTask} />
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

type ActionProps = { action: ReviewAction; can: LearningReview['can']; onTask: (task: ReviewTask) => void }

const tones = { OPEN: 'active', COMPLETE: 'done', WITHDRAWN: 'closed' } as const

function Action({ action, can, onTask }: ActionProps) {
  const { text, successMeasure, agency, owner, dueOn, daysLeft, status } = action
  const isOpen = status === 'OPEN'
  return (
    <article aria-label={text} className={styles.action}>
      <div className={styles.actionHead}>
        <StatusTag tone={tones[status]}>{actionStatusLabels[status]}</StatusTag>
        <DueDate on={dueOn} workingDaysLeft={daysLeft} />
      </div>
      <p className={styles.actionText}>{text}</p>
      <p>
        <span className="soft">It has worked when: </span>
        {successMeasure}
      </p>
      <p className="soft">{owner ? `${owner.name}, ${agency.name}` : agency.name}</p>
      {action.completedOn && (
        <p>
          <span className="soft">Completed {formatLongDate(action.completedOn)}: </span>
          {action.completionNote}
        </p>
      )}
      {action.withdrawnReason && (
        <p>
          <span className="soft">Withdrawn: </span>
          {action.withdrawnReason}
        </p>
      )}
      {isOpen && (
        <div className={`${styles.buttons} not-printed`}>
          {action.canComplete && (
            <Button small aria-label={`Complete: ${text}`} onClick={() => onTask({ name: 'complete-action', action })}>
              Complete
            </Button>
          )}
          {can.writeActions && (
            <Button
              small
              look="quiet"
              aria-label={`Change: ${text}`}
              onClick={() => onTask({ name: 'action', action })}
            >
              Change
            </Button>
          )}
          {can.dropActions && (
            <Button
              small
              look="quiet"
              aria-label={`Withdraw: ${text}`}
              onClick={() => onTask({ name: 'withdraw-action', action })}
            >
              Withdraw
            </Button>
          )}
        </div>
      )}
    </article>
  )
}
