import type { Correction } from '#contract/correction.ts'
import { questionsById } from '#domain/forms/answers.ts'
import type { StoredAnswers } from '#domain/forms/merge-answers.ts'
import { incidentForm } from '#domain/incidents/incident-form.ts'
import { awaitsNotification, isIncidentOver } from '#domain/incidents/incident-status.ts'
import { recordAudit } from '../../audit/record-audit.ts'
import { londonDay } from '../../deps.ts'
import type { Handler, Work } from '../../procedure.ts'
import { cancelClocks, startClock } from '../clocks/keep-clocks.ts'
import { changeIssues, mergeFor } from '../concerns/save-answers.ts'
import { type IncidentRow, lockIncident, noIncident } from './incident-row.ts'
import { incidentRefusal } from './move-incident.ts'
import { refreshCaseFacts } from './refresh-case.ts'

const questions = questionsById(incidentForm)

/** Keeps what was written in the record. Nothing is required, and no one else's words are overwritten. */
export async function saveIncident({ input, context, errors }: Handler<'incidents.save'>) {
  const work = context.work()
  const incident = await lockIncident(work)
  if (!incident) throw errors.REFUSED(noIncident)
  if (isIncidentOver(incident.status)) throw errors.REFUSED({ data: { reason: incidentRefusal(incident.status) } })
  const issues = changeIssues(questions, input.changes)
  if (issues.length > 0) throw errors.INVALID({ data: { issues } })

  const { stored, result } = mergeFor(work, incident.answers, input.changes)
  await writeAnswers(work, incident.id, stored)
  if ('notification_reason' in result.saved) await keepReasonClocks(work, incident, stored)
  if ('incident_date' in result.saved) await refreshCaseFacts(work, { ...incident, answers: stored })
  await recordAudit(work, 'incident-saved', incident.caseId, { fields: Object.keys(result.saved) })
  return result
}

/** The incident has to be locked by the caller. */
export const writeAnswers = ({ tx, actor, now }: Work, incidentId: string, answers: StoredAnswers) =>
  tx
    .updateTable('casebook.incident')
    .set((eb) => ({
      answers: JSON.stringify(answers),
      form_version: incidentForm.version,
      changed_by: actor.id,
      changed_at: now.toString(),
      version: eb('version', '+', 1),
    }))
    .where('id', '=', incidentId)
    .execute()

/** One question more of the record, answered by an act instead of by typing. */
export function withAct({ actor, now }: Work, answers: StoredAnswers, id: string, value: unknown): StoredAnswers {
  const rev = (answers[id]?.rev ?? 0) + 1
  return { ...answers, [id]: { value, rev, by: { id: actor.id, name: actor.name }, at: now.toString() } }
}

/** What such an act of putting right left in the record. */
export function correctionIn(answers: StoredAnswers, id: string): Correction {
  const act = answers[id]
  return typeof act?.value === 'string' ? { reason: act.value, by: act.by.name, at: act.at } : null
}

const clockOfReason = { LOOKED_AFTER_DEATH: 'LAC_DEATH', CARE_LEAVER_DEATH: 'CARE_LEAVER' } as const

/** The limits that the reason adds: for a looked-after child's death, and for a care leaver's (clocks.md section 2). */
export async function keepReasonClocks(
  work: Work,
  { id, caseId, status, la_aware_on }: IncidentRow,
  answers: StoredAnswers,
) {
  if (!awaitsNotification(status)) return
  const reason = answers.notification_reason?.value
  for (const [wanted, code] of Object.entries(clockOfReason)) {
    const isRunning = await hasClock(work, id, code)
    if (reason === wanted && !isRunning) await startClock(work, { caseId, recordId: id, code, startedOn: la_aware_on })
    if (reason !== wanted && isRunning) await cancelClocks(work, id, [code], londonDay(work.now))
  }
}

async function hasClock({ tx }: Work, recordId: string, code: string) {
  const clock = await tx
    .selectFrom('casebook.clock')
    .select('id')
    .where('record_id', '=', recordId)
    .where('code', '=', code)
    .where('cancelled_on', 'is', null)
    .executeTakeFirst()
  return clock !== undefined
}
