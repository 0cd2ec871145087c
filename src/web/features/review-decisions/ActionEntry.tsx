import type { RapidReviewAction } from '#contract/review-decision-actions.ts'
import { type ActionStatus, actionStatusLabels, isActionOpen } from '#domain/actions/action-status.ts'
import { formatLongDate } from '#domain/time/dates.ts'
import { Button } from '../../parts/Button.tsx'
import { DueDate } from '../../parts/DueDate.tsx'
import { StatusTag, type Tone } from '../../parts/StatusTag.tsx'
import type { ActionTask } from './action-task.ts'
import styles from './decision.module.css'

type ActionEntryProps = { action: RapidReviewAction; mayDrop: boolean; onTask: (task: ActionTask) => void }

const tones: Record<ActionStatus, Tone> = { OPEN: 'active', COMPLETE: 'done', WITHDRAWN: 'closed' }

export function ActionEntry({ action, mayDrop, onTask }: ActionEntryProps) {
  const { text, successMeasure, agency, owner, dueOn, daysLeft, status } = action
  return (
    <article aria-label={text}>
      <p className={styles.tags}>
        <StatusTag tone={tones[status]}>{actionStatusLabels[status]}</StatusTag>
        <DueDate on={dueOn} workingDaysLeft={daysLeft} />
      </p>
      <p>
        <strong>{text}</strong>
      </p>
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
      {isActionOpen(status) && (action.canComplete || mayDrop) && (
        <div className={`${styles.buttons} not-printed`}>
          {action.canComplete && (
            <Button small aria-label={`Complete: ${text}`} onClick={() => onTask({ name: 'complete', action })}>
              Complete
            </Button>
          )}
          {mayDrop && (
            <Button
              small
              look="quiet"
              aria-label={`Withdraw: ${text}`}
              onClick={() => onTask({ name: 'withdraw', action })}
            >
              Withdraw
            </Button>
          )}
        </div>
      )}
    </article>
  )
}
