import type { ReactNode } from 'react'
import { AppLink, type AppLinkTo } from './AppLink.tsx'
import styles from './SummaryList.module.css'

export type SummaryRow = {
  term: string
  /** Left out when there is no answer yet. */
  value?: ReactNode
  /** The verb and where it leads: { label: 'Change', link }. The term is added for screen readers. */
  action?: { label: string; link: AppLinkTo }
  /** Needed and not there: said in words beside the mark. */
  missing?: string
}

/** Questions and answers to read through. */
export function SummaryList({ rows }: { rows: readonly SummaryRow[] }) {
  return (
    <dl className={styles.list}>
      {rows.map(({ term, value, action, missing }) => (
        <div key={term} className={styles.row}>
          <dt>{term}</dt>
          <dd className={styles.value}>
            {missing ? (
              <div className={styles.missing}>{missing}</div>
            ) : (
              (value ?? <span className="soft">No answer</span>)
            )}
          </dd>
          {action && (
            <dd className={styles.action}>
              <AppLink link={action.link}>
                {action.label}
                <span className="visually-hidden">: {term}</span>
              </AppLink>
            </dd>
          )}
        </div>
      ))}
    </dl>
  )
}
