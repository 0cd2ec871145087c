import { formatLongDate } from '#domain/time/dates.ts'
import { londonDay } from '../../deps.ts'
import type { Handler, Work } from '../../procedure.ts'
import { stopClocks } from '../clocks/keep-clocks.ts'
import { changedMeanwhile } from '../directory/changed-meanwhile.ts'
import { holdersOf } from '../directory/holders.ts'
import { tellPeople } from '../messages/tell-people.ts'
import { moveRapidReview, rapidReviewRefusal } from '../rapid-reviews/move-rapid-review.ts'
import { readLetters } from './letters.ts'
import { lockReview, noReview, partsOf, type ReviewRow, refusal } from './review-row.ts'
import { isFileHere } from './send.ts'

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
