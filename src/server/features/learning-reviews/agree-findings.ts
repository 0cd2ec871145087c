import { moveReview } from '#domain/learning-reviews/review-status.ts'
import { recordAudit } from '../../audit/record-audit.ts'
import { londonDay } from '../../deps.ts'
import type { Handler, Work } from '../../procedure.ts'
import { changeStatus } from '../concerns/change-status.ts'
import { lockConcernOfCase } from '../concerns/concern-of-case.ts'
import { changedMeanwhile } from '../directory/changed-meanwhile.ts'
import { tellReferrer } from '../messages/tell-referrer.ts'
import { holdersOf, tellOthers } from './people.ts'
import { lockReview, noReview, refusal, standsElsewhere, touchReview } from './review-row.ts'
import { reviewToWriteIn } from './write-findings.ts'

const countFindings = async ({ tx }: Work, reviewId: string) => {
  const { count } = await tx
    .selectFrom('casebook.finding')
    .select(({ fn }) => fn.countAll().as('count'))
    .where('review_id', '=', reviewId)
    .where('removed_at', 'is', null)
    .executeTakeFirstOrThrow()
  return Number(count)
}

/** Whoever writes the findings asks the chair to agree them. */
export async function putFindingsForward({ context, errors }: Handler<'learningReviews.putFindingsForward'>) {
  const work = context.work()
  const { review, why } = await reviewToWriteIn(work)
  if (!review) throw errors.REFUSED(why)
  if ((await countFindings(work, review.id)) === 0) throw errors.REFUSED(refusal('Write at least one finding first.'))
  await touchReview(work, review.id, { findings_ready_on: londonDay(work.now) })
  await recordAudit(work, 'findings-put-forward', review.caseId)
  const chairs = await holdersOf(work, 'CHAIR')
  await tellOthers(context.deps, work, chairs, { kind: 'findings-to-agree', dueOn: review.dueOn })
  return {}
}

/** The chair agrees the findings, or that there are none. From now on the agencies read each other's notes. */
export async function agreeFindings({ input, context, errors }: Handler<'learningReviews.agreeFindings'>) {
  const work = context.work()
  const { tx, now } = work
  const concern = await lockConcernOfCase(work)
  const review = await lockReview(work)
  if (!review) throw errors.REFUSED(noReview)
  if (review.version !== input.version) {
    throw errors.CHANGED_BY_SOMEONE_ELSE(await changedMeanwhile(work, review, 'findings'))
  }
  const hasFindings = (await countFindings(work, review.id)) > 0
  if (!hasFindings && input.noFindingsReason === '') {
    const message = 'Say why there are no findings'
    throw errors.INVALID({ data: { issues: [{ path: ['noFindingsReason'], message }] } })
  }
  const next = moveReview(review.status, 'agreeFindings', 'CHAIR')
  if (!next.ok) throw errors.REFUSED(standsElsewhere(review))
  const noFindingsReason = hasFindings ? '' : input.noFindingsReason
  const moved = await changeStatus(work, concern, 'agreeFindings', 'CHAIR', noFindingsReason)
  if (!moved.ok) throw errors.REFUSED(refusal(moved.reason))
  await touchReview(work, review.id, {
    status: next.value,
    findings_agreed_on: londonDay(now),
    no_findings_reason: noFindingsReason,
  })
  await tx
    .updateTable('casebook.review_note')
    .set({ released_at: now.toString() })
    .where('review_id', '=', review.id)
    .where('sent_at', 'is not', null)
    .execute()
  await tellReferrer(context.deps, work, concern, 'outcome')
  return {}
}
