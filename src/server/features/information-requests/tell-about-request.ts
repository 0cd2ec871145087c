import { sql } from 'kysely'
import type { Role } from '#domain/access/roles.ts'
import type { MessageKind } from '#domain/messages/message-kinds.ts'
import { asSystem } from '../../database/transaction.ts'
import type { Work } from '../../procedure.ts'
import { enqueueMessage, type MessageDeps } from '../messages/enqueue-message.ts'
import { readRunners } from '../rapid-reviews/runners.ts'
import { peopleOfAgency } from './agency-people.ts'
import type { RequestRow } from './request-row.ts'

type News = { readonly kind: MessageKind; readonly dueOn?: string | null; readonly path: string }

/**
 * Writes to these people about a request: its reference, a day and a link. It asks the request and not the case, which
 * an author does not see. Somebody with a conflict of interest is not told (hard rule 3).
 */
export async function tellAboutRequest(
  deps: MessageDeps,
  work: Work,
  request: RequestRow,
  accountIds: readonly string[],
  { kind, dueOn = null, path }: News,
) {
  if (accountIds.length === 0) return
  const { caseId, reference } = request
  const people = await work.tx
    .selectFrom('casebook.account')
    .select(['id', 'email'])
    .where('id', 'in', accountIds)
    .where('id', '!=', work.actor.id)
    .where(sql<boolean>`not casebook.is_conflicted(${caseId}, id)`)
    .orderBy('name')
    .execute()
  for (const { id, email } of people) {
    const about = { partnershipId: work.actor.partnershipId, kind, caseId, reference, dueOn, path }
    await enqueueMessage(deps, work, { ...about, to: email, accountId: id })
  }
}

/** The agency's own page of the request. */
export const pageOf = ({ id }: Pick<RequestRow, 'id'>) => `/requests/${id}`

/** Who holds a seat of these roles at the agency today: the members, say, who stay accountable for what it returns. */
export async function tellAgency(
  deps: MessageDeps,
  work: Work,
  request: RequestRow,
  { kind, roles }: { readonly kind: MessageKind; readonly roles: readonly Role[] },
) {
  const people = await peopleOfAgency(work, request.agencyId, roles)
  const ids = people.map(({ accountId }) => accountId)
  await tellAboutRequest(deps, work, request, ids, { kind, dueOn: request.dueOn, path: pageOf(request) })
}

/** Whoever runs the review hears that a return has come in. */
export async function tellCoordinator(deps: MessageDeps, work: Work, request: RequestRow) {
  // An agency is not told who has a conflict of interest in the case.
  const runnersOf = await asSystem(work, () => readRunners(work))
  await tellAboutRequest(deps, work, request, runnersOf(request), {
    kind: 'return-handed-in',
    path: `/cases/${request.reference}/rapid/returns/${request.id}`,
  })
}
