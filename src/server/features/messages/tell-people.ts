import type { MessageKind } from '#domain/messages/message-kinds.ts'
import type { Work } from '../../procedure.ts'
import { enqueueMessage, type MessageDeps } from './enqueue-message.ts'

export type News = {
  readonly kind: MessageKind
  readonly caseId: string
  readonly dueOn?: string | null
  /** Where the link leads, after the case's own address: "/decision". Another address when it begins elsewhere. */
  readonly path: string
}

/** A meeting and an information request have addresses of their own. */
const isWhole = (path: string) => path.startsWith('/meetings') || path.startsWith('/requests')

/** Writes to these people about a case, each once; not to somebody with a conflict of interest in it (hard rule 3). */
export async function tellPeople(
  deps: MessageDeps,
  work: Pick<Work, 'tx' | 'now' | 'actor'>,
  accountIds: readonly string[],
  { kind, caseId, dueOn = null, path }: News,
) {
  if (accountIds.length === 0) return
  const { reference } = await work.tx
    .selectFrom('casebook.case_file')
    .select('reference')
    .where('id', '=', caseId)
    .executeTakeFirstOrThrow()
  const people = await work.tx
    .selectFrom('casebook.account as account')
    .select(['account.id', 'account.email'])
    .where('account.id', 'in', accountIds)
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('casebook.case_access as access')
            .select('access.account_id')
            .whereRef('access.account_id', '=', 'account.id')
            .where('access.case_id', '=', caseId)
            .where('access.relation', '=', 'conflicted'),
        ),
      ),
    )
    .orderBy('account.name')
    .execute()
  for (const { id, email } of people) {
    const facts = { partnershipId: work.actor.partnershipId, kind, to: email, accountId: id, caseId, reference, dueOn }
    await enqueueMessage(deps, work, {
      ...facts,
      path: isWhole(path) ? path : `/cases/${reference}${path}`,
    })
  }
}
