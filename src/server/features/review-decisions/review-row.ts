import type { QuorumSnapshot } from '#contract/meeting-parts.ts'
import type { StoredAnswers } from '#domain/forms/merge-answers.ts'
import type { RapidReviewMove, RapidReviewStatus } from '#domain/rapid-reviews/rapid-review-status.ts'
import { rapidReviewProcess } from '#domain/rapid-reviews/rapid-review-status.ts'
import type { CheckedQuality } from '#domain/review-decisions/quality-checks.ts'
import { rolesOf, type Work } from '../../procedure.ts'

/** A draft as it was put to the partners; its signatures are for this one alone. */
export type PutRound = {
  readonly round: number
  readonly by: string
  readonly at: string
  readonly checks: CheckedQuality
  /** The decision form and the record of the meeting as they stood. */
  readonly decision: Readonly<Record<string, unknown>>
  readonly record: Readonly<Record<string, unknown>>
  /** Put to the partners again because the Panel asked. */
  readonly isReconsidered?: boolean
  /** What the Panel was then told. */
  readonly isAnswered?: boolean
  /** Of each return the version that was released by then: the report holds its summary, whatever is released later. */
  readonly released: { readonly [requestId: string]: number }
  readonly sentBack?: { readonly by: string; readonly at: string; readonly reason: string }
}

const columns = [
  'id',
  'case_id as caseId',
  'incident_id as incidentId',
  'status',
  'meeting_id as meetingId',
  'period_from as periodFrom',
  'period_to as periodTo',
  'record',
  'decision',
  'quality',
  'round',
  'quorum',
  'sent_on as sentOn',
  'counted_from as countedFrom',
  'sent_by as sentBy',
  'copy_id as copyId',
  'coordinator_id as coordinatorId',
  'aware_on as awareOn',
  'changed_by as changedBy',
  'changed_at as changedAt',
  'version',
] as const

const reviewQuery = ({ tx, subject }: Work) =>
  tx
    .selectFrom('casebook.rapid_review')
    .select(columns)
    .where('case_id', '=', subject.caseId)
    // A case whose notification was withdrawn and made again has another; the one that runs counts.
    .orderBy((eb) => eb('status', '=', 'CLOSED'))
    .orderBy('opened_at', 'desc')
    .limit(1)

type Row = NonNullable<Awaited<ReturnType<ReturnType<typeof reviewQuery>['executeTakeFirst']>>>
export type ReviewRow = ReturnType<typeof asReview>

const asReview = ({ status, record, decision, quality, quorum, ...row }: Row) => ({
  ...row,
  status: status as RapidReviewStatus,
  record: record as StoredAnswers,
  decision: decision as StoredAnswers,
  rounds: (quality as { rounds?: readonly PutRound[] }).rounds ?? [],
  quorum: quorum as QuorumSnapshot | null,
})

export async function readReview(work: Work): Promise<ReviewRow | null> {
  const row = await reviewQuery(work).executeTakeFirst()
  return row ? asReview(row) : null
}

/** The same, held until the end of the transaction: two people who act on it do so one after the other. */
export async function lockReview(work: Work): Promise<ReviewRow | null> {
  const found = await readReview(work)
  if (!found) return null
  await work.tx.selectFrom('casebook.rapid_review').select('id').where('id', '=', found.id).forUpdate().execute()
  return readReview(work)
}

export const refusal = (reason: string) => ({ data: { reason } })
export const noReview = refusal('There is no Rapid Review of this case.')

export const issue = (path: string, message: string) => ({ data: { issues: [{ path: [path], message }] } })

/** The parts that this person may play in the process; the system's are never theirs. */
export const partsOf = ({ actor }: Work) => rolesOf(actor).flatMap((role) => (role === 'GUEST' ? [] : [role]))

export const movesOpenTo = (work: Work, { status }: ReviewRow): RapidReviewMove[] => [
  ...rapidReviewProcess.openTo(status, partsOf(work)),
]

/** Counts a change of the review that is no change of its status, so that whoever acts on an older reading is told. */
export const touchReview = ({ tx, actor, now }: Work, reviewId: string, change: Partial<Changes>) =>
  tx
    .updateTable('casebook.rapid_review')
    .set((eb) => ({ ...change, changed_by: actor.id, changed_at: now.toString(), version: eb('version', '+', 1) }))
    .where('id', '=', reviewId)
    .execute()

type Changes = {
  record: string
  decision: string
  quality: string
  round: number
  quorum: string
  sent_on: string
  sent_day: number
  sent_by: string
  copy_id: string
}

/** Drafts put to the partners, as the column keeps them. */
export const keptRounds = (rounds: readonly PutRound[]) => JSON.stringify({ rounds })

/** The draft that the partners have before them now, or had last. */
export const currentRound = ({ rounds, round }: Pick<ReviewRow, 'rounds' | 'round'>) =>
  rounds.find((each) => each.round === round) ?? null

/** The draft that the partners have or signed, as long as nothing is written anew. */
export function standingRound(review: ReviewRow): PutRound | null {
  const round = currentRound(review)
  return round && !round.sentBack && !isOpenForWriting(review) ? round : null
}

/** Put to the partners again because the Panel asked: they sign anew, and nothing is changed meanwhile. */
export function isWithPartnersAgain(review: ReviewRow) {
  const { isReconsidered, sentBack, isAnswered } = currentRound(review) ?? {}
  return review.status === 'RECONSIDER' && isReconsidered === true && !sentBack && !isAnswered
}

/** Whether the forms may be written in: before the partners have them, or again once the Panel asked. */
export const isOpenForWriting = (review: ReviewRow) =>
  ['SCOPED', 'GATHERING', 'COLLATED', 'MEETING_HELD'].includes(review.status) ||
  (review.status === 'RECONSIDER' && !isWithPartnersAgain(review))
