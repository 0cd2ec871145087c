import { type DeathAnswers, deathForm, needsJointResponse } from '#domain/child-deaths/death-form.ts'
import { questionsById } from '#domain/forms/answers.ts'
import { type StoredAnswers, valuesOf } from '#domain/forms/merge-answers.ts'
import { formatLongDate } from '#domain/time/dates.ts'
import { recordAudit } from '../../audit/record-audit.ts'
import { type Deps, londonDay } from '../../deps.ts'
import type { Handler, Work } from '../../procedure.ts'
import { cancelClocks, correctStop, explainLate, startClock } from '../clocks/keep-clocks.ts'
import { changeIssues, mergeFor } from '../concerns/save-answers.ts'
import { readIncidentRow } from '../incidents/incident-row.ts'
import { openIncident } from '../incidents/open-incident.ts'

const questions = questionsById(deathForm)

/** Keeps what was ticked and dated, and what follows: the limits, and an incident where abuse or neglect is suspected. */
export async function saveDeath({ input, context, errors }: Handler<'childDeaths.save'>) {
  const work = context.work()
  const { tx, actor, subject, now } = work
  const death = await tx
    .selectFrom('casebook.child_death')
    .select(['id', 'case_id as caseId', 'died_on as diedOn', 'answers'])
    .where('id', '=', input.deathId)
    .where('case_id', '=', subject.caseId)
    .forUpdate()
    .executeTakeFirst()
  if (!death) throw errors.REFUSED({ data: { reason: 'This case has no such record of a death.' } })
  const issues = [...changeIssues(questions, input.changes), ...futureIssues(input.changes, londonDay(now))]
  if (issues.length > 0) throw errors.INVALID({ data: { issues } })
  const { stored, result } = mergeFor(work, death.answers as StoredAnswers, input.changes)
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

/** What is written as done was done by today. */
const futureIssues = (changes: Handler<'childDeaths.save'>['input']['changes'], today: string) =>
  past.flatMap((id) => {
    const value = changes[id]?.value
    return typeof value === 'string' && value > today
      ? [{ path: ['answers', id], message: 'This day is still to come' }]
      : []
  })

type Death = { readonly id: string; readonly caseId: string; readonly diedOn: string }

/**
 * The Joint Agency Response is due once a criterion is met, and not any more once none is. What was done stops its
 * limit with its day, whatever day stood there before. Answers by when the meeting was due, where it was held later
 * and nobody has said why.
 */
async function keepClocks(work: Work, { id, caseId, diedOn }: Death, answers: DeathAnswers) {
  await correctStop(work, id, 'CDOP_NOTIFY', answers.ecdop_on || null)
  const isDue = needsJointResponse(answers)
  const isCounting = await hasJointClock(work, id)
  if (isDue && !isCounting) await startClock(work, { caseId, recordId: id, code: 'JAR_MEETING', startedOn: diedOn })
  if (isDue === false && isCounting) await cancelClocks(work, id, ['JAR_MEETING'], londonDay(work.now))
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

/** Where abuse or neglect may have caused the death, the council considers notifying: it knows from today. */
async function considerIncident(deps: Deps, work: Work, { caseId }: Death) {
  if (await readIncidentRow(work)) return
  const toldBy = `${work.actor.name}, by the record of a child’s death`
  await openIncident(deps, work, { id: await concernOf(work), caseId }, { awareOn: londonDay(work.now), toldBy })
}

async function concernOf({ tx, subject }: Work) {
  const concern = tx.selectFrom('casebook.concern').select('id').where('case_id', '=', subject.caseId)
  return (await concern.orderBy('started_at').executeTakeFirst())?.id ?? null
}
