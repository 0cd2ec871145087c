import { sql } from 'kysely'
import { type Deps, londonDay } from '../../deps.ts'
import type { Handler, Work } from '../../procedure.ts'
import { inviteAccount } from '../directory/invite.ts'
import { makeLink } from '../directory/one-use-link.ts'
import { peopleOfAgency } from './agency-people.ts'
import { moveRequest } from './move-request.ts'
import { noteAcknowledged } from './note-acknowledged.ts'
import { lockRequest, partsOf, type RequestRow } from './request-row.ts'
import { pageOf, tellAboutRequest } from './tell-about-request.ts'

type Author = { readonly accountId: string; readonly isInvolved: boolean; readonly note: string }

const whoReviews = 'Say who, not involved with the family, will read the return'

/** What is missing where the author has worked with the family: somebody who has not looks at it as well. */
const independenceIssue = ({ isInvolved, note }: Omit<Author, 'accountId'>) =>
  isInvolved && note === '' ? [{ path: ['note'], message: whoReviews }] : []

/** Names who writes the return. The member stays accountable for it; naming somebody else keeps what was written. */
export async function nameAuthor({ input, context, errors }: Handler<'requests.assign'>) {
  const work = context.work()
  const request = await lockRequest(work, input.requestId)
  const issues = independenceIssue(input)
  if (issues.length > 0) throw errors.INVALID({ data: { issues } })
  const colleagues = await peopleOfAgency(work, request.agencyId)
  if (!colleagues.some(({ accountId }) => accountId === input.accountId)) {
    const message = 'Choose somebody who holds a seat of your agency'
    throw errors.INVALID({ data: { issues: [{ path: ['accountId'], message }] } })
  }
  const named = await putAuthor(context.deps, work, request, input)
  if (!named.ok) throw errors.REFUSED({ data: { reason: named.reason } })
  return { status: named.status }
}

/** Invites a colleague who has no account yet to the member's own agency, to write this return. */
export async function inviteAuthor({ input, context, errors }: Handler<'requests.inviteAuthor'>) {
  const work = context.work()
  const request = await lockRequest(work, input.requestId)
  const issues = independenceIssue(input)
  if (issues.length > 0) throw errors.INVALID({ data: { issues } })
  const seatId = await contributorSeat(work, request)
  const email = input.email.toLowerCase()
  const invited = await inviteAccount(work, { name: input.name, email, seatId, from: londonDay(work.now) }, false)
  if (!invited.ok) throw errors.INVALID({ data: { issues: [{ path: ['email'], message: invited.message }] } })
  const { link, isSent } = await makeLink(context.deps, work, { id: invited.id, email })
  const named = await putAuthor(context.deps, work, request, { ...input, accountId: invited.id })
  if (!named.ok) throw errors.REFUSED({ data: { reason: named.reason } })
  return { status: named.status, link, isSent }
}

async function putAuthor(deps: Deps, work: Work, request: RequestRow, author: Author) {
  const { rows } = await sql<{ is: boolean }>`
    select casebook.is_conflicted(${request.caseId}, ${author.accountId}) as is`.execute(work.tx)
  if (rows[0]?.is) {
    return { ok: false, reason: 'This person has a conflict of interest in the case. Name somebody else.' } as const
  }
  const moved = await moveRequest(work, request, 'assign', partsOf(work, request))
  if (!moved.ok) return moved
  await noteAcknowledged(work, request)
  await work.tx
    .updateTable('casebook.information_request')
    .set({
      author_id: author.accountId,
      is_author_involved: author.isInvolved,
      author_note: author.note,
      assigned_at: work.now.toString(),
      assigned_by: work.actor.id,
    })
    .where('id', '=', request.id)
    .execute()
  const news = { kind: 'return-to-write', dueOn: request.dueOn, path: pageOf(request) } as const
  await tellAboutRequest(deps, work, request, [author.accountId], news)
  return { ok: true, status: moved.value } as const
}

/** A contributor's seat of the agency, made where it has none. */
async function contributorSeat({ tx, actor }: Work, { agencyId, agencyName }: RequestRow) {
  const seat = await tx
    .selectFrom('casebook.seat')
    .select('id')
    .where('agency_id', '=', agencyId)
    .where('role', '=', 'CONTRIB')
    .orderBy('position')
    .executeTakeFirst()
  if (seat) return seat.id
  const { last } = await tx
    .selectFrom('casebook.seat')
    .select(({ fn }) => fn.max('position').as('last'))
    .executeTakeFirstOrThrow()
  const id = crypto.randomUUID()
  const made = { agency_id: agencyId, title: `Contributor, ${agencyName}`, role: 'CONTRIB', quorum_group: null }
  await tx
    .insertInto('casebook.seat')
    .values({ partnership_id: actor.partnershipId, id, ...made, position: Number(last ?? 0) + 1 })
    .execute()
  return id
}
