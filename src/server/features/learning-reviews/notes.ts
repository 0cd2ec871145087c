import { submissionSchemaOf } from '#contract/forms/form-schema.ts'
import { questionsById } from '#domain/forms/answers.ts'
import { type StoredAnswers, valuesOf } from '#domain/forms/merge-answers.ts'
import { noteForm } from '#domain/learning-reviews/note-form.ts'
import { recordAudit } from '../../audit/record-audit.ts'
import { londonDay } from '../../deps.ts'
import type { Handler, Work } from '../../procedure.ts'
import { changeIssues, mergeFor } from '../concerns/save-answers.ts'
import { plainIssues } from '../concerns/submit-concern.ts'
import { noReview, type ReviewRow, readAgencies, readReviewRow, refusal } from './review-row.ts'

/** Row-level security decides who has a row: before it is sent, nobody outside the agency. */
const noteQuery = ({ tx }: Work, review: ReviewRow, agencyId: string) =>
  tx
    .selectFrom('casebook.review_note')
    .select(['text', 'sent_at as sentAt', 'sent_by as sentBy'])
    .where('review_id', '=', review.id)
    .where('agency_id', '=', agencyId)

// An agency's answers to the review's questions are kept as one text.
const answersOf = (text: string) => (text ? JSON.parse(text) : {}) as StoredAnswers

export const sitsFor = ({ actor }: Work, code: string) =>
  actor.seats.some(({ role, agencyCode }) => role === 'MEMBER' && agencyCode === code)

export async function readNote({ input, context, errors }: Handler<'learningReviews.note'>) {
  const work = context.work()
  const review = await readReviewRow(work)
  if (!review) throw errors.REFUSED(noReview)
  const [agency] = await readAgencies(work, [input.agencyCode])
  const isMine = sitsFor(work, input.agencyCode)
  const note = agency && (await noteQuery(work, review, agency.id).executeTakeFirst())
  if (!agency || !review.agencyCodes.includes(agency.code)) throw errors.REFUSED(notAsked)
  if (!note && !isMine) throw errors.REFUSED(refusal('These notes have not been sent, or are not released to you yet.'))
  const sender = note?.sentBy
    ? await work.tx.selectFrom('casebook.account').select('name').where('id', '=', note.sentBy).executeTakeFirst()
    : undefined
  await recordAudit(work, 'note-opened', review.caseId, { on: agency.code })
  return {
    agency: { code: agency.code, name: agency.name },
    questions: review.questions,
    answers: { ...answersOf(note?.text ?? '') },
    dueOn: review.dueOn,
    sentAt: note?.sentAt ?? null,
    sentBy: sender?.name ?? '',
    canWrite: isMine && !note?.sentAt && review.status === 'IN_PROGRESS',
  }
}

const notAsked = refusal('This agency was not asked for notes.')

/** What keeps somebody from writing these notes; null when they may. */
function whyNotWrite(work: Work, review: ReviewRow, code: string) {
  if (!sitsFor(work, code)) return 'You write for your own agency alone.'
  if (!review.agencyCodes.includes(code)) return 'This agency was not asked for notes.'
  if (review.status === 'AGREED') return 'The review has not been started yet.'
  return review.status === 'IN_PROGRESS' ? null : 'The findings are agreed, so notes are closed.'
}

/** The agency's row, begun if need be, and held until the end of the transaction. */
async function lockNote(work: Work, review: ReviewRow, agencyId: string) {
  await work.tx
    .insertInto('casebook.review_note')
    .values({
      partnership_id: work.actor.partnershipId,
      review_id: review.id,
      case_id: review.caseId,
      agency_id: agencyId,
      changed_by: null,
      changed_at: null,
      sent_at: null,
      sent_by: null,
      released_at: null,
    })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
  // What was sent cannot be held to be changed, but read.
  const open = await noteQuery(work, review, agencyId).forUpdate().executeTakeFirst()
  return open ?? noteQuery(work, review, agencyId).executeTakeFirstOrThrow()
}

const sentAlready = refusal('These notes have been sent. What was sent cannot be changed.')

/** Keeps what a member wrote for their agency; nothing of another member's words is overwritten. */
export async function saveNote({ input, context, errors }: Handler<'learningReviews.saveNote'>) {
  const work = context.work()
  const review = await readReviewRow(work)
  if (!review) throw errors.REFUSED(noReview)
  const why = whyNotWrite(work, review, input.agencyCode)
  if (why) throw errors.REFUSED(refusal(why))
  const issues = changeIssues(questionsById(noteForm(review.questions)), input.changes)
  if (issues.length > 0) throw errors.INVALID({ data: { issues } })
  const [agency] = await readAgencies(work, [input.agencyCode])
  if (!agency) throw errors.REFUSED(notAsked)
  const note = await lockNote(work, review, agency.id)
  if (note.sentAt) throw errors.REFUSED(sentAlready)

  const { stored, result } = mergeFor(work, answersOf(note.text), input.changes)
  await work.tx
    .updateTable('casebook.review_note')
    .set((eb) => ({
      text: JSON.stringify(stored),
      changed_by: work.actor.id,
      changed_at: work.now.toString(),
      version: eb('version', '+', 1),
    }))
    .where('review_id', '=', review.id)
    .where('agency_id', '=', agency.id)
    .execute()
  const fields = Object.keys(result.saved)
  await recordAudit(work, 'note-saved', review.caseId, { on: agency.code, fields })
  return result
}

/** The member answers for the notes: they go to the coordinator, the chair and the lead. */
export async function sendNote({ input, context, errors }: Handler<'learningReviews.sendNote'>) {
  const work = context.work()
  const review = await readReviewRow(work)
  if (!review) throw errors.REFUSED(noReview)
  const why = whyNotWrite(work, review, input.agencyCode)
  if (why) throw errors.REFUSED(refusal(why))
  const [agency] = await readAgencies(work, [input.agencyCode])
  if (!agency) throw errors.REFUSED(notAsked)
  const note = await lockNote(work, review, agency.id)
  // Sent again after a lost reply, it is as it was.
  if (note.sentAt) return {}
  const form = submissionSchemaOf(noteForm(review.questions), londonDay(work.now))
  const checked = form.safeParse(valuesOf(answersOf(note.text)))
  if (!checked.success) throw errors.INVALID({ data: { issues: plainIssues(checked.error.issues) } })
  await work.tx
    .updateTable('casebook.review_note')
    .set((eb) => ({ sent_at: work.now.toString(), sent_by: work.actor.id, version: eb('version', '+', 1) }))
    .where('review_id', '=', review.id)
    .where('agency_id', '=', agency.id)
    .execute()
  await recordAudit(work, 'note-sent', review.caseId, { on: agency.code })
  return {}
}
