import { auditActionOfIncidentMove } from '#domain/audit/actions-of-moves.ts'
import { stageOfIncident } from '#domain/cases/case-stage.ts'
import {
  type IncidentMove,
  type IncidentMover,
  type IncidentStatus,
  incidentProcess,
  incidentStatusLabels,
} from '#domain/incidents/incident-status.ts'
import { recordAudit } from '../../audit/record-audit.ts'
import { type Mover, recordTransition, setStage } from '../processes/record-transition.ts'

type Incident = { readonly id: string; readonly caseId: string; readonly status: IncidentStatus | null }
type Moved = { readonly ok: true; readonly value: IncidentStatus } | { readonly ok: false; readonly reason: string }

/**
 * Moves a serious incident on, as the table of the process allows; nothing else changes its status. The row has to be
 * locked by the caller.
 */
export async function moveIncident(
  work: Mover,
  incident: Incident,
  move: IncidentMove,
  parts: readonly IncidentMover[],
  reason = '',
): Promise<Moved> {
  const { id, caseId, status } = incident
  const moved = incidentProcess.move(status, move, parts)
  if (!moved.ok) return { ok: false, reason: incidentRefusal(status) }
  const by = incidentProcess.partFor(status, move, parts) ?? 'SYSTEM'
  await recordTransition(work, {
    process: 'INCIDENT',
    caseId,
    recordId: id,
    move,
    from: status,
    to: moved.value,
    by,
    reason,
  })
  await work.tx
    .updateTable('casebook.incident')
    .set((eb) => ({
      status: moved.value,
      changed_at: work.now.toString(),
      changed_by: work.actor.id,
      version: eb('version', '+', 1),
    }))
    .where('id', '=', id)
    .execute()
  const to = stageOfIncident(moved.value)
  // Once there is a Rapid Review, the case stands where that stands.
  if (move !== 'startReview' && move !== 'endWithReview') await setStage(work, caseId, to)
  await recordAudit(work, auditActionOfIncidentMove[move], caseId, { from: status && stageOfIncident(status), to })
  return { ok: true, value: moved.value }
}

/** Why something cannot be done with an incident where it stands. */
export const incidentRefusal = (status: IncidentStatus | null) =>
  status === null
    ? 'This cannot be done now.'
    : `This cannot be done now: the incident stands at “${incidentStatusLabels[status]}”.`
