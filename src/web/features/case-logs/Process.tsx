import type { ProcessRow } from '#contract/case-logs.ts'
import { processForm } from '#domain/case-logs/process-form.ts'
import { parallelProcesses } from '#domain/codes/parallel-processes.ts'
import { formatLongDate } from '#domain/time/dates.ts'
import { Button } from '../../parts/Button.tsx'
import { DueDate } from '../../parts/DueDate.tsx'
import { StatusTag } from '../../parts/StatusTag.tsx'
import { Entry, WriteLink } from './Entry.tsx'
import styles from './logs.module.css'

type ProcessProps = { reference: string; row: ProcessRow; canWrite: boolean; onEnd: () => void }

/** One process beside the case: how it stands, what it limits, and when it is looked at again. */
export function Process({ reference, row, canWrite, onEnd }: ProcessProps) {
  const { id, answers, reviewBy, daysLeft, endedOn, endedReason, open } = row
  const title = parallelProcesses.find(({ code }) => code === answers.type?.value)?.label ?? 'A process not named yet'
  return (
    <Entry
      title={title}
      definition={processForm}
      answers={answers}
      without={['type', 'review_by']}
      head={
        endedOn ? (
          <StatusTag tone="closed">Ended {formatLongDate(endedOn)}</StatusTag>
        ) : (
          reviewBy && (
            <span className={styles.again}>
              <span className="soft">Look again by</span> <DueDate on={reviewBy} workingDaysLeft={daysLeft} />
            </span>
          )
        )
      }
      foot={
        endedOn ? (
          <p>
            <span className="soft">Why it ended: </span>
            {endedReason}
          </p>
        ) : (
          canWrite && (
            <div className={`${styles.acts} not-printed`}>
              <WriteLink reference={reference} entryId={id} title={title} open={open} />
              <Button small look="quiet" aria-label={`It has ended: ${title}`} onClick={onEnd}>
                It has ended
              </Button>
            </div>
          )
        )
      }
    />
  )
}
