import type { Triage } from '#contract/triage.ts'
import { formatLongDate } from '#domain/time/dates.ts'
import { DueDate } from '../../parts/DueDate.tsx'
import { longMoment } from '../../parts/moments.ts'
import styles from './triage.module.css'
import { workingDays } from './words.ts'

/** What is due, and what the waiting for the referrer took: it stands beside the clock, and does not stop it. */
export function Clocks({ triage }: { triage: Triage }) {
  const { acknowledged, acknowledgeBy, acknowledgeDaysLeft, clock, receivedOn } = triage
  return (
    <section className={styles.clocks} aria-labelledby="clocks">
      <h2 id="clocks" className="visually-hidden">
        Clocks
      </h2>
      <dl className={styles.facts}>
        <div>
          <dt>Received</dt>
          <dd>{formatLongDate(receivedOn)}</dd>
        </div>
        <div>
          <dt>{acknowledged ? 'Acknowledged' : 'Acknowledge by'}</dt>
          <dd>
            {acknowledged ? (
              <>
                By {acknowledged.by}, {longMoment(acknowledged.at)}
              </>
            ) : (
              <DueDate on={acknowledgeBy} workingDaysLeft={acknowledgeDaysLeft} />
            )}
          </dd>
        </div>
        {clock && (
          <div>
            <dt>{clock.stoppedOn ? 'Triaged' : 'Triage by'}</dt>
            <dd>
              {clock.stoppedOn ? (
                <>
                  {formatLongDate(clock.stoppedOn)},{' '}
                  {clock.daysLeft < 0 ? `${workingDays(-clock.daysLeft)} late` : 'in time'}
                </>
              ) : (
                <DueDate on={clock.dueOn} workingDaysLeft={clock.daysLeft} />
              )}
            </dd>
          </div>
        )}
        {clock && clock.waitingDays > 0 && (
          <div>
            <dt>Waited for the referrer</dt>
            <dd>{workingDays(clock.waitingDays)}, counted in the days above</dd>
          </div>
        )}
      </dl>
    </section>
  )
}
