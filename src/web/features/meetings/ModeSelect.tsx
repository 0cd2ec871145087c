import { useState } from 'react'
import type { SeatRow } from '#contract/meetings.ts'
import { attendanceModes } from '#domain/meetings/quorum.ts'
import { modeLabels } from './attendance-words.ts'
import styles from './meeting.module.css'

type Mode = NonNullable<SeatRow['attendance']>['mode']
type ModeSelectProps = { label: string; mode: Mode | null; onChoose: (mode: Mode) => void }

/** How a seat was filled, saved as soon as it is chosen. What was chosen stays in sight until the server has answered. */
export function ModeSelect({ label, mode, onChoose }: ModeSelectProps) {
  const [chosen, setChosen] = useState<{ from: Mode | null; mode: Mode } | null>(null)
  const shown = chosen && chosen.from === mode ? chosen.mode : mode
  return (
    <select
      className={styles.mode}
      aria-label={label}
      value={shown ?? ''}
      onChange={({ target }) => {
        const next = attendanceModes.find((each) => each === target.value)
        if (!next) return
        setChosen({ from: mode, mode: next })
        onChoose(next)
      }}
    >
      {!shown && <option value="">Not recorded</option>}
      {attendanceModes.map((each) => (
        <option key={each} value={each}>
          {modeLabels[each]}
        </option>
      ))}
    </select>
  )
}
