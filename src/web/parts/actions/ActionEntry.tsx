import type { Action } from '#contract/actions.ts'
import { type ActionStatus, actionStatusLabels, isActionOpen } from '#domain/actions/action-status.ts'
import { formatLongDate } from '#domain/time/dates.ts'
import { Button } from '../Button.tsx'
import { DueDate } from '../DueDate.tsx'
import { StatusTag, type Tone } from '../StatusTag.tsx'
import styles from './ActionEntry.module.css'

type ActionEntryProps = {
  action: Action
  mayDrop: boolean
  onComplete: () => void
  onWithdraw: () => void
  /** Left out where it cannot be worded anew. */
  onChange?: (() => void) | undefined
}

const tones: Record<ActionStatus, Tone> = { OPEN: 'active', COMPLETE: 'done', WITHDRAWN: 'closed' }

export function ActionEntry({ action, mayDrop, onComplete, onWithdraw, onChange }: ActionEntryProps) {
  const { text, successMeasure, agency, owner, dueOn, daysLeft, status } = action
  return (
    <article aria-label={text} className={styles.action}>
      <div className={styles.head}>
        <StatusTag tone={tones[status]}>{actionStatusLabels[status]}</StatusTag>
        <DueDate on={dueOn} workingDaysLeft={daysLeft} />
      </div>
      <p className={styles.text}>{text}</p>
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
      {isActionOpen(status) && (action.canComplete || onChange || mayDrop) && (
        <div className={`${styles.buttons} not-printed`}>
          {action.canComplete && (
            <Button small aria-label={`Complete: ${text}`} onClick={onComplete}>
              Complete
            </Button>
          )}
          {onChange && (
            <Button small look="quiet" aria-label={`Change: ${text}`} onClick={onChange}>
              Change
            </Button>
          )}
          {mayDrop && (
            <Button small look="quiet" aria-label={`Withdraw: ${text}`} onClick={onWithdraw}>
              Withdraw
            </Button>
          )}
        </div>
      )}
    </article>
  )
}
