import { signForm } from '#contract/review-decision-parts.ts'
import { quorumGroupLabels } from '#domain/partnership/quorum-groups.ts'
import { rapidReviewStatusLabels } from '#domain/rapid-reviews/rapid-review-status.ts'
import { qualityProblems } from '#domain/review-decisions/quality-checks.ts'
import { isSignedByAll } from '#domain/review-decisions/sign-off.ts'
import { recordAudit } from '../../audit/record-audit.ts'
import { addSystemRights, asSystem } from '../../database/transaction.ts'
import { type Deps, londonDay } from '../../deps.ts'
import type { Handler, Work } from '../../procedure.ts'
import { stopClocks } from '../clocks/keep-clocks.ts'
import { changedMeanwhile } from '../directory/changed-meanwhile.ts'
import { holdersOf } from '../directory/holders.ts'
import { tellPeople } from '../messages/tell-people.ts'
import { endOwedRequests } from '../rapid-reviews/end-owed-requests.ts'
import { moveRapidReview, rapidReviewRefusal } from '../rapid-reviews/move-rapid-review.ts'
import { isReadyToPut, isSigning, problemsOf } from './decision.ts'
import { releasedVersions } from './drawn-returns.ts'
import { countNames, nameProblem, namesIn } from './names.ts'
import { groupsOf, readSigners } from './people.ts'
import {
  isWithPartnersAgain,
  keptRounds,
  lockReview,
  noReview,
  type PutRound,
  partsOf,
  type ReviewRow,
  refusal,
  touchReview,
} from './review-row.ts'
import { readSignatures } from './signatures.ts'
import { writtenNow } from './written-now.ts'

/**
 * Asks the three partners to sign: everything is filled in, every consideration answered, and the quality looked at.
 * From then on nothing is changed: what a partner signs is what stands.
 */
export async function putToPartners({ input, context, errors }: Handler<'reviewDecisions.putToPartners'>) {
  const work = context.work()
  const review = await lockReview(work)
  if (!review) throw errors.REFUSED(noReview)
  if (review.version !== input.version) throw errors.CHANGED_BY_SOMEONE_ELSE(await changedMeanwhile(work, review))
  if (!isReadyToPut(review)) throw errors.REFUSED(refusal(whyNotReady(review)))
  const { found } = await namesIn(work, review)
  const issues = [
    ...problemsOf(review, londonDay(work.now)).map(({ form, questionId, message }) => ({
      path: [form, questionId],
      message,
    })),
    ...qualityProblems(input.checks, countNames(found)).map(({ code, message }) => ({
      path: ['checks', code],
      message,
    })),
  ]
  if (issues.length > 0) throw errors.INVALID({ data: { issues } })
  const round = review.round + 1
  const released = await asSystem(work, () => releasedVersions(work, review.id))
  await openRound(work, review, { ...newRound(work, review, round), checks: input.checks, released })
  if (review.status === 'MEETING_HELD') {
    const moved = await moveRapidReview(work, review, 'draft', partsOf(work))
    if (!moved.ok) throw errors.REFUSED(refusal(moved.reason))
    await endOwedRequests(work, review.id)
  } else await recordAudit(work, 'review-put-to-partners', review.caseId)
  await stopClocks(work, review.id, ['RR_DRAFT'], londonDay(work.now))
  const signers = (await readSigners(work)).map(({ accountId }) => accountId)
  const dueOn = await readDue(work, review, 'RR_SIGNOFF')
  await tellPeople(context.deps, work, [...new Set(signers)], { ...toSign, caseId: review.caseId, dueOn })
  return { round }
}

const toSign = { kind: 'review-to-sign', path: '/rapid/decision' } as const

const whyNotReady = (review: ReviewRow) =>
  isWithPartnersAgain(review) ? 'The partners have it already.' : rapidReviewRefusal(review.status)

const newRound = ({ actor, now }: Work, review: ReviewRow, round: number) => ({
  round,
  by: actor.id,
  at: now.toString(),
  ...writtenNow(review),
  ...(review.status === 'RECONSIDER' && { isReconsidered: true }),
})

const openRound = (work: Work, { id, rounds }: ReviewRow, put: PutRound) =>
  touchReview(work, id, { round: put.round, quality: keptRounds([...rounds, put]) })

