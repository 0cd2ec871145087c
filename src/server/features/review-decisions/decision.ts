import type { ReviewDecision } from '#contract/review-decision-parts.ts'
import { allows, type PolicyName } from '#domain/access/policies.ts'
import { questionsById } from '#domain/forms/answers.ts'
import { problemsIn } from '#domain/forms/form-problems.ts'
import { valuesOf } from '#domain/forms/merge-answers.ts'
import { decisionLabel } from '#domain/review-decisions/decision-codes.ts'
import { decisionForm, problemsOfDecision } from '#domain/review-decisions/decision-form.ts'
import { recordForm } from '#domain/review-decisions/record-form.ts'
import { groupsStillToSign } from '#domain/review-decisions/sign-off.ts'
import { recordAudit } from '../../audit/record-audit.ts'
import { londonDay } from '../../deps.ts'
import { type Handler, rolesOf, type Work } from '../../procedure.ts'
import { readClocks } from '../clocks/read-clocks.ts'
import { changeIssues, mergeFor } from '../concerns/save-answers.ts'
import { countNames, namesIn } from './names.ts'
import { groupsOf, namesOf } from './people.ts'
import { closedToWriting, writesIn } from './record.ts'
import {
  isOpenForWriting,
  isWithPartnersAgain,
  lockReview,
  movesOpenTo,
  noReview,
  type PutRound,
  type ReviewRow,
  readReview,
  refusal,
  touchReview,
} from './review-row.ts'
import { readSignatures } from './signatures.ts'
import { whyLate } from './why-late.ts'
import { commentId } from './written-now.ts'

/** The decision with its signatures, of every draft, and what each reader may do now. */
export async function readDecision({
  context,
  errors,
}: Handler<'reviewDecisions.getDecision'>): Promise<ReviewDecision> {
  const work = context.work()
  const review = await readReview(work)
  if (!review) throw errors.REFUSED(noReview)
  await recordAudit(work, 'rapid-review-opened', review.caseId)
  const signatures = await readSignatures(work, review.id)
  const moves = movesOpenTo(work, review)
  const stillToSign = isSigning(review) ? groupsStillToSign(signatures, review.round) : []
  const hasSigned = signatures.some((each) => each.round === review.round && each.accountId === work.actor.id)
  const mine = may(work, 'rapid.sign') && !hasSigned ? await groupsOf(work) : []
  const { [commentId]: comment, ...answers } = review.decision
  return {
    status: review.status,
    version: review.version,
    moves,
    mayWrite: writesIn(work, review),
    answers,
    round: review.round,
    rounds: await roundsInWords(work, review.rounds),
    signatures,
    signsFor: mine.filter((group) => stillToSign.includes(group)),
    stillToSign: [...stillToSign],
    problems: isOpenForWriting(review) ? problemsOf(review, londonDay(work.now)) : [],
    namesFound: countNames((await namesIn(work, review)).found),
    comment: comment?.value ? { text: String(comment.value), by: comment.by.name, at: comment.at } : null,
    mayComment: may(work, 'rapid.comment') && takesComments(review),
    mayPut: may(work, 'rapid.run') && isReadyToPut(review),
    quorum: review.quorum,
    clock:
      (await readClocks(work, { caseId: review.caseId, recordId: review.id })).find(
        ({ code }) => code === 'RR_COMPLETE',
      ) ?? null,
    sent: await readSent(work, review),
  }
}

export const may = (work: Work, policy: PolicyName) =>
  allows(policy, { roles: rolesOf(work.actor), relation: work.subject.relation })

/** Before the partners have it for the first time, or again once the Panel asked. */
export const isReadyToPut = (review: ReviewRow) =>
  review.status === 'MEETING_HELD' || (review.status === 'RECONSIDER' && !isWithPartnersAgain(review))

/** The partners have a draft before them. */
export const isSigning = (review: ReviewRow) => review.status === 'DRAFTED' || isWithPartnersAgain(review)

/** All that is missing from both forms, in order. */
export const problemsOf = (review: ReviewRow, today: string): ReviewDecision['problems'] => [
  ...problemsIn(recordForm, valuesOf(review.record), today).map((each) => ({ ...each, form: 'record' as const })),
  ...problemsOfDecision(valuesOf(review.decision), today).map((each) => ({ ...each, form: 'decision' as const })),
]

async function roundsInWords(work: Work, rounds: readonly PutRound[]): Promise<ReviewDecision['rounds']> {
  const names = await namesOf(
    work,
    rounds.flatMap(({ by, sentBack }) => [by, sentBack?.by ?? null]),
  )
  const nameOf = (id: string) => names.get(id) ?? ''
  return rounds.map(({ round, by, at, checks, decision, sentBack }) => ({
    round,
    by: nameOf(by),
    at,
    checks: { ...checks },
    decision: decisionLabel(decision.decision),
    sentBack: sentBack ? { ...sentBack, by: nameOf(sentBack.by) } : null,
  }))
}

async function readSent(work: Work, { id, sentOn, sentBy, copyId }: ReviewRow): Promise<ReviewDecision['sent']> {
  if (!sentOn) return null
  const moved = await work.tx
    .selectFrom('casebook.record_transition')
    .select('at')
    .where('record_id', '=', id)
    .where('move', '=', 'send')
    .orderBy('id', 'desc')
    .executeTakeFirst()
  return {
    on: sentOn,
    at: moved?.at ?? '',
    by: (await namesOf(work, [sentBy])).get(sentBy ?? '') ?? '',
    copy: await readFile(work, copyId),
    lateReason: await whyLate(work, id),
  }
}

export async function readFile({ tx }: Work, id: string | null) {
  if (!id) return null
  const file = tx.selectFrom('casebook.attachment').select(['id', 'name', 'size']).where('id', '=', id)
  return (await file.executeTakeFirst()) ?? null
}

const questions = questionsById(decisionForm)

/** Keeps what was written of the decision, as the record is kept. */
export async function saveDecision({ input, context, errors }: Handler<'reviewDecisions.saveDecision'>) {
  const work = context.work()
  const review = await lockReview(work)
  if (!review) throw errors.REFUSED(noReview)
  if (!isOpenForWriting(review)) throw errors.REFUSED(closedToWriting(review))
  const issues = changeIssues(questions, input.changes)
  if (issues.length > 0) throw errors.INVALID({ data: { issues } })
  const { stored, result } = mergeFor(work, review.decision, input.changes)
  await touchReview(work, review.id, { decision: JSON.stringify(stored) })
  await recordAudit(work, 'rapid-review-saved', review.caseId, { fields: Object.keys(result.saved) })
  return result
}

/** Until the last signature: the Scrutineer reads everything and signs nothing. */
const takesComments = ({ status }: ReviewRow) => ['COLLATED', 'MEETING_HELD', 'DRAFTED', 'RECONSIDER'].includes(status)

export async function commentAsScrutineer({ input, context, errors }: Handler<'reviewDecisions.comment'>) {
  const work = context.work()
  const review = await lockReview(work)
  if (!review) throw errors.REFUSED(noReview)
  if (!takesComments(review)) {
    throw errors.REFUSED(
      refusal('A comment can be written from when the returns are together until all three partners have signed.'),
    )
  }
  const known = review.decision[commentId]
  const comment = {
    value: input.text,
    rev: (known?.rev ?? 0) + 1,
    by: { id: work.actor.id, name: work.actor.name },
    at: work.now.toString(),
  }
  await touchReview(work, review.id, { decision: JSON.stringify({ ...review.decision, [commentId]: comment }) })
  await recordAudit(work, 'scrutineer-commented', review.caseId)
  return {}
}
