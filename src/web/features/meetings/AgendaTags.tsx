import { linkOptions } from '@tanstack/react-router'
import type { AgendaItem } from '#contract/meetings.ts'
import type { AgendaItemOutcome } from '#domain/meetings/agenda.ts'
import { AppLink } from '../../parts/AppLink.tsx'
import { StatusTag, type Tone } from '../../parts/StatusTag.tsx'
import styles from './meeting.module.css'

const outcomes: Record<AgendaItemOutcome, { tone: Tone; label: string }> = {
  ACCEPT: { tone: 'done', label: 'Accepted for review' },
  DECLINE: { tone: 'closed', label: 'Declined' },
  DEFER: { tone: 'waiting', label: 'Deferred' },
  SEND_TO_SIN: { tone: 'attention', label: 'Sent to serious incident notification' },
  MOVED: { tone: 'closed', label: 'Went to another meeting' },
}

const confirmations = {
  OPEN: { tone: 'attention', label: 'Provisional: partners have still to confirm' },
  CONFIRMED: { tone: 'done', label: 'Confirmed by the three partners' },
  LAPSED: { tone: 'closed', label: 'Lapsed: a partner did not confirm' },
} as const

const reviews = {
  TO_HOLD: { tone: 'active', label: 'Rapid Review' },
  HELD: { tone: 'done', label: 'Rapid Review: meeting held' },
} as const

/** What came of the item, as tags. */
export function AgendaTags({ item }: { item: AgendaItem }) {
  const { reference, outcome, provisional, isChairedByDeputy, isOver, rapidReview } = item
  const result = outcome && outcomes[outcome]
  return (
    <p className={styles.tags}>
      <span className="reference soft">{reference}</span>
      {result && <StatusTag tone={result.tone}>{result.label}</StatusTag>}
      {provisional && <StatusTag tone={confirmations[provisional].tone}>{confirmations[provisional].label}</StatusTag>}
      {outcome && outcome !== 'MOVED' && (
        <AppLink link={linkOptions({ to: '/cases/$reference/decision', params: { reference } })}>
          Read the decision
          <span className="visually-hidden"> on {reference}</span>
        </AppLink>
      )}
      {rapidReview && <StatusTag tone={reviews[rapidReview].tone}>{reviews[rapidReview].label}</StatusTag>}
      {isOver && <StatusTag tone="closed">No longer before a meeting</StatusTag>}
      {isChairedByDeputy && <StatusTag tone="active">Chaired by the deputy</StatusTag>}
    </p>
  )
}
