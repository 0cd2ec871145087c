import type { QuorumSnapshot } from '#contract/meeting-parts.ts'
import { quorumGroupLabels } from '#domain/partnership/quorum-groups.ts'
import styles from './decision.module.css'

/** Who was there when it was decided, as it was kept then. */
export function QuorumInWords({ quorum: { at, words, groups, notCounted } }: { quorum: QuorumSnapshot }) {
  return (
    <section>
      <h3>Who decided</h3>
      <p>
        {words} {at && <span className="soft">At {at}.</span>}
      </p>
      <ul className={styles.views}>
        {groups.map(({ group, by }) => (
          <li key={group}>
            <strong>{quorumGroupLabels[group]}:</strong> {by.length > 0 ? by.join('; ') : 'nobody'}
          </li>
        ))}
        {notCounted.map((who) => (
          <li key={who} className="soft">
            There, and not counted: {who}
          </li>
        ))}
      </ul>
    </section>
  )
}
