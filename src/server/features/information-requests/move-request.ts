import { auditActionOfRequestMove } from '#domain/audit/actions-of-moves.ts'
import {
  type RequestMove,
  type RequestMover,
  type RequestStatus,
  requestProcess,
  requestStatusLabels,
} from '#domain/information-requests/request-status.ts'
import { recordAudit } from '../../audit/record-audit.ts'
import { type Mover, recordTransition } from '../processes/record-transition.ts'

type Request = { readonly id: string; readonly caseId: string; readonly status: RequestStatus | null }
type Moved = { readonly ok: true; readonly value: RequestStatus } | { readonly ok: false; readonly reason: string }

/**
 * Moves an information request on, as the table of the process allows; nothing else changes its status. The row has to
 * be locked by the caller.
 */
export async function moveRequest(
  work: Mover,
  request: Request,
  move: RequestMove,
  parts: readonly RequestMover[],
  reason = '',
): Promise<Moved> {
  const { id, caseId, status } = request
  const moved = requestProcess.move(status, move, parts)
  if (!moved.ok) return { ok: false, reason: requestRefusal(status) }
  const by = requestProcess.partFor(status, move, parts) ?? 'SYSTEM'
  await recordTransition(work, {
    process: 'REQUEST',
    caseId,
    recordId: id,
    move,
    from: status,
    to: moved.value,
    by,
    reason,
  })
  await work.tx
    .updateTable('casebook.information_request')
    .set((eb) => ({ status: moved.value, version: eb('version', '+', 1) }))
    .where('id', '=', id)
    .execute()
  await recordAudit(work, auditActionOfRequestMove[move], caseId, { from: status, to: moved.value })
  return { ok: true, value: moved.value }
}

/** Why something cannot be done with a request where it stands. */
export const requestRefusal = (status: RequestStatus | null) =>
  status === null
    ? 'This cannot be done now.'
    : `This cannot be done now: the request stands at “${requestStatusLabels[status]}”.`
