import type { ReviewStart } from '#domain/clocks/limits.ts'
import {
  type RapidReviewMover,
  type RapidReviewStatus,
  rapidReviewStatusLabels,
} from '#domain/rapid-reviews/rapid-review-status.ts'
import type { AskedAgency } from '#domain/rapid-reviews/scope-rules.ts'
import { rolesOf, type Work } from '../../procedure.ts'

const columns = [
  'review.id',
  'review.case_id as caseId',
  'review.incident_id as incidentId',
  'review.status',
  'review.counted_from as countedFrom',
  'review.clock_start as clockStart',
  'review.aware_on as awareOn',
  'review.period_from as periodFrom',
  'review.period_to as periodTo',
  'review.people',
  'review.why_asked as whyAsked',
  'review.questions',
  'review.agencies',
  'review.partner_left_out_reason as partnerLeftOutReason',
  'review.returns_due_on as returnsDueOn',
  'review.secure_records as secureRecords',
  'review.coordinator_id as coordinatorId',
  'review.chair_id as chairId',
  'review.meeting_id as meetingId',
  'review.meeting_plan as meetingPlan',
  'review.scoped_at as scopedAt',
  'review.round',
  'review.sent_on as sentOn',
  'review.sent_day as sentDay',
  'review.released_at as releasedAt',
  'review.released_by as releasedBy',
  'review.changed_by as changedBy',
  'review.changed_at as changedAt',
  'review.version',
] as const

/** The Rapid Review of the case: an open one before one that is closed, and the latest of those. */
const reviewQuery = ({ tx, subject }: Pick<Work, 'tx' | 'subject'>) =>
  tx
    .selectFrom('casebook.rapid_review as review')
    .select(columns)
    .where('review.case_id', '=', subject.caseId)
    .orderBy((eb) => eb('review.status', '=', 'CLOSED'))
    .orderBy('review.opened_at', 'desc')
    .limit(1)

type Row = NonNullable<Awaited<ReturnType<ReturnType<typeof reviewQuery>['executeTakeFirst']>>>
export type ReviewRow = ReturnType<typeof asReview>

const asReview = ({ status, clockStart, people, questions, agencies, ...row }: Row) => ({
  ...row,
  status: status as RapidReviewStatus,
  clockStart: clockStart as ReviewStart,
  people: people as string[],
  questions: questions as string[],
  agencies: agencies as AskedAgency[],
})

export async function readReviewRow(work: Pick<Work, 'tx' | 'subject'>): Promise<ReviewRow | null> {
  const row = await reviewQuery(work).executeTakeFirst()
  return row ? asReview(row) : null
}

/** The same, held until the end of the transaction: two people who act on it do so one after the other. */
export async function lockReview(work: Work): Promise<ReviewRow | null> {
  const found = await readReviewRow(work)
  if (!found) return null
  await work.tx.selectFrom('casebook.rapid_review').select('id').where('id', '=', found.id).forUpdate().execute()
  return readReviewRow(work)
}

export const refusal = (reason: string) => ({ data: { reason } })
export const noReview = refusal('There is no Rapid Review of this case.')
export const standsElsewhere = ({ status }: Pick<ReviewRow, 'status'>) =>
  refusal(`This cannot be done now: the Rapid Review stands at “${rapidReviewStatusLabels[status]}”.`)

/** In which parts somebody acts who may run a review. */
export const runnerParts = ({ actor }: Work): ('COORD' | 'BM')[] =>
  (['COORD', 'BM'] as const satisfies readonly RapidReviewMover[]).filter((role) => rolesOf(actor).includes(role))
