import { sql } from 'kysely'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { changes, givenIn, type Person } from '#tests/support/given.ts'
import { givenIncidents } from '#tests/support/given-incidents.ts'
import { refused, wrong } from '#tests/support/refusals.ts'
import { openTestApp, type TestApp } from '#tests/support/server-app.ts'

let app: TestApp
let given: ReturnType<typeof givenIn>
let clerk: Person
let manager: Person
let notifier: Person
let scrutineer: Person

beforeAll(async () => {
  app = await openTestApp()
  given = givenIn(app)
  clerk = await given.person({ role: 'CLERK', agency: 'CSCP', name: 'Clem Clerk' })
  manager = await given.person({ role: 'BM', agency: 'CSCP' })
  notifier = await given.person({ role: 'LA_NOTIFIER', agency: 'CSC' })
  scrutineer = await given.person({ role: 'SCRUT', agency: 'SCRUT' })
})
afterAll(() => app.close())
beforeEach(() => app.clock.set('2026-06-03T09:00:00Z'))

const start = (who = clerk, diedOn = '2026-06-01') =>
  who.api.childDeaths.start({ id: crypto.randomUUID(), diedOn, forenames: 'Inventa', surname: 'Fable' })
const deathOf = async (reference: string, who = clerk) => {
  const [death] = (await who.api.childDeaths.get({ reference })).deaths
  if (!death) throw new Error('There is no death')
  return death
}
const clocksOf = async (reference: string) =>
  (await deathOf(reference)).clocks.map(({ code, dueOn, status }) => `${code} ${dueOn} ${status}`)
const save = async (reference: string, answers: Record<string, unknown>) => {
  const { id, answers: known } = await deathOf(reference)
  return clerk.api.childDeaths.save({ reference, deathId: id, changes: changes(answers, known) })
}

test('a death makes a case of its own, and is told to the overview panel by the next working day', async () => {
  const { reference } = await start()
  expect(await deathOf(reference)).toMatchObject({ person: 'Child 1', diedOn: '2026-06-01', hasIncident: false })
  expect(await clocksOf(reference)).toEqual(['CDOP_NOTIFY 2026-06-02 LATE'])
  const [row] = (await manager.api.cases.list({ q: reference })).rows
  expect(row).toMatchObject({ stage: 'CHILD_DEATH', title: 'Child death: children not yet named' })
  expect((await manager.api.cases.get({ reference })).furtherParts).toContain('death')
  await expect(start(clerk, '2026-06-04')).rejects.toMatchObject(wrong('diedOn', 'This day is still to come'))
})

test('somebody of a case is recorded once', async () => {
  const { reference, childId } = await given.receivedReferral(manager)
  const record = () =>
    clerk.api.childDeaths.record({ reference, id: crypto.randomUUID(), personId: childId, diedOn: '2026-06-02' })
  await record()
  await expect(record()).rejects.toMatchObject(refused('This death is recorded already.'))
  expect((await deathOf(reference)).person).toBe('Child 1')
})

test('a Joint Agency Response is due within five working days of the death once a criterion is met', async () => {
  const { reference } = await start(clerk, '2026-05-29')
  expect(await clocksOf(reference)).not.toContain('JAR_MEETING 2026-06-05 DUE_SOON')
  await save(reference, { jar_criteria: ['SUDDEN'] })
  expect(await clocksOf(reference)).toContain('JAR_MEETING 2026-06-05 DUE_SOON')
  await save(reference, { jar_criteria: ['NONE'] })
  expect(await clocksOf(reference)).toContain('JAR_MEETING 2026-06-05 CANCELLED')
  await save(reference, { jar_criteria: ['SUDDEN'] })
  const { id: deathId, answers } = await deathOf(reference)
  const base = answers.jar_criteria?.rev ?? 0
  await clerk.api.childDeaths.save({ reference, deathId, changes: { jar_criteria: { base } } })
  expect((await clocksOf(reference)).filter((clock) => clock.startsWith('JAR'))).toEqual([
    'JAR_MEETING 2026-06-05 CANCELLED',
    'JAR_MEETING 2026-06-05 CANCELLED',
  ])
  await save(reference, { jar_criteria: ['SUDDEN', 'NOT_NATURAL'], jar_on: '2026-06-03' })
  expect(await clocksOf(reference)).toContain('JAR_MEETING 2026-06-05 MET')
})

