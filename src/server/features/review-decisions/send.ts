import { dayNumber } from '#domain/rapid-reviews/day-plan.ts'
import { isSignedByAll } from '#domain/review-decisions/sign-off.ts'
import { formatLongDate } from '#domain/time/dates.ts'
import { londonDay } from '../../deps.ts'
import type { Handler, Work } from '../../procedure.ts'
import { startClock, stopClocks } from '../clocks/keep-clocks.ts'
import { keepFile } from '../concerns/attachments.ts'
import { changedMeanwhile } from '../directory/changed-meanwhile.ts'
import { readHolidays } from '../partnership/calendar.ts'
import { moveRapidReview, rapidReviewRefusal } from '../rapid-reviews/move-rapid-review.ts'
import { holdsName, namesIn } from './names.ts'
import { makeReport } from './report.ts'
import {
  currentRound,
  issue,
  lockReview,
  noReview,
  partsOf,
  type ReviewRow,
  readReview,
  refusal,
  touchReview,
} from './review-row.ts'
import { readSignatures } from './signatures.ts'

/** Keeps a file with the Rapid Review; the act that it belongs to names it. */
export async function attachFile({ input, context, errors }: Handler<'reviewDecisions.attachFile'>) {
  const work = context.work()
  if (!(await readReview(work))) throw errors.REFUSED(noReview)
  const kept = await keepFile(work, { caseId: work.subject.caseId, purpose: 'RAPID_REVIEW' }, input.file)
  if (!kept.ok) throw errors.INVALID(issue('file', kept.problem))
  return kept.file
}

/** A file of this case's Rapid Review, by what was named. */
export async function isFileHere({ tx, subject }: Work, id: string, mediaType?: string) {
  const file = await tx
    .selectFrom('casebook.attachment')
    .select('media_type')
    .where('id', '=', id)
    .where('case_id', '=', subject.caseId)
    .where('purpose', '=', 'RAPID_REVIEW')
    .where('removed_at', 'is', null)
    .executeTakeFirst()
  return file !== undefined && (mediaType === undefined || file.media_type === mediaType)
}

/**
 * Records that the Rapid Review went to the Panel: three signatures, a clean text, a copy that is kept. The statutory
 * clock stops with that day; where it had run out, why is kept on the clock for ever.
 */
export async function sendToPanel({ input, context, errors }: Handler<'reviewDecisions.send'>) {
  const work = context.work()
  const review = await lockReview(work)
  if (!review) throw errors.REFUSED(noReview)
  if (review.version !== input.version) throw errors.CHANGED_BY_SOMEONE_ELSE(await changedMeanwhile(work, review))
  if (review.status !== 'SIGNED') throw errors.REFUSED(refusal(rapidReviewRefusal(review.status)))
  const why = await notReady(work, review)
  if (why) throw errors.REFUSED(refusal(why))
  const { dueOn, issues } = await checkDay(work, review, input)
  if (input.copyId && !(await isFileHere(work, input.copyId))) issues.push(problem('copyId', 'Choose the copy again'))
  if (issues.length > 0) throw errors.INVALID({ data: { issues } })

  const moved = await moveRapidReview(work, review, 'send', partsOf(work))
  if (!moved.ok) throw errors.REFUSED(refusal(moved.reason))
  await stopClocks(work, review.id, ['RR_COMPLETE'], input.sentOn)
  if (dueOn !== null && input.sentOn > dueOn) await keepLateReason(work, review.id, input.lateReason)
  // The report that is kept says itself when it was sent, and why late.
  const sent = { ...review, status: moved.value, sentOn: input.sentOn }
  const copyId = input.copyId ?? (await keepReport(work, sent))
  await touchReview(work, review.id, {
    sent_on: input.sentOn,
    sent_day: dayNumber(review.countedFrom, input.sentOn, await readHolidays(work)),
    sent_by: work.actor.id,
    copy_id: copyId,
  })
  await startClock(work, {
    caseId: review.caseId,
    recordId: review.id,
    code: 'PANEL_REPLY',
    startedOn: input.sentOn,
  })
  return {}
}

const problem = (path: string, message: string) => ({ path: [path], message })

/** The last look before it leaves: the signatures, and that no name has slipped in by a partner's comment. */
async function notReady(work: Work, review: ReviewRow): Promise<string | null> {
  if (!isSignedByAll(await readSignatures(work, review.id), review.round)) {
    return 'It is not signed by all three partners.'
  }
  const { found } = await namesIn(work, review)
  const isExplained = (currentRound(review)?.checks.CODED_NAMES?.note ?? '').trim() !== ''
  return found.length > 0 && !isExplained
    ? 'A real name stands in the text. Look at the name check; a partner can send the review back to have it taken out.'
    : null
}

async function checkDay(work: Work, review: ReviewRow, { sentOn, lateReason }: { sentOn: string; lateReason: string }) {
  const clock = await work.tx
    .selectFrom('casebook.clock')
    .select('due_on')
    .where('record_id', '=', review.id)
    .where('code', '=', 'RR_COMPLETE')
    .where('stopped_on', 'is', null)
    .where('cancelled_on', 'is', null)
    .executeTakeFirst()
  const signatures = (await readSignatures(work, review.id)).filter(({ round }) => round === review.round)
  const signedOn =
    signatures
      .map(({ at }) => londonDay(Temporal.Instant.from(at)))
      .toSorted()
      .at(-1) ?? ''
  const issues: { path: string[]; message: string }[] = []
  if (sentOn > londonDay(work.now)) issues.push(problem('sentOn', 'Choose a day that has come'))
  else if (sentOn < signedOn) {
    issues.push(
      problem('sentOn', `The last partner signed on ${formatLongDate(signedOn)}: it cannot have been sent before`),
    )
  }
  const dueOn = clock?.due_on ?? null
  if (dueOn !== null && sentOn > dueOn && lateReason === '') {
    issues.push(problem('lateReason', `It was due on ${formatLongDate(dueOn)}. Say why it is late`))
  }
  if (await holdsName(work, lateReason)) {
    issues.push(problem('lateReason', 'A real name stands here, and the reason goes into the report. Take it out'))
  }
  return { dueOn, issues }
}

const keepLateReason = ({ tx, actor, now }: Work, reviewId: string, reason: string) =>
  tx
    .updateTable('casebook.clock')
    .set({ late_reason: reason, late_reason_by: actor.id, late_reason_at: now.toString() })
    .where('record_id', '=', reviewId)
    .where('code', '=', 'RR_COMPLETE')
    .where('cancelled_on', 'is', null)
    .execute()

async function keepReport(work: Work, review: ReviewRow) {
  const kept = await keepFile(work, { caseId: review.caseId, purpose: 'RAPID_REVIEW' }, await makeReport(work, review))
  if (!kept.ok) throw new Error(kept.problem)
  return kept.file.id
}
