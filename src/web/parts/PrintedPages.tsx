import type { ReactNode } from 'react'
import styles from './PrintedPages.module.css'

/** On paper every page says what case it is of and how it is marked; on screen this adds nothing. */
export function PrintedPages({ reference, children }: { reference: string; children: ReactNode }) {
  return (
    <div className={styles.pages}>
      <div className={styles.header} aria-hidden="true">
        <div className={styles.line}>
          <span>{reference}</span>
          <span>OFFICIAL-SENSITIVE</span>
        </div>
      </div>
      <div className={styles.body}>{children}</div>
    </div>
  )
}