test('a day that was slipped in is put right: the limit runs again, and a later day says why', async () => {
  app.clock.set('2026-06-19T09:00:00Z')
  const { reference } = await start()
  await save(reference, { jar_criteria: ['SUDDEN'], jar_on: '2026-06-03', ecdop_on: '2026-06-02' })
  expect(await clocksOf(reference)).toEqual(['CDOP_NOTIFY 2026-06-02 MET', 'JAR_MEETING 2026-06-08 MET'])
  const { id: deathId } = await deathOf(reference)
  const emptied = { jar_on: { base: 1 }, ecdop_on: { base: 1 } }
  await clerk.api.childDeaths.save({ reference, deathId, changes: emptied })
  expect(await clocksOf(reference)).toEqual(['CDOP_NOTIFY 2026-06-02 LATE', 'JAR_MEETING 2026-06-08 LATE'])
  const message = 'The meeting was due by Mon 8 June 2026. Say below why it was held later'
  await expect(save(reference, { jar_on: '2026-06-19' })).rejects.toMatchObject({
    code: 'INVALID',
    data: { issues: [{ path: ['answers', 'jar_on'], message }] },
  })
  await save(reference, { jar_on: '2026-06-08' })
  expect(await clocksOf(reference)).toContain('JAR_MEETING 2026-06-08 MET')
  await save(reference, { jar_on: '2026-06-19', jar_late_reason: 'The pathologist was away.' })
  const late = (await deathOf(reference)).clocks.find(({ code }) => code === 'JAR_MEETING')
  expect(late).toMatchObject({
    status: 'MET_LATE',
    stoppedOn: '2026-06-19',
    lateReason: 'The pathologist was away.',
  })
})

test('the day of the death is put right: what still runs is counted from there, and the child’s own record says the same', async () => {
  const { reference } = await start(clerk, '2026-06-01')
  await save(reference, { jar_criteria: ['SUDDEN'] })
  const { id: deathId } = await deathOf(reference)
  const correct = (diedOn: string, was: string, who = clerk) =>
    who.api.childDeaths.correct({ reference, deathId, diedOn, was, reason: 'The certificate says so.' })
  await correct('2026-05-29', '2026-06-01')
  expect(await deathOf(reference)).toMatchObject({
    diedOn: '2026-05-29',
    corrected: { reason: 'The certificate says so.', by: 'Clem Clerk' },
  })
  expect(await clocksOf(reference)).toEqual(['CDOP_NOTIFY 2026-06-01 LATE', 'JAR_MEETING 2026-06-05 DUE_SOON'])
  const person = await app.superuser
    .selectFrom('casebook.person')
    .innerJoin('casebook.child_death as death', 'death.person_id', 'casebook.person.id')
    .select('casebook.person.answers')
    .where('death.id', '=', deathId)
    .executeTakeFirstOrThrow()
  expect(person.answers).toMatchObject({ date_of_death: { value: '2026-05-29' } })

  await save(reference, { ecdop_on: '2026-06-01' })
  await expect(correct('2026-06-02', '2026-05-29')).rejects.toMatchObject(
    wrong('diedOn', '“Notified through eCDOP on” stands on an earlier day. Put that right first'),
  )
  await expect(correct('2026-06-04', '2026-05-29')).rejects.toMatchObject(wrong('diedOn', 'This day is still to come'))
  await expect(correct('2026-05-30', '2026-06-01')).rejects.toMatchObject({
    code: 'CHANGED_BY_SOMEONE_ELSE',
    data: { by: 'Clem Clerk', fields: ['diedOn'] },
  })
  await expect(correct('2026-05-30', '2026-05-29', scrutineer)).rejects.toMatchObject({ code: 'NO_PERMISSION' })
})

test('nothing was told or held before the death', async () => {
  const { reference } = await start()
  await expect(save(reference, { ecdop_on: '2026-05-31' })).rejects.toMatchObject({
    code: 'INVALID',
    data: { issues: [{ path: ['answers', 'ecdop_on'], message: 'This is before the death, on Mon 1 June 2026' }] },
  })
})

test('what is ticked as done stops its limit, and was not done tomorrow', async () => {
  const { reference } = await start(clerk, '2026-06-02')
  await save(reference, { ecdop_on: '2026-06-03', ecdop_by: 'The hospital' })
  expect(await clocksOf(reference)).toEqual(['CDOP_NOTIFY 2026-06-03 MET'])
  await expect(save(reference, { form_a_on: '2026-06-04' })).rejects.toMatchObject({ code: 'INVALID' })
})

test('abuse or neglect suspected opens a serious incident to consider, once', async () => {
  const { reference } = await start()
  await save(reference, { abuse_suspected: 'not_known' })
  expect((await deathOf(reference)).hasIncident).toBe(false)
  await save(reference, { abuse_suspected: 'yes' })
  const { incident } = await notifier.api.incidents.get({ reference })
  expect(incident).toMatchObject({
    status: 'CONSIDERING',
    aware: { on: '2026-06-03', toldBy: 'Clem Clerk, by the record of a child’s death' },
  })
  await save(reference, { abuse_suspected: 'no' })
  await save(reference, { abuse_suspected: 'yes' })
  const { id } = incident ?? { id: '' }
  expect((await notifier.api.incidents.get({ reference })).incident?.id).toBe(id)
  expect((await manager.api.cases.list({ q: reference })).rows[0]?.stage).toBe('SIN_CONSIDERING')
})

