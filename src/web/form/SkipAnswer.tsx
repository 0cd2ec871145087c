import { useState } from 'react'
import { missingReasonLabels } from '#domain/codes/missing-reasons.ts'
import type { MissingReason } from '#domain/forms/form-definition.ts'
import controlStyles from '../parts/controls.module.css'
import { Icon } from '../parts/icons.tsx'
import styles from './form.module.css'

type SkipAnswerProps = {
  id: string
  reasons: readonly MissingReason[] | undefined
  skipped: MissingReason | undefined
  isAnswered: boolean
  onSkip: (reason: MissingReason | undefined) => void
}

/** A blank is never an answer, but "not known" is: the way to give it, folded away until it is wanted. */
export function SkipAnswer({ id, reasons = [], skipped, isAnswered, onSkip }: SkipAnswerProps) {
  const [isOpen, setOpen] = useState(false)
  // Once seen it keeps its place, so that the first letter typed does not move the page.
  const [hasShown, setShown] = useState(!isAnswered)
  if (!isAnswered && !hasShown) setShown(true)
  if (reasons.length === 0 || !hasShown) return null
  const shows = isOpen || skipped !== undefined
  return (
    <div className={styles.skip} data-hidden={isAnswered ? '' : undefined}>
      <button
        type="button"
        className={styles.skipButton}
        aria-expanded={shows}
        aria-controls={`${id}-skip-panel`}
        onClick={() => setOpen(!shows)}
      >
        <Icon name={shows ? 'chevron-down' : 'chevron-right'} size={14} />
        {skipped ? `Left open: ${missingReasonLabels[skipped].toLowerCase()}` : 'I can’t answer this'}
      </button>
      <div id={`${id}-skip-panel`} className={styles.skipPanel} hidden={!shows}>
        <label htmlFor={`${id}-skip`}>Why?</label>
        <select
          id={`${id}-skip`}
          className={controlStyles.control}
          value={skipped ?? ''}
          onChange={(event) => {
            const reason = reasons.find((allowed) => allowed === event.target.value)
            if (!reason) setOpen(true)
            onSkip(reason)
          }}
        >
          <option value="">{skipped ? 'I can answer it after all' : 'Choose a reason'}</option>
          {reasons.map((reason) => (
            <option key={reason} value={reason}>
              {missingReasonLabels[reason]}
            </option>
          ))}
        </select>
      </div>
    </div>
  )
}
