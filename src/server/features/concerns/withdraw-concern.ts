import type { Handler } from '../../procedure.ts'
import { changeStatus } from './change-status.ts'
import { lockConcern } from './drafts.ts'

/** The referrer takes back a draft, or a referral that nobody has decided about. It is kept, never deleted. */
export async function withdrawConcern({ input, context, errors }: Handler<'concerns.withdraw'>) {
  const work = context.work()
  const concern = await lockConcern(work, input.concernId)
  const moved = await changeStatus(work, concern, 'withdraw', 'REFERRER', input.reason)
  if (!moved.ok) throw errors.REFUSED({ data: { reason: moved.reason } })
  return {}
}
