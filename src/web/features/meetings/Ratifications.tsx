import type { DecisionRecord } from '#contract/decisions.ts'
import { quorumGroupLabels } from '#domain/partnership/quorum-groups.ts'
import { longMoment } from '../../parts/moments.ts'
import { StatusTag } from '../../parts/StatusTag.tsx'
import styles from './decision.module.css'

/** What each of the three partners wrote, and who has still to answer. */
export function Ratifications({ decision: { ratifications, waitsFor, state } }: { decision: DecisionRecord }) {
  return (
    <section>
      <h3>Confirmation out of the meeting</h3>
      <p>
        {state === 'PROVISIONAL'
          ? 'It was decided without a quorum. It takes effect once all three partners have confirmed it in writing; if one does not, the concern goes to the next suitable meeting.'
          : state === 'IN_EFFECT'
            ? 'It was decided without a quorum, and all three partners have confirmed it in writing.'
            : 'It was decided without a quorum and was not confirmed, so it has no effect.'}
      </p>
      <ul className={styles.partners}>
        {ratifications.map(({ group, confirms, comment, by, at }) => (
          <li key={group}>
            <strong>{quorumGroupLabels[group]}</strong>
            <StatusTag tone={confirms ? 'done' : 'urgent'}>{confirms ? 'Confirmed' : 'Not confirmed'}</StatusTag>
            <span className={styles.beneath}>
              {by}, {longMoment(at)}
            </span>
            {comment && <span className={styles.comment}>{comment}</span>}
          </li>
        ))}
        {waitsFor.map(({ group, holders }) => (
          <li key={group}>
            <strong>{quorumGroupLabels[group]}</strong>
            <StatusTag tone="waiting">Not answered yet</StatusTag>
            <span className={styles.beneath}>
              {holders.length > 0 ? `Waiting for ${holders.join(' or ')}` : 'Nobody holds a seat that speaks for it'}
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}
