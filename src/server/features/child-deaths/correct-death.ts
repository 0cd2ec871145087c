import { datesBefore } from '#domain/child-deaths/death-dates.ts'
import { deathForm } from '#domain/child-deaths/death-form.ts'
import { questionsById } from '#domain/forms/answers.ts'
import type { StoredAnswers } from '#domain/forms/merge-answers.ts'
import { valuesOf } from '#domain/forms/merge-answers.ts'
import { recordAudit } from '../../audit/record-audit.ts'
import { londonDay } from '../../deps.ts'
import type { Handler, Work } from '../../procedure.ts'
import { restartClock } from '../clocks/count-anew.ts'
import { storePerson } from '../concerns/people.ts'
import { changedMeanwhile } from '../directory/changed-meanwhile.ts'
import { withAct } from '../incidents/save-incident.ts'
import { lockDeath, noSuchDeath } from './lock-death.ts'

const questions = questionsById(deathForm)

/** The child died on another day than was written: limits that still run are counted from there. What stopped stays. */
export async function correctDeath({ input, context, errors }: Handler<'childDeaths.correct'>) {
  const work = context.work()
  const death = await lockDeath(work, input.deathId)
  if (!death) throw errors.REFUSED(noSuchDeath)
  if (death.diedOn !== input.was) throw errors.CHANGED_BY_SOMEONE_ELSE(await changedMeanwhile(work, death, 'diedOn'))
  const { diedOn } = input
  const wrong = (message: string) => errors.INVALID({ data: { issues: [{ path: ['diedOn'], message }] } })
  if (diedOn > londonDay(work.now)) throw wrong('This day is still to come')
  const [before] = datesBefore(diedOn, valuesOf(death.answers).answers)
  if (before) throw wrong(`“${questions.get(before)?.label}” stands on an earlier day. Put that right first`)
  const { tx, actor, now } = work
  await tx
    .updateTable('casebook.child_death')
    .set((eb) => ({
      died_on: diedOn,
      answers: JSON.stringify(withAct(work, death.answers, 'died_on_corrected', input.reason)),
      changed_by: actor.id,
      changed_at: now.toString(),
      version: eb('version', '+', 1),
    }))
    .where('id', '=', death.id)
    .execute()
  for (const code of ['CDOP_NOTIFY', 'JAR_MEETING'] as const) await restartClock(work, death.id, code, diedOn)
  await correctPerson(work, death, diedOn)
  await recordAudit(work, 'death-saved', death.caseId, { on: death.id, fields: ['died_on'] })
  return {}
}

/** Where the day was taken over into what is known of the child, it is put right there too. */
async function correctPerson(work: Work, { caseId, personId, diedOn: was }: LockedDeath, diedOn: string) {
  if (!personId) return
  const person = await work.tx
    .selectFrom('casebook.person')
    .select('answers')
    .where('id', '=', personId)
    .executeTakeFirst()
  const known = (person?.answers as StoredAnswers | undefined)?.date_of_death
  if (known?.value !== was) return
  await storePerson(work, { caseId, personId, changes: { date_of_death: { base: known.rev, value: diedOn } } })
}

type LockedDeath = NonNullable<Awaited<ReturnType<typeof lockDeath>>>
