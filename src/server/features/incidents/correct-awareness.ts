import { planCodes } from '#domain/clocks/limits.ts'
import { isIncidentOver } from '#domain/incidents/incident-status.ts'
import { recordAudit } from '../../audit/record-audit.ts'
import { addSystemRights } from '../../database/transaction.ts'
import type { Handler, Work } from '../../procedure.ts'
import { restartClock } from '../clocks/keep-clocks.ts'
import { readSettings } from '../partnership/read-settings.ts'
import { awarenessProblem } from './awareness.ts'
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
    const { changed_at, changed_by } = incident
    const account = work.tx
      .selectFrom('casebook.account')
      .select('name')
      .where('id', '=', changed_by ?? '')
    const by = changed_by ? ((await account.executeTakeFirst())?.name ?? '') : ''
    throw errors.CHANGED_BY_SOMEONE_ELSE({ data: { by, at: changed_at ?? '', fields: ['awareOn'] } })
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
  await countReviewAnew(work, incident.id, awareOn)
  return {}
}

/** A Rapid Review keeps both readings of its fifteen days; where they count from this day, its plan moves too. */
async function countReviewAnew(work: Work, incidentId: string, awareOn: string) {
  await addSystemRights(work.tx)
  const { rr_clock_start } = await readSettings(work)
  const countsFromHere = rr_clock_start === 'LA_AWARE'
  const review = await work.tx
    .updateTable('casebook.rapid_review')
    .set((eb) => ({
      aware_on: awareOn,
      ...(countsFromHere && { counted_from: awareOn }),
      version: eb('version', '+', 1),
    }))
    .where('incident_id', '=', incidentId)
    .where('status', '!=', 'CLOSED')
    .returning('id')
    .executeTakeFirst()
  if (!review || !countsFromHere) return
  for (const code of planCodes) await restartClock(work, review.id, code, awareOn)
}
