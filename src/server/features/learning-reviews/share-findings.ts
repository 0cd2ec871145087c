import { impactDates, sharingProblem } from '#domain/learning-reviews/impact-dates.ts'
import { moveReview } from '#domain/learning-reviews/review-status.ts'
import { recordAudit } from '../../audit/record-audit.ts'
import { londonDay } from '../../deps.ts'
import { type Handler, rolesOf } from '../../procedure.ts'
import { changeStatus } from '../concerns/change-status.ts'
import { lockConcernOfCase } from '../concerns/concern-of-case.ts'
import { changedMeanwhile } from '../directory/changed-meanwhile.ts'
import { tellReferrer } from '../messages/tell-referrer.ts'
import { readSettings } from '../partnership/read-settings.ts'
import { lockReview, noReview, refusal, standsElsewhere, touchReview } from './review-row.ts'

/** The days on which the group and the Learning Group were told. With both the impact returns get their dates. */
export async function recordSharing({ input, context, errors }: Handler<'learningReviews.recordSharing'>) {
  const work = context.work()
  const concern = await lockConcernOfCase(work)
  const review = await lockReview(work)
  if (!review) throw errors.REFUSED(noReview)
  if (!rolesOf(work.actor).includes('COORD'))
    throw errors.REFUSED(refusal('The review coordinator records the sharing.'))
  const next = moveReview(review.status, 'share', 'COORD')
  if (!next.ok || !review.findingsAgreedOn) throw errors.REFUSED(standsElsewhere(review))
  if (review.version !== input.version)
    throw errors.CHANGED_BY_SOMEONE_ELSE(await changedMeanwhile(work, review, 'sharing'))
  const { sprgOn, learningGroupOn } = input
  const days = { agreedOn: review.findingsAgreedOn, today: londonDay(work.now) }
  const issues = Object.entries({ sprgOn, learningGroupOn }).flatMap(([field, on]) => {
    const message = on && sharingProblem(on, days)
    return message ? [{ path: [field], message }] : []
  })
  if (!sprgOn && !learningGroupOn) issues.push({ path: ['sprgOn'], message: 'Enter at least one of the two dates' })
  if (issues.length > 0) throw errors.INVALID({ data: { issues } })

  const shared = {
    ...(sprgOn && { shared_with_sprg_on: sprgOn }),
    ...(learningGroupOn && { shared_with_learning_group_on: learningGroupOn }),
  }
  const [withSprg, withLearningGroup] = [
    sprgOn ?? review.sharedWithSprgOn,
    learningGroupOn ?? review.sharedWithLearningGroupOn,
  ]
  if (!withSprg || !withLearningGroup) {
    await touchReview(work, review.id, shared)
    await recordAudit(work, 'sharing-recorded', review.caseId, { fields: Object.keys(shared) })
    return {}
  }
  const moved = await changeStatus(work, concern, 'shareFindings', 'COORD')
  if (!moved.ok) throw errors.REFUSED(refusal(moved.reason))
  const { firstOn, secondOn } = impactDates(withSprg, withLearningGroup, await readSettings(work))
  const impact = { impact_first_on: firstOn, impact_second_on: secondOn }
  await touchReview(work, review.id, { ...shared, ...impact, status: next.value })
  await tellReferrer(context.deps, work, concern, 'outcome')
  return {}
}
