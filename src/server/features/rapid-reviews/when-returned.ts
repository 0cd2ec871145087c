import { isOwed, type RequestStatus } from '#domain/information-requests/request-status.ts'
import { londonDay } from '../../deps.ts'
import { stopClocks } from '../clocks/keep-clocks.ts'
import type { Mover } from '../processes/record-transition.ts'

/**
 * To be asked whenever a request of the review is answered, gone on without or withdrawn: once no agency owes its
 * return any more, the returns are in (RR_RETURN).
 */
export async function whenReturned(work: Mover, reviewId: string) {
  const requests = await work.tx
    .selectFrom('casebook.information_request')
    .select('status')
    .where('review_id', '=', reviewId)
    .execute()
  if (requests.some(({ status }) => isOwed(status as RequestStatus))) return
  await stopClocks(work, reviewId, ['RR_RETURN'], londonDay(work.now))
}
