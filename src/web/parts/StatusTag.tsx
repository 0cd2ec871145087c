import type { ReactNode } from 'react'
import styles from './StatusTag.module.css'

export type Tone = 'waiting' | 'active' | 'done' | 'attention' | 'urgent' | 'closed'

// Each tone has its own shape, so that the tag reads the same in black and white.
const shapes: Record<Tone, ReactNode> = {
  waiting: <circle cx="6" cy="6" r="4" fill="none" stroke="currentColor" strokeWidth="1.5" />,
  active: (
    <>
      <circle cx="6" cy="6" r="4" fill="none" stroke="currentColor" strokeWidth="1.5" />
      <path d="M6 2a4 4 0 010 8z" fill="currentColor" />
    </>
  ),
  done: <path d="M2 6.5l3 3 5-6.5" fill="none" stroke="currentColor" strokeWidth="1.8" />,
  attention: <path d="M6 1.5L11 10.5H1z" fill="currentColor" />,
  urgent: <path d="M6 .5L11.5 6 6 11.5.5 6z" fill="currentColor" />,
  closed: <rect x="2.5" y="2.5" width="7" height="7" fill="currentColor" />,
}

export function StatusTag({ tone, children }: { tone: Tone; children: ReactNode }) {
  return (
    <span className={`${styles.tag} ${styles[tone] ?? ''}`}>
      <svg viewBox="0 0 12 12" width="11" height="11" aria-hidden="true" focusable="false">
        {shapes[tone]}
      </svg>
      {children}
    </span>
  )
}
