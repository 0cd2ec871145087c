import type { Meeting } from '#contract/meetings.ts'
import { quorumGroupLabels } from '#domain/partnership/quorum-groups.ts'
import { StatusTag } from '../../parts/StatusTag.tsx'
import styles from './meeting.module.css'

/** Whether Children's Social Care, Health (ICB) and Police are all there. */
export function QuorumPanel({ meeting }: { meeting: Meeting }) {
  const { quorum, seats, status } = meeting
  const isRecorded = seats.some(({ attendance }) => attendance !== null)
  return (
    <section className={styles.panel} aria-labelledby="quorum">
      <h2 id="quorum">Quorum</h2>
      {isRecorded ? (
        <>
          <p role="status" className={styles.verdict}>
            <StatusTag tone={quorum.isQuorate ? 'done' : 'attention'}>
              {quorum.isQuorate ? 'Quorate' : 'Not quorate'}
            </StatusTag>
            {quorum.at && <span className="soft figures">at {quorum.at}</span>}
          </p>
          <ul className={styles.groups}>
            {quorum.groups.map(({ group, isPresent, by }) => (
              <li key={group}>
                <strong>{quorumGroupLabels[group]}</strong>
                <span>{isPresent ? 'present' : 'missing'}</span>
                {by.map((who) => (
                  <span key={who} className={styles.beneath}>
                    {who}
                  </span>
                ))}
              </li>
            ))}
          </ul>
          {quorum.notCounted.length > 0 && (
            <>
              <h3>There, and not counted</h3>
              <ul className={styles.notCounted}>
                {quorum.notCounted.map((who) => (
                  <li key={who}>{who}</li>
                ))}
              </ul>
            </>
          )}
        </>
      ) : (
        <p>
          {status === 'CANCELLED'
            ? 'Nobody met.'
            : 'Children’s Social Care, Health (ICB) and Police have to be there. Nobody’s attendance is recorded yet.'}
        </p>
      )}
    </section>
  )
}
