import { linkOptions } from '@tanstack/react-router'
import type { AgencyNotes, LearningReview } from '#contract/learning-reviews.ts'
import { AppLink } from '../../parts/AppLink.tsx'
import { longMoment } from '../../parts/moments.ts'
import { StatusTag, type Tone } from '../../parts/StatusTag.tsx'
import styles from './review.module.css'

const states: Record<AgencyNotes['state'], { readonly label: string; readonly tone: Tone }> = {
  NOT_TOLD: { label: 'Not released', tone: 'closed' },
  NOT_BEGUN: { label: 'Not begun', tone: 'waiting' },
  BEGUN: { label: 'Being written', tone: 'active' },
  SENT: { label: 'Sent', tone: 'done' },
}

/** How far each agency is. Its words stay its own until they are sent. */
export function NotesPanel({ reference, review }: { reference: string; review: LearningReview }) {
  const isOpen = review.status === 'IN_PROGRESS'
  return (
    <section className={styles.panel}>
      <h2>Notes by agency</h2>
      {isOpen && (
        <p className={styles.lead}>
          Each agency writes its own, and nobody else reads a word before they are sent. The other agencies read them
          once the findings are agreed.
        </p>
      )}
      <ul className={styles.notes} aria-label="Notes by agency">
        {review.notes.map((note) => (
          <li key={note.code}>
            <strong>{note.name}</strong>
            <State state={note.state} isOpen={isOpen} />
            <span className="soft">{note.changedAt && `Saved ${longMoment(note.changedAt)}`}</span>
            <OpenNote reference={reference} note={note} isOpen={isOpen} />
          </li>
        ))}
      </ul>
    </section>
  )
}

function State({ state, isOpen }: { state: AgencyNotes['state']; isOpen: boolean }) {
  if (!isOpen && state !== 'SENT') return <StatusTag tone="closed">Not sent</StatusTag>
  return <StatusTag tone={states[state].tone}>{states[state].label}</StatusTag>
}

function OpenNote({ reference, note, isOpen }: { reference: string; note: AgencyNotes; isOpen: boolean }) {
  const { code, name, state, isMine, canRead } = note
  const writes = isMine && isOpen && state !== 'SENT'
  if (!canRead || (!writes && state !== 'SENT' && !isMine)) return null
  const link = linkOptions({
    to: '/cases/$reference/learning/notes/$agencyCode',
    params: { reference, agencyCode: code },
  })
  return (
    <AppLink link={link}>
      {writes ? 'Write' : 'Read'}
      <span className="visually-hidden"> the notes of {name}</span>
    </AppLink>
  )
}
