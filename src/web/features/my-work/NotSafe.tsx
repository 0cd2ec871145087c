import type { WorkItem } from '#contract/my-work.ts'
import { AppLink } from '../../parts/AppLink.tsx'
import { DueDate } from '../../parts/DueDate.tsx'
import { StatusTag } from '../../parts/StatusTag.tsx'
import styles from './my-work.module.css'
import { workLink } from './work-link.ts'

/** Before everything else: referrals that say a child is not safe now, or that nobody is sure. */
export function NotSafe({ items, hub }: { items: readonly WorkItem[]; hub: string }) {
  return (
    <section className={styles.notSafe} aria-labelledby="not-safe">
      <h2 id="not-safe">
        {items.length === 1 ? 'A child may not be safe now' : `Children may not be safe now, in ${items.length} cases`}
      </h2>
      <p>
        The referrer answered that the child is not safe, or was not sure. Check today that the multi-agency
        safeguarding hub is acting: {hub}.
      </p>
      <ul className={styles.list}>
        {items.map((item) => (
          <li key={item.reference} className={styles.item}>
            <div className={styles.what}>
              <AppLink link={workLink(item)}>{item.title}</AppLink>
              <span className={styles.facts}>
                <StatusTag tone="urgent">Child may not be safe</StatusTag>
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
