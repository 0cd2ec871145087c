import type { ReviewRecord } from '#contract/review-decision-parts.ts'
import { allows } from '#domain/access/policies.ts'
import { questionsById } from '#domain/forms/answers.ts'
import { displayAnswer } from '#domain/forms/display-answer.ts'
import { rapidReviewStatusLabels } from '#domain/rapid-reviews/rapid-review-status.ts'
import { proposalsFrom, type ReturnedBy, saidBeside } from '#domain/review-decisions/proposals.ts'
import { recordForm } from '#domain/review-decisions/record-form.ts'
import { recordAudit } from '../../audit/record-audit.ts'
import { asSystem } from '../../database/transaction.ts'
import { type Handler, rolesOf, type Work } from '../../procedure.ts'
import { changeIssues, mergeFor } from '../concerns/save-answers.ts'
import { releasedVersions } from './drawn-returns.ts'
import { earlierLearning } from './earlier-learning.ts'
import { readLogs } from './logged-elsewhere.ts'
import { readMeetingFacts } from './meeting.ts'
import { readOpenRestrictions } from './open-restrictions.ts'
import { lookupsFor, type Returned, readReturned, whyMissing } from './returned.ts'
import {
  isOpenForWriting,
  lockReview,
  movesOpenTo,
  noReview,
  type ReviewRow,
  readReview,
  refusal,
  touchReview,
} from './review-row.ts'

/** The record of the meeting with all that stands beside it: what the returns say, and what was learned before. */
export async function readRecord({ context, errors }: Handler<'reviewDecisions.getRecord'>): Promise<ReviewRecord> {
  const work = context.work()
  const review = await readReview(work)
  if (!review) throw errors.REFUSED(noReview)
  await recordAudit(work, 'rapid-review-opened', review.caseId)
  const returned = await readReturned(work, review.id)
  const proposals = proposalsFrom(await forEverybody(work, review, returned))
  const mayWrite = writesIn(work, review)
  const meeting = await readMeetingFacts(work, review)
  return {
    status: review.status,
    version: review.version,
    moves: movesOpenTo(work, review),
    mayWrite,
    answers: { ...review.record },
    meeting: meeting?.facts ?? null,
    quorum: review.quorum,
    canHold: meeting?.canHold ?? false,
    proposals: mayWrite ? proposals.map((each) => ({ ...each, row: { ...each.row } })) : [],
    said: await saidBySection(work, returned),
    earlier: await earlierLearning(work, review, proposals),
    ...(await readLogs(work)),
    agencies: await readAgencies(work),
  }
}

export const writesIn = (work: Work, review: ReviewRow) =>
  isOpenForWriting(review) && allows('rapid.record', { roles: rolesOf(work.actor), relation: work.subject.relation })

/** What may be written into a record that everybody reads: what is released, and nothing that is withheld from anybody. */
async function forEverybody(work: Work, review: ReviewRow, returned: readonly Returned[]): Promise<ReturnedBy[]> {
  const isWithheld = await readOpenRestrictions(work, review.id)
  const released = await asSystem(work, () => releasedVersions(work, review.id))
  return returned.map((each) => {
    const isOpen = (questionId: string) =>
      each.number === released[each.requestId] && !isWithheld(each.requestId, questionId)
    const open = <T>(said: Readonly<Record<string, T>>) =>
      Object.fromEntries(Object.entries(said).filter(([questionId]) => isOpen(questionId)))
    return {
      agency: each.agency,
      form: each.form,
      answers: open(each.answers),
      skipped: open(each.skipped),
      missing: whyMissing(each),
    }
  })
}

async function saidBySection(work: Work, returned: readonly Returned[]): Promise<ReviewRecord['said']> {
  const lookups = await lookupsFor(work)
  const saidTo = (questionIds: readonly string[]) =>
    questionIds.flatMap((questionId) =>
      returned.flatMap(({ form, answers, agencyName }) => {
        const question = questionsById(form).get(questionId)
        const value = answers[questionId]
        if (!question || value === undefined) return []
        return [
          {
            questionId,
            label: question.label,
            agency: agencyName,
            lines: [...displayAnswer(question, { value }, lookups)],
          },
        ]
      }),
    )
  return Object.fromEntries(Object.entries(saidBeside).map(([section, ids]) => [section, saidTo(ids)]))
}

const readAgencies = ({ tx }: Work) =>
  tx.selectFrom('casebook.agency').select(['code', 'name']).orderBy('position').execute()

const questions = questionsById(recordForm)

/** Keeps what was written in the record. Nothing is required yet, and no one else's words are overwritten. */
export async function saveRecord({ input, context, errors }: Handler<'reviewDecisions.saveRecord'>) {
  const work = context.work()
  const review = await lockReview(work)
  if (!review) throw errors.REFUSED(noReview)
  if (!isOpenForWriting(review)) throw errors.REFUSED(closedToWriting(review))
  const issues = changeIssues(questions, input.changes)
  if (issues.length > 0) throw errors.INVALID({ data: { issues } })
  const { stored, result } = mergeFor(work, review.record, input.changes)
  await touchReview(work, review.id, { record: JSON.stringify(stored) })
  await recordAudit(work, 'rapid-review-saved', review.caseId, { fields: Object.keys(result.saved) })
  return result
}

/** Why nothing is written any more. */
export const closedToWriting = ({ status }: ReviewRow) =>
  status === 'OPEN'
    ? refusal('Set the scope of the Rapid Review first.')
    : refusal(
        `This cannot be changed now: the Rapid Review stands at “${rapidReviewStatusLabels[status]}”. A partner can send it back.`,
      )
