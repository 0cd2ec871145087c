import type { Handler } from '../../procedure.ts'
import { moveRequest } from './move-request.ts'
import { noteAcknowledged } from './note-acknowledged.ts'
import { lockRequest, partsOf } from './request-row.ts'

/** The member has seen the request: the coordinator sees that it arrived. */
export async function acknowledgeRequest({ input, context, errors }: Handler<'requests.acknowledge'>) {
  const work = context.work()
  const request = await lockRequest(work, input.requestId)
  const moved = await moveRequest(work, request, 'acknowledge', partsOf(work, request))
  if (!moved.ok) throw errors.REFUSED({ data: { reason: moved.reason } })
  await noteAcknowledged(work, request)
  return { status: moved.value }
}
