import type { Correction } from '#contract/correction.ts'
import { longMoment } from './moments.ts'

/** That a day was put right, and why: whoever relies on it can ask. */
export function Corrected({ correction }: { correction: Correction }) {
  return (
    correction && (
      <p className="soft">
        Corrected by {correction.by}, {longMoment(correction.at)}: {correction.reason}
      </p>
    )
  )
}
