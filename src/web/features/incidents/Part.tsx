import type { ReactNode } from 'react'
import styles from './incident.module.css'

/** A part of the page with a heading that it is named by. */
export function Part({ id, title, children }: { id: string; title: string; children: ReactNode }) {
  return (
    <section className={styles.part} id={`part-${id}`} aria-labelledby={`heading-${id}`}>
      <h2 id={`heading-${id}`} tabIndex={-1}>
        {title}
      </h2>
      {children}
    </section>
  )
}
