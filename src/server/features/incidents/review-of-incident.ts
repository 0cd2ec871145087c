import type { RapidReviewStatus } from '#domain/rapid-reviews/rapid-review-status.ts'
import type { Work } from '../../procedure.ts'

const query = ({ tx }: Work, incidentId: string) =>
  tx
    .selectFrom('casebook.rapid_review')
    .select(['id', 'case_id as caseId', 'status', 'ended_reason as endedReason'])
    .where('incident_id', '=', incidentId)
    .orderBy('opened_at', 'desc')
    .limit(1)

/** The Rapid Review that an incident led to, if it did. */
export async function readReview(work: Work, incidentId: string) {
  const row = await query(work, incidentId).executeTakeFirst()
  return row && { ...row, status: row.status as RapidReviewStatus }
}

/** The same, held until the end of the transaction. */
export async function lockReview(work: Work, incidentId: string) {
  const row = await query(work, incidentId).forUpdate().executeTakeFirst()
  return row && { ...row, status: row.status as RapidReviewStatus }
}
