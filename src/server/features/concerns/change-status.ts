import { auditActionOfMove } from '#domain/audit/actions-of-moves.ts'
import {
  type ConcernMove,
  type ConcernMover,
  type ConcernStatus,
  concernStatusLabels,
  moveConcern,
} from '#domain/concerns/concern-status.ts'
import { recordAudit } from '../../audit/record-audit.ts'
import { londonDay } from '../../deps.ts'
import type { Mover } from '../processes/record-transition.ts'
import { type Moved, refusalAt, type Standing } from '../processes/take-move.ts'

/** Why something cannot be done with a concern where it stands. */
export const refusalOf = refusalAt('the concern', concernStatusLabels)

/**
 * Moves a concern on, as the table of the process allows, and keeps who did so, when and why, in the transitions and
 * the audit trail. Nothing else changes a status. The concern's row has to be locked by the caller.
 */
export async function changeStatus(
  work: Mover,
  concern: Standing<ConcernStatus>,
  move: ConcernMove,
  by: ConcernMover,
  reason = '',
  /** The reference of another case that the move is about. */
  on?: string,
): Promise<Moved<ConcernStatus>> {
  const moved = moveConcern(concern.status, move, by)
  if (!moved.ok) return { ok: false, reason: refusalOf(concern.status) }
  const { tx, actor, now } = work
  const at = now.toString()
  await tx
    .insertInto('casebook.concern_transition')
    .values({
      partnership_id: actor.partnershipId,
      concern_id: concern.id,
      case_id: concern.caseId,
      move,
      from_status: concern.status,
      to_status: moved.value,
      at,
      on_date: londonDay(now),
      account_id: by === 'SYSTEM' ? null : actor.id,
      as_role: by,
      reason,
    })
    .execute()
  await tx
    .updateTable('casebook.concern')
    .set((eb) => ({ status: moved.value, changed_at: at, version: eb('version', '+', 1) }))
    .where('id', '=', concern.id)
    .execute()
  await tx
    .updateTable('casebook.case_file')
    .set((eb) => ({ stage: moved.value, version: eb('version', '+', 1) }))
    .where('id', '=', concern.caseId)
    .execute()
  await recordAudit(work, auditActionOfMove[move], concern.caseId, {
    from: concern.status,
    to: moved.value,
    ...(on && { on }),
  })
  return moved
}
