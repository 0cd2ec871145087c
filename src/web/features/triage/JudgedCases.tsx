import { linkOptions } from '@tanstack/react-router'
import { AppLink } from '../../parts/AppLink.tsx'
import styles from './duplicates.module.css'

type Judged = { readonly reference: string; readonly verdict: string; readonly reason: string }

/** What was said of other cases so far. */
export function JudgedCases({ judged }: { judged: readonly Judged[] }) {
  if (judged.length === 0) return null
  return (
    <ul className={styles.judged}>
      {judged.map(({ reference, verdict, reason }) => (
        <li key={reference}>
          <AppLink link={linkOptions({ to: '/cases/$reference', params: { reference } })} className="reference">
            {reference}
          </AppLink>{' '}
          <strong>{verdict === 'LINKED' ? 'Linked' : 'Not the same child'}:</strong> {reason}
        </li>
      ))}
    </ul>
  )
}
