import type { MessageKind, MessageStatus } from '#domain/messages/message-kinds.ts'
import { messagePageSize } from '#domain/messages/message-page-size.ts'
import { recordAudit } from '../../audit/record-audit.ts'
import type { Handler, Work } from '../../procedure.ts'
import { readLink } from './link.ts'

/** Messages that row-level security shows, latest first. */
const messageQuery = ({ tx }: Work) =>
  tx
    .selectFrom('casebook.message as message')
    .leftJoin('casebook.account as account', 'account.id', 'message.account_id')
    .select([
      'message.id',
      'message.kind',
      'message.to_address as to',
      'account.name',
      'message.status',
      'message.due_on as dueOn',
      'message.created_at as createdAt',
      'message.sent_at as sentAt',
      'message.last_problem as problem',
    ])
    .$narrowType<{ kind: MessageKind; status: MessageStatus }>()
    .orderBy('message.created_at', 'desc')
    .orderBy('message.id')

/** The outbox of the partnership; of what was not sent also the links, so that somebody can pass them on. */
export async function listMessages({ input, context }: Handler<'messages.list'>) {
  const work = context.work()
  const { status, page } = input
  const rows = await messageQuery(work)
    .leftJoin('casebook.message_secret as secret', 'secret.message_id', 'message.id')
    .select(['message.reference', 'message.path', 'secret.secret'])
    .$if(status !== undefined, (query) => query.where('message.status', '=', status ?? ''))
    .limit(messagePageSize)
    .offset((page - 1) * messagePageSize)
    .execute()
  const { count } = await work.tx
    .selectFrom('casebook.message as message')
    .select(({ fn }) => fn.countAll().as('count'))
    .$if(status !== undefined, (query) => query.where('message.status', '=', status ?? ''))
    .executeTakeFirstOrThrow()
  await recordAudit(work, 'messages-opened', null, { filter: input, count: rows.length })
  const links = await Promise.all(rows.map((row) => (isToPassOn(row) ? readLink(context.deps, row) : null)))
  const messages = rows.map(({ path: _path, secret: _secret, ...row }, index) => ({
    ...row,
    link: links[index] ?? null,
  }))
  return { messages, count: Number(count), isSending: context.deps.mailer !== null }
}

const isToPassOn = ({ status }: { status: MessageStatus }) => status === 'KEPT' || status === 'FAILED'

/** What was sent about a case: all of it to those who work on it, to others what was sent to themselves. */
export async function readCaseMessages({ context }: Handler<'messages.ofCase'>) {
  const work = context.work()
  const rows = await messageQuery(work).where('message.case_id', '=', work.subject.caseId).execute()
  await recordAudit(work, 'case-messages-opened', work.subject.caseId, { count: rows.length })
  return rows
}
