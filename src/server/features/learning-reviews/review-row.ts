import { type ReviewStatus, reviewStatusLabels } from '#domain/learning-reviews/review-status.ts'
import { rolesOf, type Work } from '../../procedure.ts'

const columns = [
  'review.id',
  'review.case_id as caseId',
  'review.concern_id as concernId',
  'review.status',
  'review.method',
  'review.questions',
  'review.lead_id as leadId',
  'review.due_on as dueOn',
  'review.due_changes as dueChanges',
  'review.no_findings_reason as noFindingsReason',
  'review.started_on as startedOn',
  'review.findings_ready_on as findingsReadyOn',
  'review.findings_agreed_on as findingsAgreedOn',
  'review.shared_with_sprg_on as sharedWithSprgOn',
  'review.shared_with_learning_group_on as sharedWithLearningGroupOn',
  'review.impact_first_on as impactFirstOn',
  'review.impact_second_on as impactSecondOn',
  'review.closed_on as closedOn',
  'review.changed_by as changedBy',
  'review.changed_at as changedAt',
  'review.version',
  'decision.agencies',
  'decision.took_effect_at as agreedAt',
] as const

type DueChange = { from: string | null; to: string; reason: string; by: string; at: string }

/** The learning review of the case; a case that was reopened and accepted again has another, and the open one counts. */
const reviewQuery = ({ tx, subject }: Work) =>
  tx
    .selectFrom('casebook.learning_review as review')
    .leftJoin('casebook.decision as decision', 'decision.id', 'review.decision_id')
    .select(columns)
    .where('review.case_id', '=', subject.caseId)
    .orderBy('review.closed_on', (order) => order.desc().nullsFirst())
    .limit(1)

type Row = NonNullable<Awaited<ReturnType<ReturnType<typeof reviewQuery>['executeTakeFirst']>>>
export type ReviewRow = ReturnType<typeof asReview>

const asReview = ({ status, questions, dueChanges, agencies, ...row }: Row) => ({
  ...row,
  status: status as ReviewStatus,
  questions: questions as string[],
  dueChanges: dueChanges as DueChange[],
  /** Codes of the agencies that the group named when it accepted the concern. */
  agencyCodes: (agencies ?? []) as string[],
})

export async function readReviewRow(work: Work): Promise<ReviewRow | null> {
  const row = await reviewQuery(work).executeTakeFirst()
  return row ? asReview(row) : null
}

/** The same, held until the end of the transaction: two people who act on it do so one after the other. */
export async function lockReview(work: Work): Promise<ReviewRow | null> {
  const found = await readReviewRow(work)
  if (!found) return null
  await work.tx.selectFrom('casebook.learning_review').select('id').where('id', '=', found.id).forUpdate().execute()
  return readReviewRow(work)
}

export const noReview = { data: { reason: 'There is no learning review of this case yet.' } }
export const standsElsewhere = ({ status }: Pick<ReviewRow, 'status'>) =>
  refusal(`This cannot be done now: the learning review stands at “${reviewStatusLabels[status]}”.`)
export const refusal = (reason: string) => ({ data: { reason } })

/** The Business Manager, the coordinator and whoever leads the review write its findings and actions. */
export const runsReview = ({ actor }: Work, { leadId }: Pick<ReviewRow, 'leadId'>) =>
  leadId === actor.id || rolesOf(actor).some((role) => role === 'BM' || role === 'COORD')

export const notYours = refusal('The coordinator, the Business Manager and the lead of the review do this.')

/** Counts a change of the review, so that whoever acts on an older reading is told. */
export const touchReview = ({ tx, actor, now }: Work, reviewId: string, change: Partial<Changes> = {}) =>
  tx
    .updateTable('casebook.learning_review')
    .set((eb) => ({ ...change, changed_by: actor.id, changed_at: now.toString(), version: eb('version', '+', 1) }))
    .where('id', '=', reviewId)
    .execute()

type Changes = {
  status: ReviewStatus
  lead_id: string
  due_on: string
  due_changes: string
  no_findings_reason: string
  started_on: string
  findings_ready_on: string | null
  findings_agreed_on: string
  shared_with_sprg_on: string
  shared_with_learning_group_on: string
  impact_first_on: string
  impact_second_on: string
  closed_on: string
}

/** The agencies of the review by name, in the directory's order. */
export async function readAgencies({ tx }: Work, codes: readonly string[]) {
  if (codes.length === 0) return []
  return tx
    .selectFrom('casebook.agency')
    .select(['id', 'code', 'name'])
    .where('code', 'in', codes)
    .orderBy('position')
    .execute()
}
