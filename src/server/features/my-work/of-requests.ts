import { sql } from 'kysely'
import type { WorkItem } from '#contract/my-work.ts'
import type { Role } from '#domain/access/roles.ts'
import { isOwed, type RequestStatus } from '#domain/information-requests/request-status.ts'
import type { WorkKind } from '#domain/my-work/work-kinds.ts'
import { authorRoles } from '../information-requests/agency-people.ts'
import { type Desk, owed } from './owed.ts'

/** Information requests to my agency, or that I write the return of; row-level security picks them. */
async function myRequests({ tx, actor }: Desk) {
  const agencyAs = (...roles: readonly Role[]) =>
    sql<boolean>`request.agency_id = any (casebook.agencies_as(${sql.val(roles)}::text[]))`
  return tx
    .selectFrom('casebook.information_request as request')
    .select([
      'request.id as requestId',
      'request.reference',
      'request.status',
      'request.due_on as dueOn',
      'request.issued_at as since',
      agencyAs('MEMBER').as('isMember'),
      agencyAs('SIGNER').as('isSigner'),
      sql<boolean>`request.author_id is not distinct from ${actor.id}::uuid and ${agencyAs(...authorRoles)}`.as(
        'isAuthor',
      ),
    ])
    .where('request.status', 'not in', ['RECEIVED', 'NIL_RETURN', 'OVERDUE_ACCEPTED', 'WITHDRAWN', 'SUBMITTED'])
    .$narrowType<{ status: RequestStatus }>()
    .execute()
}
type MyRequest = Awaited<ReturnType<typeof myRequests>>[number]

/** What an information request asks of the agency's member, of its signer, and of the author whom the member named. */
export async function workOfRequests(desk: Desk): Promise<WorkItem[]> {
  if (desk.actor.seats.length === 0) return []
  const requests = await myRequests(desk)
  return requests.flatMap((request) => {
    const { requestId, reference, dueOn, since } = request
    const facts = { requestId, reference, dueOn, since, title: 'For a Rapid Review' }
    return kindsOf(request, desk.today).map((kind) => owed(desk, kind, facts))
  })
}

function kindsOf({ status, dueOn, isMember, isSigner, isAuthor }: MyRequest, today: string): WorkKind[] {
  const isWithAuthor = status === 'ASSIGNED' || status === 'DRAFTING'
  const kinds: WorkKind[] = []
  if (isAuthor && isWithAuthor) kinds.push('WRITE_RETURN')
  if (status === 'MEMBER_QA' && (isMember || isSigner)) kinds.push('CHECK_RETURN')
  if (status === 'QUERIED' && isMember) kinds.push('ANSWER_QUERIES')
  // Whoever writes it, the member stays accountable: once it is late it is theirs as well.
  const isMembersTurn = isOwed(status) && status !== 'MEMBER_QA' && (!isWithAuthor || dueOn < today)
  if (isMember && isMembersTurn && !(isAuthor && isWithAuthor)) kinds.push('ANSWER_REQUEST')
  return kinds
}
