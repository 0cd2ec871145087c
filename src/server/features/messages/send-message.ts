import { sql } from 'kysely'
import { composeMessage } from '#domain/messages/compose-message.ts'
import type { MessageKind } from '#domain/messages/message-kinds.ts'
import { isFinalProblem, type SendingProblemCode } from '#domain/messages/sending-problems.ts'
import type { Reminder } from '#domain/reminders/reminders-due.ts'
import { recordAudit } from '../../audit/record-audit.ts'
import { inTransaction } from '../../database/transaction.ts'
import type { Deps, JobData, Mailer, Tx } from '../../deps.ts'
import { linesOf } from './lines.ts'
import { readLink } from './link.ts'
import { MailProblem } from './mail-problem.ts'

type Job = JobData['send-message']

/**
 * Sends one message, once: a message already sent is left alone, and two workers never send it together. A crash
 * between the mail server's "yes" and our noting it makes it be sent again, under the same Message-ID.
 */
export async function sendMessage(deps: Deps, job: Job) {
  const { mailer } = deps
  if (!mailer) return asSystem(deps, job, (tx) => keep(tx, job))
  try {
    await asSystem(deps, job, (tx) => send(deps, mailer, tx, job))
  } catch (problem) {
    if (problem instanceof BeingSent) throw problem
    const code = problem instanceof MailProblem ? problem.code : 'unexpected'
    await asSystem(deps, job, (tx) => noteProblem(tx, job, code))
    if (!isFinalProblem(code)) throw problem
  }
}

/** The mail server was asked often enough. */
export const giveUpMessage = (deps: Deps, job: Job) =>
  asSystem(deps, job, (tx) =>
    updateWaiting(tx, job)
      .set(({ fn, val }) => ({ status: 'FAILED', last_problem: fn.coalesce('last_problem', val('cut-off')) }))
      .execute(),
  )

/** Another worker has this message in hand; it may yet fail, so this one asks again later. */
class BeingSent extends Error {}

const asSystem = (
  { db, clock }: Pick<Deps, 'db' | 'clock'>,
  { partnershipId }: Job,
  work: (tx: Tx) => Promise<unknown>,
) => inTransaction(db, { partnershipId, accountId: null, now: clock() }, async (tx) => void (await work(tx)))

async function send(deps: Deps, mailer: Mailer, tx: Tx, job: Job) {
  const { partnershipId, messageId } = job
  // Not a lock on the row: that would make this a writing transaction, and seals wait for the oldest of those.
  const { rows } = await sql<{ mine: boolean }>`
    select pg_try_advisory_xact_lock(hashtextextended(${messageId}, 0)) as mine`.execute(tx)
  if (!rows[0]?.mine) throw new BeingSent()
  const message = await readWaiting(tx, messageId)
  if (!message) return
  const { id, to, lines: reminders, ...facts } = message
  const link = await readLink(deps, message)
  if (!link) throw new MailProblem('link-lost')
  const lines = linesOf(deps, reminders)
  await mailer.send({ id, to, ...composeMessage({ ...facts, link, lines }) })
  const now = deps.clock()
  await updateWaiting(tx, job)
    .set(({ eb }) => ({
      status: 'SENT',
      sent_at: now.toString(),
      attempts: eb('attempts', '+', 1),
      last_problem: null,
    }))
    .execute()
  await tx.deleteFrom('casebook.message_secret').where('message_id', '=', messageId).execute()
  await recordAudit({ tx, actor: { id: null, partnershipId }, now }, 'message-sent', message.caseId, { on: messageId })
}

/** The installation had a mail server when the message was written, and has none now. */
const keep = (tx: Tx, job: Job) => updateWaiting(tx, job).set({ status: 'KEPT' }).execute()

const noteProblem = (tx: Tx, job: Job, code: SendingProblemCode) =>
  updateWaiting(tx, job)
    .set(({ eb }) => ({
      attempts: eb('attempts', '+', 1),
      last_problem: code,
      status: isFinalProblem(code) ? 'FAILED' : 'QUEUED',
    }))
    .execute()

const updateWaiting = (tx: Tx, { messageId }: Job) =>
  tx.updateTable('casebook.message').where('id', '=', messageId).where('status', '=', 'QUEUED')

const readWaiting = (tx: Tx, messageId: string) =>
  tx
    .selectFrom('casebook.message as message')
    .innerJoin('casebook.partnership as partnership', 'partnership.id', 'message.partnership_id')
    .leftJoin('casebook.message_secret as secret', 'secret.message_id', 'message.id')
    .select([
      'message.id',
      'message.kind',
      'message.to_address as to',
      'message.case_id as caseId',
      'message.reference',
      'message.due_on as dueOn',
      'message.path',
      'message.lines',
      'secret.secret',
      'partnership.short_name as partnership',
    ])
    .where('message.id', '=', messageId)
    .where('message.status', '=', 'QUEUED')
    .$narrowType<{ kind: MessageKind; lines: readonly Reminder[] }>()
    .executeTakeFirst()
