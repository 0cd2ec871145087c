import { sql } from 'kysely'
import {
  type RequestMove,
  type RequestMover,
  type RequestStatus,
  requestProcess,
} from '#domain/information-requests/request-status.ts'
import { rolesOf, type Work } from '../../procedure.ts'
import { authorRoles } from './agency-people.ts'

/** A request as its use cases take it. */
export type RequestRow = Awaited<ReturnType<typeof readRequest>>

const query = ({ tx }: Pick<Work, 'tx'>, requestId: string) =>
  tx
    .selectFrom('casebook.information_request as request')
    .select([
      'request.id',
      'case_id as caseId',
      'review_id as reviewId',
      'agency_id as agencyId',
      'reference',
      'status',
      'period_from as periodFrom',
      'period_to as periodTo',
      'why_asked as whyAsked',
      'legal_basis as legalBasis',
      'questions',
      'extra_questions as extraQuestions',
      'secure_records as secureRecords',
      'is_nil_allowed as isNilAllowed',
      'due_on as dueOn',
      'first_due_on as firstDueOn',
      'extensions',
      'meeting_on as meetingOn',
      'attendee_wanted as attendeeWanted',
      'coordinator_id as coordinatorId',
      'issued_at as issuedAt',
      'acknowledged_at as acknowledgedAt',
      'author_id as authorId',
      'is_author_involved as isAuthorInvolved',
      'author_note as authorNote',
      'percent',
      'saved_at as savedAt',
      'returned_on as returnedOn',
      'return_number as returnNumber',
      // Read beside it, so that the row alone is held when it is held.
      sql<string>`(select code from casebook.agency a where a.partnership_id = request.partnership_id
        and a.id = request.agency_id)`.as('agencyCode'),
      sql<string>`(select name from casebook.agency a where a.partnership_id = request.partnership_id
        and a.id = request.agency_id)`.as('agencyName'),
    ])
    .where('request.id', '=', requestId)

type Found = NonNullable<Awaited<ReturnType<ReturnType<typeof query>['executeTakeFirst']>>>

const asRow = (row: Found) => ({
  ...row,
  status: row.status as RequestStatus,
  questions: row.questions as readonly string[],
  extraQuestions: row.extraQuestions as readonly string[],
})

/** The request; the guard has found it already, so it is there. */
export const readRequest = async (work: Pick<Work, 'tx'>, requestId: string) =>
  asRow(await query(work, requestId).executeTakeFirstOrThrow())

/** The same, held until the end of the transaction: two who act come one after the other. */
export const lockRequest = async (work: Pick<Work, 'tx'>, requestId: string) =>
  asRow(await query(work, requestId).forUpdate().executeTakeFirstOrThrow())

/** One request of the case that the policy was asked about; nothing where it belongs to another case. */
export async function lockRequestOfCase(work: Work, requestId: string): Promise<RequestRow | undefined> {
  const row = await query(work, requestId).where('case_id', '=', work.subject.caseId).forUpdate().executeTakeFirst()
  return row && asRow(row)
}

/** The parts somebody plays for one request: by the seats at its agency, as its author, and as who runs the review. */
export function partsOf(
  { actor }: Work,
  request: Pick<RequestRow, 'agencyCode' | 'authorId'>,
): readonly RequestMover[] {
  const held = rolesOf(actor)
  const here = actor.seats.filter(({ agencyCode }) => agencyCode === request.agencyCode).map(({ role }) => role)
  return [
    ...(['MEMBER', 'SIGNER'] as const).filter((role) => here.includes(role)),
    ...(request.authorId === actor.id && here.some((role) => authorRoles.includes(role)) ? (['AUTHOR'] as const) : []),
    ...(['COORD', 'BM', 'CHAIR'] as const).filter((role) => held.includes(role)),
  ]
}

export const movesOpen = (work: Work, request: RequestRow): readonly RequestMove[] =>
  requestProcess.openTo(request.status, partsOf(work, request))

/** The names behind accounts; somebody who is gone has none. */
export async function namesOf({ tx }: Pick<Work, 'tx'>, ids: readonly (string | null)[]) {
  const wanted = [...new Set(ids.filter((id) => id !== null))]
  if (wanted.length === 0) return () => ''
  const rows = await tx.selectFrom('casebook.account').select(['id', 'name']).where('id', 'in', wanted).execute()
  const names = new Map(rows.map(({ id, name }) => [id, name]))
  return (id: string | null) => names.get(id ?? '') ?? ''
}
