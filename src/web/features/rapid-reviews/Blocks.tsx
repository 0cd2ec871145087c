import type { RapidReview } from '#contract/rapid-reviews.ts'
import { StatusTag, type Tone } from '../../parts/StatusTag.tsx'
import styles from './cockpit.module.css'

type Block = RapidReview['blocks'][number]

const tones: Record<Block['kind'], [Tone, string]> = {
  LATE: ['urgent', 'Late'],
  NOT_REACHED: ['attention', 'Not reached'],
  OWED: ['waiting', 'Waiting'],
  TO_READ: ['active', 'To read'],
  QUERIED: ['waiting', 'Waiting'],
  NO_MEETING: ['urgent', 'No meeting'],
  MEETING_TOO_EARLY: ['attention', 'Meeting'],
  MEETING_TOO_LATE: ['urgent', 'Meeting'],
  UNSIGNED: ['waiting', 'Waiting'],
}

/** What keeps the review from its next stage, worst first. */
export function Blocks({ blocks }: { blocks: readonly Block[] }) {
  if (blocks.length === 0) return null
  return (
    <section className={styles.blocks} aria-labelledby="blocks">
      <h2 id="blocks">What holds it up</h2>
      <ul>
        {blocks.map(({ kind, sentence }) => (
          <li key={kind}>
            <StatusTag tone={tones[kind][0]}>{tones[kind][1]}</StatusTag>
            <span>{sentence}</span>
          </li>
        ))}
      </ul>
    </section>
  )
}
