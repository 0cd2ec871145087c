import { lazy, Suspense, useState } from 'react'
import type { KeptClock } from '#contract/clocks.ts'
import { clockLabels } from '#domain/clocks/clock.ts'
import { formatLongDate } from '#domain/time/dates.ts'
import { Button } from './Button.tsx'
import styles from './ClockList.module.css'
import { clockTones, clockWords, isRunning, lengthInWords } from './clock-words.ts'
import { DataTable } from './DataTable.tsx'
import { DueDate } from './DueDate.tsx'
import { StatusTag } from './StatusTag.tsx'

type ClockListProps = {
  reference: string
  clocks: readonly KeptClock[]
  /** Stays for screen readers where a heading above says the same. */
  caption?: string
  isCaptionHidden?: boolean
  /** After a clock was explained or extended: reads again whatever shows it. */
  onChanged?: () => Promise<unknown> | undefined
}
type Act = { readonly name: 'explain' | 'extend'; readonly clock: KeptClock }

const ExplainDialog = lazy(() =>
  import('./clock-acts/ExplainDialog.tsx').then((module) => ({ default: module.ExplainDialog })),
)
const ExtendDialog = lazy(() =>
  import('./clock-acts/ExtendDialog.tsx').then((module) => ({ default: module.ExtendDialog })),
)

/** The time limits of a case: from when they count, until when, how they stand, and why one was missed. */
export function ClockList({
  reference,
  clocks,
  caption = 'Time limits',
  isCaptionHidden = false,
  onChanged,
}: ClockListProps) {
  const [act, setAct] = useState<Act | null>(null)
  const close = () => setAct(null)
  const Dialog = act?.name === 'extend' ? ExtendDialog : ExplainDialog
  return (
    <>
      <DataTable<KeptClock>
        caption={caption}
        isCaptionHidden={isCaptionHidden}
        rows={clocks}
        rowKey={({ id }) => id}
        columns={[
          { id: 'clock', header: 'Limit', isRowHeader: true, cell: (clock) => <What clock={clock} /> },
          { id: 'due', header: 'Due', width: '14rem', cell: (clock) => <Due clock={clock} /> },
          {
            id: 'status',
            header: 'Status',
            width: '9rem',
            cell: ({ status }) => <StatusTag tone={clockTones[status]}>{clockWords[status]}</StatusTag>,
          },
          {
            id: 'why',
            header: 'Reason and time',
            width: '16rem',
            cell: (clock) => <WhyLate clock={clock} onAct={(name) => setAct({ name, clock })} />,
          },
        ]}
      />
      <Suspense fallback={null}>
        {act && <Dialog reference={reference} clock={act.clock} {...(onChanged && { onChanged })} onClose={close} />}
      </Suspense>
    </>
  )
}

function What({ clock }: { clock: KeptClock }) {
  const { code, isStatutory, startsWith, startedOn } = clock
  return (
    <>
      {clockLabels[code]}
      <div className={styles.soft}>
        {isStatutory ? 'Statutory' : 'Local'}: {lengthInWords(clock)}. Day 0, {startsWith}: {formatLongDate(startedOn)}
      </div>
    </>
  )
}

function Due({ clock }: { clock: KeptClock }) {
  const { dueOn, actBy, extendedTo, extendedReason, stoppedOn, daysLeft, status } = clock
  return (
    <div>
      <DueDate on={extendedTo ?? dueOn} workingDaysLeft={isRunning(status) ? daysLeft : null} />
      {extendedTo && (
        <div className={styles.soft}>
          First due {formatLongDate(dueOn)}. More time: {extendedReason}
        </div>
      )}
      {!extendedTo && actBy !== dueOn && <div className={styles.soft}>Act by {formatLongDate(actBy)}</div>}
      {stoppedOn && <div className={styles.soft}>Done {formatLongDate(stoppedOn)}</div>}
    </div>
  )
}

function WhyLate({ clock, onAct }: { clock: KeptClock; onAct: (name: Act['name']) => void }) {
  const { code, lateReason, can } = clock
  if (!lateReason && !can.explain && !can.extend) return null
  return (
    <div>
      {lateReason && <p className={styles.reason}>{lateReason}</p>}
      {(can.explain || can.extend) && (
        <div className={`${styles.acts} not-printed`}>
          {can.explain && (
            <Button
              small
              aria-label={`${lateReason ? 'Change the reason' : 'Say why it was late'}: ${clockLabels[code]}`}
              onClick={() => onAct('explain')}
            >
              {lateReason ? 'Change the reason' : 'Say why'}
            </Button>
          )}
          {can.extend && (
            <Button
              small
              look="quiet"
              aria-label={`Give more time: ${clockLabels[code]}`}
              onClick={() => onAct('extend')}
            >
              Give more time
            </Button>
          )}
        </div>
      )}
    </div>
  )
}
