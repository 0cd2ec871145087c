import type { Handler } from '../../procedure.ts'
import { tellBusinessManagers } from '../messages/tell-business-managers.ts'
import { changeStatus } from './change-status.ts'
import { lockConcern } from './drafts.ts'

/** The referrer answers what was asked. Sent again after a lost answer, it is one reply. */
export async function reply({ input, context, errors }: Handler<'concerns.reply'>) {
  const work = context.work()
  const { tx, actor, now } = work
  const concern = await lockConcern(work, input.concernId)
  const known = await tx
    .selectFrom('casebook.correspondence')
    .select('id')
    .where('id', '=', input.replyId)
    .where('concern_id', '=', concern.id)
    .executeTakeFirst()
  if (known) return {}
  const moved = await changeStatus(work, concern, 'reply', 'REFERRER')
  if (!moved.ok) throw errors.REFUSED({ data: { reason: moved.reason } })
  await tx
    .insertInto('casebook.correspondence')
    .values({
      partnership_id: actor.partnershipId,
      id: input.replyId,
      case_id: concern.caseId,
      concern_id: concern.id,
      kind: 'REPLY',
      text: input.text,
      by_account: actor.id,
      at: now.toString(),
    })
    .execute()
  await tellBusinessManagers(context.deps, work, { kind: 'reply-received', caseId: concern.caseId, path: '' })
  return {}
}
