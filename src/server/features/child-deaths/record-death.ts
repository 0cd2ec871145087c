import { caseTitle } from '#domain/cases/case-title.ts'
import { recordAudit } from '../../audit/record-audit.ts'
import { londonDay } from '../../deps.ts'
import type { Handler, Work } from '../../procedure.ts'
import { startClock } from '../clocks/keep-clocks.ts'
import { insertPerson, storePerson } from '../concerns/people.ts'
import { addCaseFile, giveReference } from '../incidents/start-incident.ts'

/** A child has died of whom there is no case yet: a case that holds the death and nothing else so far. */
export async function startDeath({ input, context, errors }: Handler<'childDeaths.start'>) {
  const work = context.work()
  const there = await work.tx
    .selectFrom('casebook.child_death as death')
    .innerJoin('casebook.case_file as file', 'file.id', 'death.case_id')
    .select('file.reference')
    .where('death.id', '=', input.id)
    .executeTakeFirst()
  if (there) return { reference: there.reference ?? '' }
  const { diedOn } = input
  if (diedOn > londonDay(work.now)) throw errors.INVALID(future)
  const title = caseTitle({ began: 'death', children: [], nearMiss: false })
  const caseId = await addCaseFile(work, { title, on: londonDay(work.now), stage: 'CHILD_DEATH' })
  const reference = await giveReference(work, caseId)
  const personId = await nameChild(work, caseId, input)
  await keepDeath(work, { id: input.id, caseId, personId, diedOn })
  return { reference }
}

/** The child, with what is known of the name. Nothing clinical, and more only where a review needs it. */
async function nameChild(
  work: Work,
  caseId: string,
  { forenames, surname, diedOn }: Handler<'childDeaths.start'>['input'],
) {
  const personId = crypto.randomUUID()
  await insertPerson(work, caseId, personId)
  const known = { role_in_case: ['subject_child'], forenames, surname, has_died: 'yes', date_of_death: diedOn }
  const changes = Object.entries(known).flatMap(([id, value]) =>
    value === '' ? [] : [[id, { base: 0, value }] as const],
  )
  await storePerson(work, { caseId, personId, changes: Object.fromEntries(changes) })
  return personId
}

const future = { data: { issues: [{ path: ['diedOn'], message: 'This day is still to come' }] } }

/** Somebody of a case has died: what is told and held is kept from that day on. Once for each person. */
export async function recordDeath({ input, context, errors }: Handler<'childDeaths.record'>) {
  const work = context.work()
  const { tx, subject } = work
  const { id, personId, diedOn } = input
  if (diedOn > londonDay(work.now)) throw errors.INVALID(future)
  const person = await tx
    .selectFrom('casebook.person')
    .select('id')
    .where('id', '=', personId)
    .where('case_id', '=', subject.caseId)
    .where('removed_at', 'is', null)
    .forUpdate()
    .executeTakeFirst()
  if (!person) throw errors.INVALID({ data: { issues: [{ path: ['personId'], message: 'Choose who died' }] } })
  const known = await tx
    .selectFrom('casebook.child_death')
    .select('id')
    .where('case_id', '=', subject.caseId)
    .where((eb) => eb.or([eb('person_id', '=', personId), eb('id', '=', id)]))
    .executeTakeFirst()
  if (known?.id === id) return {}
  if (known) throw errors.REFUSED({ data: { reason: 'This death is recorded already.' } })
  await keepDeath(work, { id, caseId: subject.caseId, personId, diedOn })
  return {}
}

type Death = { readonly id: string; readonly caseId: string; readonly personId: string | null; readonly diedOn: string }

/** The death, and the day by which it is told to the Child Death Overview Panel. */
async function keepDeath(work: Work, { id, caseId, personId, diedOn }: Death) {
  const { tx, actor, now } = work
  await tx
    .insertInto('casebook.child_death')
    .values({
      partnership_id: actor.partnershipId,
      id,
      case_id: caseId,
      person_id: personId,
      died_on: diedOn,
      recorded_by: actor.id,
      recorded_at: now.toString(),
    })
    .execute()
  await startClock(work, { caseId, recordId: id, code: 'CDOP_NOTIFY', startedOn: diedOn })
  await recordAudit(work, 'death-recorded', caseId, { on: id })
}
