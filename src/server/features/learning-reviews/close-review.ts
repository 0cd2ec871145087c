import { stillOpen } from '#domain/learning-reviews/closing.ts'
import { moveReview } from '#domain/learning-reviews/review-status.ts'
import { londonDay } from '../../deps.ts'
import type { Handler } from '../../procedure.ts'
import { changeStatus } from '../concerns/change-status.ts'
import { lockConcernOfCase } from '../concerns/concern-of-case.ts'
import { tellReferrer } from '../messages/tell-referrer.ts'
import { countOpenActions } from './actions.ts'
import { lockReview, noReview, refusal, standsElsewhere, touchReview } from './review-row.ts'

/** The Business Manager closes the concern when nothing is open any more. */
export async function closeReview({ context, errors }: Handler<'learningReviews.close'>) {
  const work = context.work()
  const concern = await lockConcernOfCase(work)
  const review = await lockReview(work)
  if (!review) throw errors.REFUSED(noReview)
  const today = londonDay(work.now)
  const open = stillOpen({ ...review, openActions: await countOpenActions(work) }, today)
  if (open.length > 0) throw errors.REFUSED(refusal(open.join(' ')))
  const next = moveReview(review.status, 'close', 'BM')
  if (!next.ok) throw errors.REFUSED(standsElsewhere(review))
  const moved = await changeStatus(work, concern, 'complete', 'BM')
  if (!moved.ok) throw errors.REFUSED(refusal(moved.reason))
  await touchReview(work, review.id, { status: next.value, closed_on: today })
  await tellReferrer(context.deps, work, concern, 'outcome')
  return {}
}
