import type { MessageKind } from '#domain/messages/message-kinds.ts'
import { recordAudit } from '../../audit/record-audit.ts'
import type { Handler } from '../../procedure.ts'
import { readLink } from './link.ts'

const refusals = {
  'no-server': 'No mail server is set: pass the link on by hand.',
  sent: 'This message has been sent, or is about to be.',
  'ran-out': 'The link of this message has run out. Make a new one where it came from.',
} as const

/** Sends a message that failed, or one that was kept before there was a mail server. */
export async function sendAgain({ input, context, errors }: Handler<'messages.sendAgain'>) {
  const work = context.work()
  const { tx, actor } = work
  const { deps } = context
  const { messageId } = input
  const refused = (reason: keyof typeof refusals) => errors.REFUSED({ data: { reason: refusals[reason] } })
  const message = await tx
    .selectFrom('casebook.message as message')
    .leftJoin('casebook.message_secret as secret', 'secret.message_id', 'message.id')
    .select(['message.kind', 'message.path', 'message.case_id as caseId', 'secret.secret'])
    .$narrowType<{ kind: MessageKind }>()
    .where('message.id', '=', messageId)
    .executeTakeFirst()
  if (!message) throw errors.NOT_FOUND()
  if (!deps.mailer) throw refused('no-server')
  if (!(await readLink(deps, message))) throw refused('ran-out')
  const queued = await tx
    .updateTable('casebook.message')
    .set({ status: 'QUEUED', last_problem: null })
    .where('id', '=', messageId)
    .where('status', 'in', ['FAILED', 'KEPT'])
    .executeTakeFirst()
  if (queued.numUpdatedRows === 0n) throw refused('sent')
  await deps.jobs.enqueue(tx, 'send-message', { partnershipId: actor.partnershipId, messageId })
  await recordAudit(work, 'message-sent-again', message.caseId, { on: messageId })
  return {}
}
