import { isIncidentOver } from '#domain/incidents/incident-status.ts'
import { toldIds, toldWhom } from '#domain/incidents/told.ts'
import { recordAudit } from '../../audit/record-audit.ts'
import type { Handler } from '../../procedure.ts'
import { changedMeanwhile } from '../directory/changed-meanwhile.ts'
import { awarenessProblem } from './awareness.ts'
import { countReviewAnew } from './count-review-anew.ts'
import { correctStartOfLimits } from './incident-clocks.ts'
import { type IncidentRow, lockIncident, noIncident } from './incident-row.ts'
import { incidentRefusal } from './move-incident.ts'
import { withAct, writeAnswers } from './save-incident.ts'

/** Nothing was notified, and nobody told, before the council knew. */
function earlierProblem({ submitted_on, answers }: IncidentRow, awareOn: string) {
  const path = ['awareOn']
  if (submitted_on && submitted_on < awareOn) return { path, message: 'It was notified before this day' }
  const told = toldIds.find((whom) => {
    const on = answers[whom]?.value
    return typeof on === 'string' && on < awareOn
  })
  return told ? { path, message: `Told before this day: “${toldWhom[told]}”. Put that right first` } : null
}

/**
 * The council knew on another day than was written: the limits of the notification are counted from there. One that
 * has stopped keeps the day of that, and says why where it turns out late.
 */
export async function correctAwareness({ input, context, errors }: Handler<'incidents.correctAwareness'>) {
  const work = context.work()
  const incident = await lockIncident(work)
  if (!incident) throw errors.REFUSED(noIncident)
  if (isIncidentOver(incident.status)) throw errors.REFUSED({ data: { reason: incidentRefusal(incident.status) } })
  if (incident.la_aware_on !== input.was) {
    const changed = { changedBy: incident.changed_by, changedAt: incident.changed_at }
    throw errors.CHANGED_BY_SOMEONE_ELSE(await changedMeanwhile(work, changed, 'awareOn'))
  }
  const problem = awarenessProblem(input, work.now) ?? earlierProblem(incident, input.awareOn)
  if (problem) throw errors.INVALID({ data: { issues: [problem] } })

  const { awareOn, awareTime, toldBy, reason, lateReason } = input
  const { unexplained, notifiedLate } = await correctStartOfLimits(work, incident.id, awareOn, lateReason)
  if (unexplained.length > 0 && lateReason === '') {
    const isNotified = unexplained.some((code) => code !== 'SIN_PARTNERS')
    const late = isNotified ? 'It was submitted' : 'The partners were told'
    const message = `${late} after the fifth working day: say why`
    throw errors.INVALID({ data: { issues: [{ path: ['lateReason'], message }] } })
  }
  await work.tx
    .updateTable('casebook.incident')
    .set({ la_aware_on: awareOn, la_aware_time: awareTime, told_by: toldBy, late_reason: notifiedLate })
    .where('id', '=', incident.id)
    .execute()
  await writeAnswers(work, incident.id, withAct(work, incident.answers, 'awareness_corrected', reason))
  const { caseId, concern_id } = incident
  if (!concern_id) {
    await work.tx.updateTable('casebook.case_file').set({ received_on: awareOn }).where('id', '=', caseId).execute()
  }
  await recordAudit(work, 'incident-saved', caseId, {
    fields: ['la_aware_on', 'la_aware_time', 'told_by', 'late_reason'],
  })
  await countReviewAnew(work, incident.id, { awareOn })
  return {}
}
