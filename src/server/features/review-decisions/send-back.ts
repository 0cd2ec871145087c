import { recordAudit } from '../../audit/record-audit.ts'
import type { Handler, Work } from '../../procedure.ts'
import { correctStop } from '../clocks/keep-clocks.ts'
import { holdersOf } from '../directory/holders.ts'
import { tellPeople } from '../messages/tell-people.ts'
import { recordTransition } from '../processes/record-transition.ts'
import { moveRapidReview } from '../rapid-reviews/move-rapid-review.ts'
import { isSigning } from './decision.ts'
import { nameProblem } from './names.ts'
import { anotherDraft, notSigning } from './partners.ts'
import { groupsOf } from './people.ts'
import { keptRounds, lockReview, noReview, type ReviewRow, refusal, touchReview } from './review-row.ts'

/**
 * A partner sends the draft back, until it is sent to the Panel. What was signed of it stays as signed of that draft,
 * and counts for no other.
 */
export async function sendBack({ input, context, errors }: Handler<'reviewDecisions.sendBack'>) {
  const work = context.work()
  const review = await lockReview(work)
  if (!review) throw errors.REFUSED(noReview)
  if (!isSigning(review) && review.status !== 'SIGNED') throw errors.REFUSED(refusal(notSigning(review)))
  if (input.round !== review.round) throw errors.REFUSED(refusal(anotherDraft))
  if ((await groupsOf(work)).length === 0) {
    throw errors.REFUSED(refusal('Your seats do not speak for one of the three partners.'))
  }
  const issues = await nameProblem(work, 'reason', input.reason)
  if (issues.length > 0) throw errors.INVALID({ data: { issues } })
  const sentBack = { by: work.actor.id, at: work.now.toString(), reason: input.reason }
  const rounds = review.rounds.map((each) => (each.round === review.round ? { ...each, sentBack } : each))
  await touchReview(work, review.id, { quality: keptRounds(rounds) })
  if (review.status !== 'RECONSIDER') {
    const moved = await moveRapidReview(work, review, 'sendBack', ['EXEC'], input.reason)
    if (!moved.ok) throw errors.REFUSED(refusal(moved.reason))
    // The draft is owed again, and so are the signatures.
    for (const code of ['RR_DRAFT', 'RR_SIGNOFF'] as const) await correctStop(work, review.id, code, null)
  } else await sendBackToGroup(work, review, input.reason)
  const runners = await holdersOf(work, ['COORD', 'BM'])
  const news = { kind: 'review-sent-back', caseId: review.caseId, path: '/rapid/decision' } as const
  await tellPeople(context.deps, work, runners, news)
  return {}
}

/** A draft of a review that is being reconsidered goes back to the group, where the review stands already. */
async function sendBackToGroup(work: Work, { id, caseId, status }: ReviewRow, reason: string) {
  const stays = { recordId: id, caseId, from: status, to: status, by: 'EXEC', reason }
  await recordTransition(work, { process: 'RAPID_REVIEW', move: 'sendBack', ...stays })
  await recordAudit(work, 'review-sent-back', caseId)
}