async function readDue({ tx }: Work, { id }: ReviewRow, code: string) {
  const clock = await tx
    .selectFrom('casebook.clock')
    .select(({ fn }) => fn.coalesce('extended_to', 'due_on').as('dueOn'))
    .where('record_id', '=', id)
    .where('code', '=', code)
    .where('stopped_on', 'is', null)
    .where('cancelled_on', 'is', null)
    .executeTakeFirst()
  return clock?.dueOn ?? null
}

/** One partner signs the draft before them, once. With the third signature it is signed, whoever dissents. */
export async function signReview({ input, context, errors }: Handler<'reviewDecisions.sign'>) {
  const work = context.work()
  const { tx, actor, now } = work
  const checked = signForm.safeParse(input)
  if (!checked.success) {
    const issues = checked.error.issues.map(({ path, message }) => ({ path: path.map(String), message }))
    throw errors.INVALID({ data: { issues } })
  }
  const review = await lockReview(work)
  if (!review) throw errors.REFUSED(noReview)
  if (!isSigning(review)) throw errors.REFUSED(refusal(notSigning(review)))
  if (input.round !== review.round) throw errors.REFUSED(refusal(anotherDraft))
  const { group, verdict, comment } = checked.data
  if (!(await groupsOf(work)).includes(group)) {
    throw errors.REFUSED(refusal(`Your seats do not speak for ${quorumGroupLabels[group]}.`))
  }
  // With the third signature nothing in it can be changed any more, so a name must not get in.
  const issues = await nameProblem(work, 'comment', comment)
  if (issues.length > 0) throw errors.INVALID({ data: { issues } })
  const signed = await readSignatures(work, review.id)
  if (signed.some((each) => each.round === review.round && each.group === group)) {
    throw errors.REFUSED(refusal(`${quorumGroupLabels[group]} has signed this draft already.`))
  }
  if (signed.some((each) => each.round === review.round && each.accountId === actor.id)) {
    throw errors.REFUSED(
      refusal(
        `You have signed this draft for another partner. ${quorumGroupLabels[group]} needs a signature of its own.`,
      ),
    )
  }
  await tx
    .insertInto('casebook.sign_off')
    .values({
      partnership_id: actor.partnershipId,
      id: crypto.randomUUID(),
      review_id: review.id,
      case_id: review.caseId,
      round: review.round,
      quorum_group: group,
      verdict,
      comment,
      account_id: actor.id,
      at: now.toString(),
    })
    .execute()
  await recordAudit(work, 'review-signed', review.caseId, { fields: [verdict] })
  const isComplete = isSignedByAll([...signed, { group, round: review.round }], review.round)
  if (isComplete) await completeSignOff(context.deps, work, review)
  return { isComplete }
}

export const anotherDraft =
  'This is no longer the draft before you: it was changed and put to the partners again. Read it anew.'

/** Why a draft is not before the partners. */
export const notSigning = ({ status }: ReviewRow) =>
  status === 'SIGNED'
    ? 'All three partners have signed this draft.'
    : `There is nothing to sign now: the Rapid Review stands at “${rapidReviewStatusLabels[status]}”.`

/** What the three decided together reaches further than the seat of the last of them. */
async function completeSignOff(deps: Deps, work: Work, review: ReviewRow) {
  await addSystemRights(work.tx)
  if (review.status === 'DRAFTED') {
    const moved = await moveRapidReview(work, review, 'completeSignOff', ['SYSTEM'])
    if (!moved.ok) throw new Error('A Rapid Review signed by all three could not be moved on')
  }
  await stopClocks(work, review.id, ['RR_SIGNOFF'], londonDay(work.now))
  // A review that is reconsidered waits for its chair now, and any other for whoever sends it.
  const waiting = review.status === 'RECONSIDER' ? ['CHAIR', 'COORD', 'BM'] : ['COORD', 'BM']
  const people = await holdersOf(work, waiting as ('CHAIR' | 'COORD' | 'BM')[])
  const path = review.status === 'RECONSIDER' ? '/rapid/panel' : '/rapid/decision'
  await tellPeople(deps, work, people, { kind: 'review-signed', caseId: review.caseId, path })
}
