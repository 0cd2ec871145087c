import { whyNot } from '#domain/cases/case-changes.ts'
import type { Handler, Work } from '../../procedure.ts'
import { changeStatus } from '../concerns/change-status.ts'
import { lockConcernOfCase } from '../concerns/concern-of-case.ts'
import { tellReferrer } from '../messages/tell-referrer.ts'

/** The Business Manager takes a concern back that should not go further. It is kept, and can be reopened. */
export async function withdrawCase({ input, context, errors }: Handler<'caseChanges.withdraw'>) {
  const work = context.work()
  const concern = await lockConcernOfCase(work)
  const why = whyNot('withdraw', { status: concern.status, isReceived: concern.submittedAt !== null })
  if (why) throw errors.REFUSED({ data: { reason: why } })
  const moved = await changeStatus(work, concern, 'withdraw', 'BM', input.reason)
  if (!moved.ok) throw errors.REFUSED({ data: { reason: moved.reason } })
  await endConsultations(work, concern.id)
  await tellReferrer(context.deps, work, concern, 'outcome')
  return {}
}

/** Nobody is asked any more for a view on what is withdrawn. */
export const endConsultations = ({ tx, now }: Work, concernId: string) =>
  tx
    .updateTable('casebook.consultation')
    .set({ ended_at: now.toString() })
    .where('concern_id', '=', concernId)
    .where('answered_at', 'is', null)
    .where('ended_at', 'is', null)
    .execute()
