import { linkOptions } from '@tanstack/react-router'
import type { WaitingConcern } from '#contract/meetings.ts'
import { AppLink } from '../../parts/AppLink.tsx'
import { Button } from '../../parts/Button.tsx'
import styles from './meetings.module.css'

type WaitingConcernsProps = { concerns: readonly WaitingConcern[]; onPlace?: (concern: WaitingConcern) => void }

/** Concerns that are to be decided and stand on no agenda: nothing may be forgotten between two meetings. */
export function WaitingConcerns({ concerns, onPlace }: WaitingConcernsProps) {
  return (
    <section className={styles.waiting} aria-labelledby="waiting-for-a-meeting">
      <h2 id="waiting-for-a-meeting">
        {concerns.length === 1 ? 'A concern waits for a meeting' : `${concerns.length} concerns wait for a meeting`}
      </h2>
      <p>
        {concerns.length === 1
          ? 'It is to be decided, and stands on no agenda.'
          : 'They are to be decided, and stand on no agenda.'}
      </p>
      <ul className={styles.plain}>
        {concerns.map((concern) => (
          <li key={concern.reference} className={styles.line}>
            <span>
              <AppLink link={linkOptions({ to: '/cases/$reference', params: { reference: concern.reference } })}>
                {concern.title}
              </AppLink>
              <span className={`${styles.beneath} reference`}>{concern.reference}</span>
            </span>
            {onPlace && (
              <Button
                small
                onClick={() => onPlace(concern)}
                aria-label={`Put ${concern.reference} on the agenda of a meeting`}
              >
                Put on an agenda
              </Button>
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}
