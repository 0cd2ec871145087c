import { isMailAddress } from '#domain/messages/mail-address.ts'
import { hasSecretLink, type MessageKind } from '#domain/messages/message-kinds.ts'
import type { Reminder } from '#domain/reminders/reminders-due.ts'
import type { Deps } from '../../deps.ts'
import type { Work } from '../../procedure.ts'

/** What of the host's writing to people needs. */
export type MessageDeps = Pick<Deps, 'mailer' | 'jobs' | 'secrets'>

export type NewMessage = {
  readonly partnershipId: string
  readonly kind: MessageKind
  /** One e-mail address, checked by whoever took it from people. */
  readonly to: string
  readonly accountId: string | null
  readonly caseId: string | null
  readonly reference: string | null
  /** ISO day. */
  readonly dueOn: string | null
  /** Where the link leads: "/cases/PSP-2026-004". What lets somebody in stands behind a hash sign: "/refer#token". */
  readonly path: string
  /** What a digest is about: references, tasks, dates and paths. */
  readonly lines?: readonly Reminder[]
}

/**
 * Writes to somebody about a change, in the transaction of that change: the message is there if and only if the change
 * is. It is sent by a job a moment later, or kept for an administrator where there is no mail server.
 */
export async function enqueueMessage(
  { mailer, jobs, secrets }: MessageDeps,
  { tx, now }: Pick<Work, 'tx' | 'now'>,
  { partnershipId, kind, to, accountId, caseId, reference, dueOn, path, lines = [] }: NewMessage,
) {
  if (!isMailAddress(to)) throw new Error('A message to something that is not one e-mail address')
  const [page = '', secret] = path.split('#')
  if (!page.startsWith('/') || (secret !== undefined) !== hasSecretLink(kind)) {
    throw new Error(`The link of a message of kind ${kind} must ${hasSecretLink(kind) ? '' : 'not '}hold a secret`)
  }
  const messageId = crypto.randomUUID()
  await tx
    .insertInto('casebook.message')
    .values({
      partnership_id: partnershipId,
      id: messageId,
      kind,
      account_id: accountId,
      to_address: to,
      case_id: caseId,
      reference,
      due_on: dueOn,
      path: page,
      lines: JSON.stringify(lines),
      status: mailer ? 'QUEUED' : 'KEPT',
      created_at: now.toString(),
      sent_at: null,
      last_problem: null,
    })
    .execute()
  if (secret) {
    const row = { partnership_id: partnershipId, message_id: messageId, secret: await secrets.lock(secret) }
    await tx.insertInto('casebook.message_secret').values(row).execute()
  }
  if (mailer) await jobs.enqueue(tx, 'send-message', { partnershipId, messageId })
  return messageId
}
