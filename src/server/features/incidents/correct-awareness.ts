import { isIncidentOver } from '#domain/incidents/incident-status.ts'
import { recordAudit } from '../../audit/record-audit.ts'
import type { Handler } from '../../procedure.ts'
import { restartClock } from '../clocks/keep-clocks.ts'
import { changedMeanwhile } from '../directory/changed-meanwhile.ts'
import { awarenessProblem } from './awareness.ts'
import { countReviewAnew } from './count-review-anew.ts'
import { notifyCodes } from './incident-clocks.ts'
import { lockIncident, noIncident } from './incident-row.ts'
import { incidentRefusal } from './move-incident.ts'
import { withAct, writeAnswers } from './save-incident.ts'

/** The council knew on another day than was written: what still runs is counted from there. What has stopped stays. */
export async function correctAwareness({ input, context, errors }: Handler<'incidents.correctAwareness'>) {
  const work = context.work()
  const incident = await lockIncident(work)
  if (!incident) throw errors.REFUSED(noIncident)
  if (isIncidentOver(incident.status)) throw errors.REFUSED({ data: { reason: incidentRefusal(incident.status) } })
  if (incident.la_aware_on !== input.was) {
    const changed = { changedBy: incident.changed_by, changedAt: incident.changed_at }
    throw errors.CHANGED_BY_SOMEONE_ELSE(await changedMeanwhile(work, changed, 'awareOn'))
  }
  const problem = awarenessProblem(input, work.now)
  if (problem) throw errors.INVALID({ data: { issues: [problem] } })
  if (incident.submitted_on && input.awareOn > incident.submitted_on) {
    const message = 'It was notified before this day'
    throw errors.INVALID({ data: { issues: [{ path: ['awareOn'], message }] } })
  }

  const { awareOn, awareTime, toldBy, reason } = input
  await work.tx
    .updateTable('casebook.incident')
    .set({ la_aware_on: awareOn, la_aware_time: awareTime, told_by: toldBy })
    .where('id', '=', incident.id)
    .execute()
  await writeAnswers(work, incident.id, withAct(work, incident.answers, 'awareness_corrected', reason))
  for (const code of [...notifyCodes, 'SIN_PARTNERS'] as const) await restartClock(work, incident.id, code, awareOn)
  const { caseId, concern_id } = incident
  if (!concern_id) {
    await work.tx.updateTable('casebook.case_file').set({ received_on: awareOn }).where('id', '=', caseId).execute()
  }
  await recordAudit(work, 'incident-saved', caseId, { fields: ['la_aware_on', 'la_aware_time', 'told_by'] })
  await countReviewAnew(work, incident.id, { awareOn })
  return {}
}
