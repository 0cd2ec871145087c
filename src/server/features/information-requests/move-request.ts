import { auditActionOfRequestMove } from '#domain/audit/actions-of-moves.ts'
import {
  type RequestMove,
  type RequestMover,
  type RequestStatus,
  requestProcess,
  requestStatusLabels,
} from '#domain/information-requests/request-status.ts'
import { recordAudit } from '../../audit/record-audit.ts'
import type { Mover } from '../processes/record-transition.ts'
import { type Moved, refusalAt, type Standing, takeMove } from '../processes/take-move.ts'

/** Why something cannot be done with a request where it stands. */
export const requestRefusal = refusalAt('the request', requestStatusLabels)
const requests = { name: 'REQUEST', process: requestProcess, refusal: requestRefusal } as const

/**
 * Moves an information request on, as the table of the process allows; nothing else changes its status. The row has to
 * be locked by the caller.
 */
export async function moveRequest(
  work: Mover,
  request: Standing<RequestStatus>,
  move: RequestMove,
  parts: readonly RequestMover[],
  reason = '',
): Promise<Moved<RequestStatus>> {
  const { id, caseId, status } = request
  const moved = await takeMove(work, requests, request, move, parts, reason)
  if (!moved.ok) return moved
  await work.tx
    .updateTable('casebook.information_request')
    .set((eb) => ({ status: moved.value, version: eb('version', '+', 1) }))
    .where('id', '=', id)
    .execute()
  await recordAudit(work, auditActionOfRequestMove[move], caseId, { from: status, to: moved.value })
  return moved
}
