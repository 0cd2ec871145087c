import type { RequestMover, RequestStatus } from '#domain/information-requests/request-status.ts'
import { unlistAfterRequest } from '../cases/list-agencies.ts'
import type { Mover } from '../processes/record-transition.ts'
import { moveRequest } from './move-request.ts'

type Request = { readonly id: string; readonly caseId: string; readonly status: RequestStatus }

/** Withdraws a request with its reason; an agency that only this request brought to the case reads it no longer. */
export async function takeBackRequest(work: Mover, request: Request, parts: readonly RequestMover[], reason: string) {
  const moved = await moveRequest(work, request, 'withdraw', parts, reason)
  if (!moved.ok) return moved
  await work.tx
    .updateTable('casebook.information_request')
    .set({ ended_reason: reason })
    .where('id', '=', request.id)
    .execute()
  await unlistAfterRequest(work, request.id)
  return moved
}
