import type { ReactNode } from 'react'
import formStyles from '../form.module.css'

type UnderstoodProps = {
  id: string
  /** The long form of what was read; null while it is no date. */
  meaning: string | null
  typed: string
  /** The question shows how to write a date already. */
  hasExample: boolean
  /** A doubt to settle, with its buttons. */
  children?: ReactNode
}

/** Says back what a typed date was read as, so that nobody finds out at the end. */
export function Understood({ id, meaning, typed, hasExample, children }: UnderstoodProps) {
  return (
    <div className={formStyles.understood} data-doubt={children ? '' : undefined}>
      <span id={id} role="status">
        {meaning ?? (typed.trim() === '' ? !hasExample && 'For example 3 June 2026' : 'Not a date yet.')}
        {children && '.'}
      </span>{' '}
      {children}
    </div>
  )
}
