import { isOwed, type RequestStatus } from '#domain/information-requests/request-status.ts'
import type { Work } from '../../procedure.ts'
import { moveRequest } from '../information-requests/move-request.ts'
import { runnerParts } from './review-row.ts'
import { whenReturned } from './when-returned.ts'

const reason = 'The partners were asked to sign without this return.'

/**
 * Once the partners are asked to sign, nobody owes the review a return any more: one that was waited for after all is
 * gone on without, and stands in the report as a gap. The review has to be locked by the caller.
 */
export async function endOwedRequests(work: Work, reviewId: string) {
  const requests = await work.tx
    .selectFrom('casebook.information_request')
    .select(['id', 'case_id as caseId', 'status'])
    .where('review_id', '=', reviewId)
    .orderBy('id')
    .forUpdate()
    .$narrowType<{ status: RequestStatus }>()
    .execute()
  for (const request of requests.filter(({ status }) => isOwed(status))) {
    const moved = await moveRequest(work, request, 'goOnWithout', runnerParts(work), reason)
    if (!moved.ok) throw new Error('A return that is owed could not be gone on without')
    await work.tx
      .updateTable('casebook.information_request')
      .set({ ended_reason: reason })
      .where('id', '=', request.id)
      .execute()
  }
  await whenReturned(work, reviewId)
}
