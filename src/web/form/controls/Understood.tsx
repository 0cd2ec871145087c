import type { ReactNode } from 'react'
import formStyles from '../form.module.css'

type UnderstoodProps = {
  id: string
  /** The long form of what was read; null while it is no date. */
  meaning: string | null
  typed: string
  /** A doubt to settle, with its buttons. */
  children?: ReactNode
}

/** Says back what a typed date was read as, so that nobody finds out at the end. */
export function Understood({ id, meaning, typed, children }: UnderstoodProps) {
  return (
    <div className={formStyles.understood} data-doubt={children ? '' : undefined}>
      <span id={id} role="status">
        {meaning ??
          (typed.trim() === '' ? 'Write it as you would on paper, for example 3 June 2026.' : 'Not a date yet.')}
      </span>
      {children}
    </div>
  )
}
