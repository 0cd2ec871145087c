import { hasSecretLink, kindOf, type MessageKind, type MessageStatus } from '#domain/messages/message-kinds.ts'
import { reminderTask } from '#domain/reminders/reminder-steps.ts'
import type { Reminder } from '#domain/reminders/reminders-due.ts'
import { recordAudit } from '../../audit/record-audit.ts'
import type { Handler } from '../../procedure.ts'

const latest = 100

/** What the casebook wrote to whoever asks, and when; without the links that let somebody in. */
export async function listSentToMe({ context }: Handler<'myWork.sentToMe'>) {
  const work = context.work()
  const rows = await work.tx
    .selectFrom('casebook.message')
    .select([
      'id',
      'kind',
      'reference',
      'due_on as dueOn',
      'lines',
      'status',
      'created_at as createdAt',
      'sent_at as sentAt',
    ])
    .where('account_id', '=', work.actor.id)
    .orderBy('created_at', 'desc')
    .orderBy('id')
    .limit(latest)
    .$narrowType<{ kind: MessageKind; status: MessageStatus; lines: readonly Reminder[] }>()
    .execute()
  await recordAudit(work, 'own-messages-opened', null, { count: rows.length })
  return rows
    .filter(({ kind }) => !hasSecretLink(kind))
    .map(({ kind, lines, ...row }) => ({
      ...row,
      task: kindOf(kind).task,
      lines: lines.map(({ what, step, reference, dueOn, path }) => ({
        task: reminderTask(what, step),
        reference,
        dueOn,
        path,
      })),
    }))
}
