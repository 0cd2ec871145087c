import type { WorkItem } from '#contract/my-work.ts'
import { AppLink } from '../../parts/AppLink.tsx'
import { DueDate } from '../../parts/DueDate.tsx'
import { StatusTag } from '../../parts/StatusTag.tsx'
import { caseLink } from './case-link.ts'
import styles from './my-work.module.css'

/** Before everything else: referrals that say a child is not safe now. */
export function NotSafe({ items, hub }: { items: readonly WorkItem[]; hub: string }) {
  return (
    <section className={styles.notSafe} aria-labelledby="not-safe">
      <h2 id="not-safe">
        {items.length === 1 ? 'A child is not safe now' : `Children are not safe now, in ${items.length} cases`}
      </h2>
      <p>
        The referrer answered that the child is not safe. Check today that the multi-agency safeguarding hub is acting:{' '}
        {hub}.
      </p>
      <ul className={styles.list}>
        {items.map((item) => (
          <li key={item.reference} className={styles.item}>
            <div className={styles.what}>
              <AppLink link={caseLink(item)}>{item.title}</AppLink>
              <span className={styles.facts}>
                <StatusTag tone="urgent">Child not safe</StatusTag>
                <span className="reference soft">{item.reference}</span>
              </span>
            </div>
            {item.dueOn && (
              <div>
                <span className="soft">Triage by </span>
                <DueDate on={item.dueOn} workingDaysLeft={item.workingDaysLeft} />
              </div>
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}
