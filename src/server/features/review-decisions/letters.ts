import type { FeedbackPoint, PanelOutcome } from '#domain/review-decisions/panel-letter.ts'
import type { Work } from '../../procedure.ts'

/** The Panel's letters, the latest last: a review that was reconsidered has more than one. */
export async function readLetters({ tx }: Pick<Work, 'tx'>, reviewId: string) {
  const rows = await tx
    .selectFrom('casebook.panel_letter')
    .select([
      'id',
      'received_on as receivedOn',
      'outcome',
      'feedback',
      'reply_due_on as replyDueOn',
      'replied_on as repliedOn',
      'file_id as fileId',
      'recorded_by as recordedBy',
      'recorded_at as recordedAt',
    ])
    .where('review_id', '=', reviewId)
    .orderBy('recorded_at')
    .execute()
  return rows.map((row) => ({
    ...row,
    outcome: row.outcome as PanelOutcome,
    feedback: row.feedback as FeedbackPoint[],
  }))
}
