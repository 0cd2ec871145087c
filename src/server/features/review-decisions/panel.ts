import type { PanelPage } from '#contract/review-decision-panel.ts'
import { isActionOpen } from '#domain/actions/action-status.ts'
import type { IncidentStatus } from '#domain/incidents/incident-status.ts'
import { decisionLabel } from '#domain/review-decisions/decision-codes.ts'
import { isSignedByAll } from '#domain/review-decisions/sign-off.ts'
import { formatLongDate } from '#domain/time/dates.ts'
import { recordAudit } from '../../audit/record-audit.ts'
import { addSystemRights } from '../../database/transaction.ts'
import { londonDay } from '../../deps.ts'
import type { Handler, Work } from '../../procedure.ts'
import { readActionsOf } from '../actions/keep-actions.ts'
import { startClock, stopClocks } from '../clocks/keep-clocks.ts'
import { readClocks } from '../clocks/read-clocks.ts'
import { holdersOf } from '../directory/holders.ts'
import { moveIncident } from '../incidents/move-incident.ts'
import { tellPeople } from '../messages/tell-people.ts'
import { moveRapidReview, rapidReviewRefusal } from '../rapid-reviews/move-rapid-review.ts'
import { keysOfActions } from './actions.ts'
import { readFile } from './decision.ts'
import { readLetters } from './letters.ts'
import { changedMeanwhile, namesOf } from './people.ts'
import {
  currentRound,
  issue,
  isWithPartnersAgain,
  keptRounds,
  lockReview,
  movesOpenTo,
  noReview,
  partsOf,
  type ReviewRow,
  readReview,
  refusal,
  touchReview,
} from './review-row.ts'
import { isFileHere } from './send.ts'
import { readSignatures } from './signatures.ts'

/** What the Panel said, what is made of it, and what may be done now. */
export async function readPanel({ context, errors }: Handler<'reviewDecisions.getPanel'>): Promise<PanelPage> {
  const work = context.work()
  const review = await readReview(work)
  if (!review) throw errors.REFUSED(noReview)
  await recordAudit(work, 'rapid-review-opened', review.caseId)
  const letters = await readLetters(work, review.id)
  const clocks = await readClocks(work, { caseId: review.caseId })
  const waitedFor = [review.id, ...letters.map(({ id }) => id)]
  const replies = clocks.filter(({ code, recordId }) => code === 'PANEL_REPLY' && waitedFor.includes(recordId))
  const actions = await readActionsOf(work, review.id, () => 0)
  const isAgain = isWithPartnersAgain(review)
  const isSignedAgain = isAgain && isSignedByAll(await readSignatures(work, review.id), review.round)
  return {
    status: review.status,
    version: review.version,
    moves: movesOpenTo(work, review),
    mayWrite: movesOpenTo(work, review).includes('recordLetter'),
    sentOn: review.sentOn,
    clock: replies.find(({ stoppedOn }) => stoppedOn === null) ?? replies.at(-1) ?? null,
    letters: await lettersInFull(work, review, letters),
    decision: decisionLabel(review.decision.decision?.value),
    decisionReason: String(review.decision.decision_reason?.value ?? ''),
    isSignedAgain,
    waitsForPartners: isAgain && !isSignedAgain,
    openActions: actions.filter(({ status }) => isActionOpen(status)).length,
    actions: actions.length,
    reconsidered: await lastReconsidered(work, review),
  }
}

async function lettersInFull(
  work: Work,
  review: ReviewRow,
  letters: Awaited<ReturnType<typeof readLetters>>,
): Promise<PanelPage['letters']> {
  const made = await keysOfActions(work, review.id)
  const names = await namesOf(
    work,
    letters.map(({ recordedBy }) => recordedBy),
  )
  return Promise.all(
    letters.map(async ({ fileId, recordedBy, feedback, ...letter }) => ({
      ...letter,
      feedback: feedback.map((point) => ({
        ...point,
        hasAction: made.has(point.id),
      })) as PanelPage['letters'][number]['feedback'],
      file: await readFile(work, fileId),
      recordedBy: names.get(recordedBy) ?? '',
    })),
  )
}

async function lastReconsidered(work: Work, { id, status }: ReviewRow) {
  if (status !== 'RECONSIDER') return null
  const row = await work.tx
    .selectFrom('casebook.record_transition')
    .select(['account_id as by', 'at', 'reason'])
    .where('record_id', '=', id)
    .where('move', '=', 'reconsider')
    .orderBy('id', 'desc')
    .executeTakeFirst()
  if (!row) return null
  return { by: (await namesOf(work, [row.by])).get(row.by ?? '') ?? '', at: row.at, reason: row.reason }
}

/** The day from which a letter may have come: that of the sending, or of the last answer. */
const waitingSince = (review: ReviewRow, letters: Awaited<ReturnType<typeof readLetters>>) =>
  [review.sentOn, ...letters.map(({ repliedOn }) => repliedOn)]
    .filter((on) => on !== null)
    .toSorted()
    .at(-1) ?? ''

