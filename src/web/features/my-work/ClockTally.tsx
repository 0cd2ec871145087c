import type { RunningClock } from '#contract/my-work.ts'
import { clockWords, type RunningStatus, runningStatuses } from '../../parts/clock-words.ts'
import styles from './my-work.module.css'

type ClockTallyProps = {
  clocks: readonly RunningClock[]
  chosen: RunningStatus | undefined
  onChoose: (status: RunningStatus | undefined) => void
}

/** How many clocks stand how; choosing one shows those alone. */
export function ClockTally({ clocks, chosen, onChoose }: ClockTallyProps) {
  return (
    <fieldset className={styles.tally}>
      <legend className="visually-hidden">Show clocks that are</legend>
      {runningStatuses.map((status) => {
        const count = clocks.filter((clock) => clock.status === status).length
        return (
          <button
            key={status}
            type="button"
            className={styles.tallied}
            data-status={count > 0 ? status : 'NONE'}
            aria-pressed={chosen === status}
            onClick={() => onChoose(chosen === status ? undefined : status)}
          >
            <span className={styles.number}>{count}</span>
            {clockWords[status]}
          </button>
        )
      })}
    </fieldset>
  )
}
