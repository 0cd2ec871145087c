import { isSignedByAll } from '#domain/review-decisions/sign-off.ts'
import { formatLongDate } from '#domain/time/dates.ts'
import { londonDay } from '../../deps.ts'
import type { Handler } from '../../procedure.ts'
import { startClock } from '../clocks/keep-clocks.ts'
import { changedMeanwhile } from '../directory/changed-meanwhile.ts'
import { holdersOf } from '../directory/holders.ts'
import { tellPeople } from '../messages/tell-people.ts'
import { moveRapidReview, rapidReviewRefusal } from '../rapid-reviews/move-rapid-review.ts'
import { readLetters } from './letters.ts'
import {
  currentRound,
  issue,
  isWithPartnersAgain,
  keptRounds,
  lockReview,
  noReview,
  partsOf,
  refusal,
  touchReview,
} from './review-row.ts'
import { readSignatures } from './signatures.ts'
import { isAsSigned } from './written-now.ts'

/** The Panel queries the decision: the group looks at it again. */
export async function reconsider({ input, context, errors }: Handler<'reviewDecisions.reconsider'>) {
  const work = context.work()
  const review = await lockReview(work)
  if (!review) throw errors.REFUSED(noReview)
  if (review.version !== input.version) throw errors.CHANGED_BY_SOMEONE_ELSE(await changedMeanwhile(work, review))
  const moved = await moveRapidReview(work, review, 'reconsider', partsOf(work), input.reason)
  if (!moved.ok) throw errors.REFUSED(refusal(moved.reason))
  const chairs = (await holdersOf(work, ['CHAIR'])).filter((id) => id !== work.actor.id)
  await tellPeople(context.deps, work, chairs, { kind: 'panel-letter', caseId: review.caseId, path: '/rapid/panel' })
  return {}
}

/**
 * The chair answers the Panel: the decision stands, with the reason; or it was changed, and then the three partners
 * have signed it anew.
 */
export async function answerPanel({ input, context, errors }: Handler<'reviewDecisions.answerPanel'>) {
  const work = context.work()
  const review = await lockReview(work)
  if (!review) throw errors.REFUSED(noReview)
  if (review.version !== input.version) throw errors.CHANGED_BY_SOMEONE_ELSE(await changedMeanwhile(work, review))
  if (review.status !== 'RECONSIDER') throw errors.REFUSED(refusal(rapidReviewRefusal(review.status)))
  const isAgain = isWithPartnersAgain(review)
  const signatures = await readSignatures(work, review.id)
  const isSigned = isAgain && isSignedByAll(signatures, review.round)
  if (input.isChanged && !isSigned) throw errors.REFUSED(refusal(notSignedAgain))
  if (!input.isChanged && isAgain) throw errors.REFUSED(refusal(changedAlready))
  if (!input.isChanged && !isAsSigned(review, signatures)) throw errors.REFUSED(refusal(notAsSigned))
  const letter = (await readLetters(work, review.id)).at(-1)
  if (!letter) throw errors.REFUSED(refusal('There is no letter of the Panel to answer.'))
  if (input.repliedOn > londonDay(work.now)) throw errors.INVALID(issue('repliedOn', 'Choose a day that has come'))
  if (input.repliedOn < letter.receivedOn) {
    throw errors.INVALID(issue('repliedOn', `The letter came on ${formatLongDate(letter.receivedOn)}`))
  }
  const moved = await moveRapidReview(work, review, 'answerPanel', ['CHAIR'], input.reason)
  if (!moved.ok) throw errors.REFUSED(refusal(moved.reason))
  await work.tx
    .updateTable('casebook.panel_letter')
    .set((eb) => ({ replied_on: input.repliedOn, version: eb('version', '+', 1) }))
    .where('id', '=', letter.id)
    .execute()
  if (isAgain) {
    const rounds = review.rounds.map((each) =>
      each.round === currentRound(review)?.round ? { ...each, isAnswered: true } : each,
    )
    await touchReview(work, review.id, { quality: keptRounds(rounds) })
  }
  // The answer is waited for anew, beside what the first letter took.
  const waiting = {
    caseId: review.caseId,
    recordId: letter.id,
    code: 'PANEL_REPLY',
    startedOn: input.repliedOn,
  } as const
  await startClock(work, waiting)
  return {}
}

const notSignedAgain = 'Where the decision changes, the three partners sign it again first.'
const notAsSigned =
  'The record or the decision says something else now than the three partners signed. Put it to them again, or write it back as it was.'
const changedAlready =
  'The partners have a changed draft before them. Wait for their signatures, or for one of them to send it back.'
