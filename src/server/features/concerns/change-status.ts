import { auditActionOfMove } from '#domain/audit/actions-of-moves.ts'
import {
  type ConcernMove,
  type ConcernMover,
  type ConcernStatus,
  concernStatusLabels,
  moveConcern,
} from '#domain/concerns/concern-status.ts'
import { recordAudit } from '../../audit/record-audit.ts'
import { londonDay, type Tx } from '../../deps.ts'

/** Somebody at work, or the system: then `actor.id` is null. */
type Mover = {
  readonly tx: Tx
  readonly actor: { readonly id: string | null; readonly partnershipId: string }
  readonly now: Temporal.Instant
}

type Moved = { readonly ok: true; readonly value: ConcernStatus } | { readonly ok: false; readonly reason: string }

/**
 * Moves a concern on, as the table of the process allows, and keeps who did so, when and why, in the transitions and
 * the audit trail. Nothing else changes a status. The concern's row has to be locked by the caller.
 */
export async function changeStatus(
  work: Mover,
  concern: { readonly id: string; readonly caseId: string; readonly status: ConcernStatus | null },
  move: ConcernMove,
  by: ConcernMover,
  reason = '',
  /** The reference of another case that the move is about. */
  on?: string,
): Promise<Moved> {
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

/** Why something cannot be done with a concern where it stands. */
export const refusalOf = (status: ConcernStatus | null) =>
  status === null
    ? 'This cannot be done now.'
    : `This cannot be done now: the concern stands at “${concernStatusLabels[status]}”.`
