import { sql } from 'kysely'
import type { AgencyNotes } from '#contract/learning-reviews.ts'
import { oversightRoles } from '#domain/access/policies.ts'
import { rolesOf, type Work } from '../../procedure.ts'
import { sitsFor } from './notes.ts'
import { type ReviewRow, readAgencies } from './review-row.ts'

const isOversight = (role: string) => oversightRoles.some((each) => each === role)

type Progress = { agency_id: string; is_begun: boolean; changed_at: string | null; sent_at: string | null }

/** How far each agency is with its notes, for whoever may know; the words themselves are read one agency at a time. */
export async function readNotesOverview(work: Work, review: ReviewRow): Promise<AgencyNotes[]> {
  const { tx } = work
  const agencies = await readAgencies(work, review.agencyCodes)
  // What row-level security lets me read, and for those who run the review how far the others are.
  const mine = await tx
    .selectFrom('casebook.review_note')
    .select(['agency_id', sql<boolean>`text <> ''`.as('is_begun'), 'changed_at', 'sent_at'])
    .where('review_id', '=', review.id)
    .execute()
  const { rows } = await sql<Progress>`select * from casebook.note_progress(${review.id})`.execute(tx)
  const mayKnow = review.leadId === work.actor.id || rolesOf(work.actor).some(isOversight)
  return agencies.map(({ id, code, name }) => {
    const own = mine.find(({ agency_id }) => agency_id === id)
    const known = own ?? rows.find(({ agency_id }) => agency_id === id)
    const isMine = sitsFor(work, code)
    return {
      code,
      name,
      state: known?.sent_at ? 'SENT' : known?.is_begun ? 'BEGUN' : mayKnow || isMine ? 'NOT_BEGUN' : 'NOT_TOLD',
      changedAt: known?.changed_at ?? null,
      sentAt: known?.sent_at ?? null,
      isMine,
      canRead: own !== undefined || isMine,
    }
  })
}
