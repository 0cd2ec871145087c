import type { ReactNode } from 'react'
import type { AutosaveQueue } from './autosave-queue.ts'
import styles from './SavedHead.module.css'
import { SaveStatus } from './SaveStatus.tsx'

/** Stays above a long form that saves itself: what it is, and how saving stands. */
export function SavedHead({ autosave, children }: { autosave: AutosaveQueue; children: ReactNode }) {
  return (
    <div className={styles.head}>
      {children}
      <SaveStatus autosave={autosave} />
    </div>
  )
}
