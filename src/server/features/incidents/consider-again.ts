import type { IncidentMover } from '#domain/incidents/incident-status.ts'
import type { Work } from '../../procedure.ts'
import { reviveClock } from '../clocks/keep-clocks.ts'
import type { IncidentRow } from './incident-row.ts'
import { moveIncident } from './move-incident.ts'
import { keepReasonClocks } from './save-incident.ts'

/**
 * What was not notified is considered again. Its limits count from the day the council became aware, as before: those
 * that its reason adds as well, and all of them by the calendar as it is now.
 */
export async function considerAgain(
  work: Work,
  incident: IncidentRow,
  parts: readonly IncidentMover[],
  reason: string,
) {
  const moved = await moveIncident(work, incident, 'reconsider', parts, reason)
  if (!moved.ok) return moved
  const { id, la_aware_on, answers } = incident
  for (const code of ['SIN_NOTIFY', 'SIN_PARTNERS'] as const) await reviveClock(work, id, code, la_aware_on)
  await keepReasonClocks(work, { ...incident, status: moved.value }, answers)
  return moved
}