/** Records the Panel's letter. Recording the same letter again changes nothing. */
export async function recordLetter({ input, context, errors }: Handler<'reviewDecisions.recordLetter'>) {
  const work = context.work()
  const review = await lockReview(work)
  if (!review) throw errors.REFUSED(noReview)
  const letters = await readLetters(work, review.id)
  if (letters.some(({ id }) => id === input.letterId)) return {}
  if (review.version !== input.version) throw errors.CHANGED_BY_SOMEONE_ELSE(await changedMeanwhile(work, review))
  if (review.status !== 'SENT') throw errors.REFUSED(refusal(rapidReviewRefusal(review.status)))
  const issues = await issuesOfLetter(work, input, waitingSince(review, letters))
  if (issues.length > 0) throw errors.INVALID({ data: { issues } })
  const { receivedOn, outcome } = input
  await work.tx
    .insertInto('casebook.panel_letter')
    .values({
      partnership_id: work.actor.partnershipId,
      id: input.letterId,
      review_id: review.id,
      case_id: review.caseId,
      received_on: receivedOn,
      outcome,
      feedback: JSON.stringify(input.feedback.map((point) => ({ id: crypto.randomUUID(), ...point }))),
      reply_due_on: input.replyDueOn || null,
      file_id: input.fileId,
      recorded_by: work.actor.id,
      recorded_at: work.now.toString(),
    })
    .execute()
  const moved = await moveRapidReview(work, review, 'recordLetter', partsOf(work))
  if (!moved.ok) throw errors.REFUSED(refusal(moved.reason))
  for (const recordId of [review.id, ...letters.map(({ id }) => id)]) {
    await stopClocks(work, recordId, ['PANEL_REPLY'], receivedOn)
  }
  const told = (await holdersOf(work, ['CHAIR', 'COORD', 'BM'])).filter((id) => id !== work.actor.id)
  const news = { kind: 'panel-letter', caseId: review.caseId, path: '/rapid/panel' } as const
  await tellPeople(context.deps, work, told, { ...news, dueOn: input.replyDueOn || null })
  return {}
}

type Letter = Handler<'reviewDecisions.recordLetter'>['input']

async function issuesOfLetter(work: Work, letter: Letter, since: string) {
  const issues: { path: (string | number)[]; message: string }[] = []
  if (letter.receivedOn > londonDay(work.now))
    issues.push({ path: ['receivedOn'], message: 'Choose a day that has come' })
  else if (letter.receivedOn < since) {
    const message = `The Rapid Review went to the Panel on ${formatLongDate(since)}: the letter cannot have come before`
    issues.push({ path: ['receivedOn'], message })
  }
  if (letter.feedback.length === 0 && !letter.hasNoFeedback) {
    issues.push({
      path: ['hasNoFeedback'],
      message: 'Add what the Panel says about the review, or tick that it says nothing',
    })
  }
  if (letter.replyDueOn !== '' && letter.replyDueOn < letter.receivedOn) {
    issues.push({ path: ['replyDueOn'], message: 'A reply is not due before the letter came' })
  }
  if (!(await isFileHere(work, letter.fileId, 'application/pdf'))) {
    issues.push({ path: ['fileId'], message: 'Choose the letter as a PDF' })
  }
  return issues
}

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
  const isSigned = isAgain && isSignedByAll(await readSignatures(work, review.id), review.round)
  if (input.isChanged && !isSigned) throw errors.REFUSED(refusal(notSignedAgain))
  if (!input.isChanged && isAgain) throw errors.REFUSED(refusal(changedAlready))
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
const changedAlready =
  'The partners have a changed draft before them. Wait for their signatures, or for one of them to send it back.'

/** The Business Manager closes the Rapid Review, and the serious incident with it. */
export async function closeReview({ input, context, errors }: Handler<'reviewDecisions.close'>) {
  const work = context.work()
  const review = await lockReview(work)
  if (!review) throw errors.REFUSED(noReview)
  if (review.version !== input.version) throw errors.CHANGED_BY_SOMEONE_ELSE(await changedMeanwhile(work, review))
  if (review.status !== 'PANEL_RESPONDED') throw errors.REFUSED(refusal(rapidReviewRefusal(review.status)))
  const actions = await readActionsOf(work, review.id, () => 0)
  if (actions.length === 0 && input.note === '') {
    throw errors.INVALID(issue('note', 'No action was made. Say why none is needed, or make one first'))
  }
  const moved = await moveRapidReview(work, review, 'close', partsOf(work), input.note)
  if (!moved.ok) throw errors.REFUSED(refusal(moved.reason))
  await addSystemRights(work.tx)
  const incident = await work.tx
    .selectFrom('casebook.incident')
    .select(['id', 'case_id as caseId', 'status'])
    .where('id', '=', review.incidentId)
    .forUpdate()
    .executeTakeFirstOrThrow()
  const ended = { ...incident, status: incident.status as IncidentStatus }
  const closed = await moveIncident(work, ended, 'endWithReview', ['SYSTEM'])
  if (!closed.ok) throw errors.REFUSED(refusal(closed.reason))
  return {}
}
