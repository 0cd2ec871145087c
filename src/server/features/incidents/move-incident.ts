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
import { type Mover, setStage } from '../processes/record-transition.ts'
import { type Moved, refusalAt, type Standing, standsAt, takeMove } from '../processes/take-move.ts'

/** Why something cannot be done with an incident where it stands. */
export const incidentRefusal = refusalAt('the incident', incidentStatusLabels)
const incidents = { name: 'INCIDENT', process: incidentProcess, refusal: incidentRefusal } as const

/**
 * Moves a serious incident on, as the table of the process allows; nothing else changes its status. The row has to be
 * locked by the caller.
 */
export async function moveIncident(
  work: Mover,
  incident: Standing<IncidentStatus>,
  move: IncidentMove,
  parts: readonly IncidentMover[],
  reason = '',
): Promise<Moved<IncidentStatus>> {
  const { id, caseId, status } = incident
  const moved = await takeMove(work, incidents, incident, move, parts, reason)
  if (!moved.ok) return moved
  await work.tx.updateTable('casebook.incident').set(standsAt(work, moved.value)).where('id', '=', id).execute()
  const to = stageOfIncident(moved.value)
  // Once there is a Rapid Review, the case stands where that stands.
  if (move !== 'startReview' && move !== 'endWithReview') await setStage(work, caseId, to)
  await recordAudit(work, auditActionOfIncidentMove[move], caseId, { from: status && stageOfIncident(status), to })
  return moved
}
