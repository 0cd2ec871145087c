import type { RequestStatus } from '#domain/information-requests/request-status.ts'
import { collateProblem } from '#domain/rapid-reviews/cockpit.ts'
import { londonDay } from '../../deps.ts'
import type { Handler } from '../../procedure.ts'
import { stopClocks } from '../clocks/keep-clocks.ts'
import { moveRapidReview } from './move-rapid-review.ts'
import { lockReview, noReview, refusal, runnerParts, standsElsewhere } from './review-row.ts'
import { whenReturned } from './when-returned.ts'

/** Brings the returns together: every request is answered and accepted, or gone on without for a reason. */
export async function collate({ context, errors }: Handler<'rapidReviews.collate'>) {
  const work = context.work()
  const review = await lockReview(work)
  if (!review) throw errors.REFUSED(noReview)
  if (review.status !== 'GATHERING') throw errors.REFUSED(standsElsewhere(review))
  const requests = await work.tx
    .selectFrom('casebook.information_request as request')
    .innerJoin('casebook.agency as agency', 'agency.id', 'request.agency_id')
    .select(['request.status', 'request.due_on as dueOn', 'agency.short_name as agency'])
    .where('request.review_id', '=', review.id)
    .orderBy('agency.position')
    .execute()
  const problem = collateProblem(
    requests.map(({ status, ...request }) => ({
      ...request,
      status: status as RequestStatus,
      chasedOn: null,
      isReached: true,
      isReleased: false,
    })),
  )
  if (problem) throw errors.REFUSED(refusal(problem))
  const moved = await moveRapidReview(work, review, 'collate', runnerParts(work))
  if (!moved.ok) throw errors.REFUSED(refusal(moved.reason))
  await whenReturned(work, review.id)
  await stopClocks(work, review.id, ['RR_CHRON'], londonDay(work.now))
  return {}
}
