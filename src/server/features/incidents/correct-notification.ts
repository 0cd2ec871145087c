import { isIncidentOver } from '#domain/incidents/incident-status.ts'
import { recordAudit } from '../../audit/record-audit.ts'
import type { Handler } from '../../procedure.ts'
import { changedMeanwhile } from '../directory/changed-meanwhile.ts'
import { countReviewAnew } from './count-review-anew.ts'
import { correctNotifyClocks } from './incident-clocks.ts'
import { lockIncident, noIncident } from './incident-row.ts'
import { incidentRefusal } from './move-incident.ts'
import { isLateNotification, notificationIssues } from './notification-issues.ts'
import { withAct, writeAnswers } from './save-incident.ts'

/**
 * The notification was made on another day, or has another reference, than was written. Its limits stop on the right
 * day, and what the Rapid Review counts from it is counted anew.
 */
export async function correctNotification({ input, context, errors }: Handler<'incidents.correctNotification'>) {
  const work = context.work()
  const incident = await lockIncident(work)
  if (!incident) throw errors.REFUSED(noIncident)
  const isOver = isIncidentOver(incident.status)
  if (isOver || !incident.submitted_on) throw errors.REFUSED({ data: { reason: incidentRefusal(incident.status) } })
  if (incident.submitted_on !== input.was) {
    const changed = { changedBy: incident.changed_by, changedAt: incident.changed_at }
    throw errors.CHANGED_BY_SOMEONE_ELSE(await changedMeanwhile(work, changed, 'submittedOn'))
  }
  const issues = await notificationIssues(work, incident, input)
  if (issues.length > 0) throw errors.INVALID({ data: { issues } })

  const { submittedOn, submittedTime, nationalReference, reason } = input
  const lateReason = (await isLateNotification(work, incident.id, submittedOn)) ? input.lateReason : ''
  await work.tx
    .updateTable('casebook.incident')
    .set({
      submitted_on: submittedOn,
      submitted_time: submittedTime,
      national_reference: nationalReference,
      late_reason: lateReason,
    })
    .where('id', '=', incident.id)
    .execute()
  await writeAnswers(work, incident.id, withAct(work, incident.answers, 'notification_corrected', reason))
  await correctNotifyClocks(work, incident.id, submittedOn, lateReason)
  const fields = ['submitted_on', 'submitted_time', 'national_reference', 'late_reason']
  await recordAudit(work, 'incident-saved', incident.caseId, { fields })
  if (submittedOn !== incident.submitted_on) await countReviewAnew(work, incident.id, { submittedOn })
  return {}
}
