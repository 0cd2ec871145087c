import { useQuery } from '@tanstack/react-query'
import { type ReactNode, useEffect, useRef } from 'react'
import { Mark } from '../parts/icons.tsx'
import styles from './EntryPage.module.css'
import { ColourSchemeButton } from './Shell.tsx'
import { standingQuery } from './standing.ts'

/** The page around everything before sign-in. */
export function EntryPage({
  title,
  isWide = false,
  children,
}: {
  title: string
  isWide?: boolean
  children: ReactNode
}) {
  const { data: standing } = useQuery({ ...standingQuery, enabled: false })
  const main = useRef<HTMLElement>(null)
  const shown = useRef(title)
  useEffect(() => {
    // A further step in the same place: the keyboard and the screen reader start at its beginning.
    if (shown.current !== title) main.current?.focus()
    shown.current = title
  }, [title])
  return (
    <div className={styles.page}>
      <title>{`${title} - SPRG Casebook`}</title>
      <header className={styles.top}>
        <span className={styles.brand}>
          <Mark />
          Casebook
        </span>
        <ColourSchemeButton />
      </header>
      {standing?.installation === 'DEMONSTRATION' && (
        <aside className={styles.demonstration} aria-label="About this copy">
          Demonstration: invented people and cases
        </aside>
      )}
      <main ref={main} id="main" tabIndex={-1} className={`${styles.main} ${isWide ? styles.wide : ''}`}>
        <h1>{title}</h1>
        {children}
      </main>
    </div>
  )
}