describe('a suspicion that comes after the council has decided', () => {
  const decided = async (status: 'NOT_NOTIFIED' | 'CLOSED') => {
    const reference = await givenIncidents(app, notifier).incident('CONSIDERING')
    const personId = crypto.randomUUID()
    const child = { role_in_case: ['subject_child'], forenames: 'Inventa', surname: 'Fable', born: 'born' }
    await notifier.api.incidents.addPerson({ reference, personId })
    await notifier.api.incidents.savePerson({ reference, personId, changes: changes(child) })
    await notifier.api.incidents.askPartners({ reference })
    await notifier.api.incidents.decide({ reference, notify: false, reason: 'No abuse is suspected' })
    const { id } = (await notifier.api.incidents.get({ reference })).incident ?? { id: '' }
    await app.superuser.updateTable('casebook.incident').set({ status }).where('id', '=', id).execute()
    await clerk.api.childDeaths.record({ reference, id: crypto.randomUUID(), personId, diedOn: '2026-06-02' })
    await app.superuser.deleteFrom('casebook.message').where('reference', '=', reference).execute()
    return reference
  }
  const toldOf = async (reference: string) => {
    const mails = app.superuser.selectFrom('casebook.message').select(['account_id as to', 'kind', 'due_on as dueOn'])
    const sent = await mails.where('reference', '=', reference).execute()
    return Object.fromEntries(sent.map(({ to, ...mail }) => [to, mail]))
  }
  const kind = 'serious-incident'

  test('not to notify is considered again, and told', async () => {
    const reference = await decided('NOT_NOTIFIED')
    await save(reference, { abuse_suspected: 'yes' })
    const { incident } = await manager.api.incidents.get({ reference })
    expect(incident?.status).toBe('CONSIDERING')
    expect(incident?.clocks.map(({ code, status }) => [code, status])).toEqual([
      ['SIN_NOTIFY', 'RUNNING'],
      ['SIN_PARTNERS', 'RUNNING'],
    ])
    const mail = { kind, dueOn: '2026-06-10' }
    expect(await toldOf(reference)).toEqual({ [notifier.accountId]: mail, [manager.accountId]: mail })
  })

  test('and closed the incident is told', async () => {
    const reference = await decided('CLOSED')
    await save(reference, { abuse_suspected: 'yes' })
    expect((await manager.api.incidents.get({ reference })).incident?.status).toBe('CLOSED')
    const mail = { kind, dueOn: null }
    expect(await toldOf(reference)).toEqual({ [notifier.accountId]: mail, [manager.accountId]: mail })
  })
})

test('two people who say of two siblings at once that abuse is suspected open one incident', async () => {
  const { reference, childId, caseId } = await given.receivedReferral(manager)
  const sibling = crypto.randomUUID()
  await sql`insert into casebook.person
    select (jsonb_populate_record(person, jsonb_build_object('id', ${sibling}::text, 'position', 9, 'label', 'Child 2'))).*
    from casebook.person where case_id = ${caseId} and id = ${childId}`.execute(app.superuser)
  const say = async (personId: string, who: Person) => {
    const deathId = crypto.randomUUID()
    await who.api.childDeaths.record({ reference, id: deathId, personId, diedOn: '2026-06-01' })
    return () =>
      who.api.childDeaths.save({
        reference,
        deathId,
        changes: changes({ jar_criteria: ['SUDDEN'], abuse_suspected: 'yes' }),
      })
  }
  const saying = [await say(childId, clerk), await say(sibling, manager)]
  await Promise.all(saying.map((each) => each()))
  const incidents = app.superuser.selectFrom('casebook.incident').select('id').where('case_id', '=', caseId)
  expect(await incidents.execute()).toHaveLength(1)
})

test('the list shows what is still to be told or held, to those who keep the tracker', async () => {
  const { reference } = await start()
  expect((await manager.api.childDeaths.list()).find((each) => each.reference === reference)).toMatchObject({
    person: 'Child 1',
    ecdopOn: null,
    clocks: [{ code: 'CDOP_NOTIFY' }],
  })
  await expect(start(notifier)).rejects.toMatchObject({ code: 'NO_PERMISSION' })
  const { id } = await deathOf(reference)
  await expect(scrutineer.api.childDeaths.save({ reference, deathId: id, changes: {} })).rejects.toMatchObject({
    code: 'NO_PERMISSION',
  })
  await expect(notifier.api.childDeaths.get({ reference })).rejects.toMatchObject({ code: 'NOT_FOUND' })
})

test('a case has the tracker once a child has died, by the incident for those who record it, by the record for all', async () => {
  const reference = await givenIncidents(app, notifier).incident()
  const parts = async (who: Person) => (await who.api.cases.get({ reference })).furtherParts
  expect(await parts(clerk)).not.toContain('death')
  await notifier.api.incidents.save({ reference, changes: { outcome_for_child: { base: 0, value: 'DIED' } } })
  expect(await parts(clerk)).toContain('death')
  expect(await parts(scrutineer)).not.toContain('death')
  const personId = crypto.randomUUID()
  await notifier.api.incidents.addPerson({ reference, personId })
  await clerk.api.childDeaths.record({ reference, id: crypto.randomUUID(), personId, diedOn: '2026-06-02' })
  expect(await parts(scrutineer)).toContain('death')
})
