import { datesBefore } from '#domain/child-deaths/death-dates.ts'
import { type DeathAnswers, deathForm, needsJointResponse } from '#domain/child-deaths/death-form.ts'
import { questionsById } from '#domain/forms/answers.ts'
import { valuesOf } from '#domain/forms/merge-answers.ts'
import { isIncidentOver } from '#domain/incidents/incident-status.ts'
import { formatLongDate } from '#domain/time/dates.ts'
import { recordAudit } from '../../audit/record-audit.ts'
import { type Deps, londonDay } from '../../deps.ts'
import type { Handler, Work } from '../../procedure.ts'
import { cancelClocks, correctStop, explainLate, startClock } from '../clocks/keep-clocks.ts'
import { changeIssues, mergeFor } from '../concerns/save-answers.ts'
import { considerAgain } from '../incidents/consider-again.ts'
import { holdCase, lockIncident } from '../incidents/incident-row.ts'
import { openIncident, tellOfIncident } from '../incidents/open-incident.ts'
import { lockDeath, noSuchDeath } from './lock-death.ts'

const questions = questionsById(deathForm)

/** Keeps what was ticked and dated, and what follows: the limits, and an incident where abuse or neglect is suspected. */
export async function saveDeath({ input, context, errors }: Handler<'childDeaths.save'>) {
  const work = context.work()
  const { tx, actor, now } = work
  const death = await lockDeath(work, input.deathId)
  if (!death) throw errors.REFUSED(noSuchDeath)
  const issues = [...changeIssues(questions, input.changes), ...dateIssues(input.changes, death.diedOn, londonDay(now))]
  if (issues.length > 0) throw errors.INVALID({ data: { issues } })
  const { stored, result } = mergeFor(work, death.answers, input.changes)
  await tx
    .updateTable('casebook.child_death')
    .set((eb) => ({
      answers: JSON.stringify(stored),
      form_version: deathForm.version,
      changed_by: actor.id,
      changed_at: now.toString(),
      version: eb('version', '+', 1),
    }))
    .where('id', '=', death.id)
    .execute()
  await recordAudit(work, 'death-saved', death.caseId, { on: death.id, fields: Object.keys(result.saved) })
  // The schemas have checked stored answers against the question's kind.
  const answers = valuesOf(stored).answers as DeathAnswers
  const lateAfter = await keepClocks(work, death, answers)
  const why = answers.jar_late_reason?.trim() ?? ''
  if (lateAfter && why === '') {
    const message = `The meeting was due by ${formatLongDate(lateAfter)}. Say below why it was held later`
    throw errors.INVALID({ data: { issues: [{ path: ['answers', 'jar_on'], message }] } })
  }
  if (lateAfter || 'jar_late_reason' in result.saved) await explainLate(work, death.id, ['JAR_MEETING'], why)
  if ('abuse_suspected' in result.saved && answers.abuse_suspected === 'yes') {
    await considerIncident(context.deps, work, death)
  }
  return result
}

const past = ['ecdop_on', 'form_a_on', 'jar_on', 'coroner_told_on', 'inquest_opened_on']

/** What is written as done was done by today, and nothing of this before the death. */
function dateIssues(changes: Handler<'childDeaths.save'>['input']['changes'], diedOn: string, today: string) {
  const values = Object.fromEntries(Object.entries(changes).map(([id, { value }]) => [id, value]))
  const early = datesBefore(diedOn, values)
  return Object.entries(values).flatMap(([id, value]) => {
    const path = ['answers', id]
    if (past.includes(id) && typeof value === 'string' && value > today) {
      return [{ path, message: 'This day is still to come' }]
    }
    if (!early.includes(id)) return []
    return [{ path, message: `This is before the death, on ${formatLongDate(diedOn)}` }]
  })
}

type Death = { readonly id: string; readonly caseId: string; readonly diedOn: string }

/**
 * The Joint Agency Response is due once a criterion is met, and not any more once none is, or nobody says so any more.
 * What was done stops its limit with its day, whatever day stood there before. Answers by when the meeting was due,
 * where it was held later and nobody has said why.
 */
async function keepClocks(work: Work, { id, caseId, diedOn }: Death, answers: DeathAnswers) {
  await correctStop(work, id, 'CDOP_NOTIFY', answers.ecdop_on || null)
  const isDue = needsJointResponse(answers) ?? false
  const isCounting = await hasJointClock(work, id)
  if (isDue && !isCounting) await startClock(work, { caseId, recordId: id, code: 'JAR_MEETING', startedOn: diedOn })
  if (!isDue && isCounting) await cancelClocks(work, id, ['JAR_MEETING'], londonDay(work.now))
  return isDue ? (await correctStop(work, id, 'JAR_MEETING', answers.jar_on || null)).lateAfter : null
}

async function hasJointClock({ tx }: Work, recordId: string) {
  const clock = await tx
    .selectFrom('casebook.clock')
    .select('id')
    .where('record_id', '=', recordId)
    .where('code', '=', 'JAR_MEETING')
    .where('cancelled_on', 'is', null)
    .executeTakeFirst()
  return clock !== undefined
}

/**
 * Where abuse or neglect may have caused the death, the council considers notifying: it knows from today. What it had
 * decided not to notify it considers again; of what has ended otherwise its notifiers are told.
 */
async function considerIncident(deps: Deps, work: Work, { caseId }: Death) {
  await holdCase(work)
  const incident = await lockIncident(work)
  if (incident && !isIncidentOver(incident.status)) return
  if (incident) {
    if (incident.status === 'NOT_NOTIFIED') await considerAgain(work, incident, ['SYSTEM'], suspected)
    return tellOfIncident(deps, work, { incidentId: incident.id, caseId })
  }
  const toldBy = `${work.actor.name}, by the record of a child’s death`
  await openIncident(deps, work, { id: await concernOf(work), caseId }, { awareOn: londonDay(work.now), toldBy })
}

const suspected = 'The record of a child’s death says that abuse or neglect is suspected.'

async function concernOf({ tx, subject }: Work) {
  const concern = tx.selectFrom('casebook.concern').select('id').where('case_id', '=', subject.caseId)
  return (await concern.orderBy('started_at').executeTakeFirst())?.id ?? null
}
