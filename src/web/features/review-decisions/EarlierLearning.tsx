import { linkOptions } from '@tanstack/react-router'
import type { ReviewRecord } from '#contract/review-decision-parts.ts'
import { themeLabel } from '#domain/review-decisions/panel-letter.ts'
import { AppLink } from '../../parts/AppLink.tsx'
import styles from './decision.module.css'

/** What was found before under the themes of this review, in cases that the reader may see. */
export function EarlierLearning({ earlier }: Pick<ReviewRecord, 'earlier'>) {
  if (earlier.length === 0) return null
  return (
    <>
      <h3>Found here before, under the same themes</h3>
      <ul className={styles.plain}>
        {earlier.map(({ reference, pseudonym, what, themes }) => (
          <li key={`${reference} ${what}`}>
            <AppLink link={linkOptions({ to: '/cases/$reference', params: { reference } })}>
              {pseudonym} {reference}
            </AppLink>
            <p>{what}</p>
            <p className="soft">{themes.map(themeLabel).join(', ')}</p>
          </li>
        ))}
      </ul>
    </>
  )
}
