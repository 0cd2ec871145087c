import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import type { Person } from '#tests/support/given.ts'
import { type GivenDeaths, givenDeaths } from '#tests/support/given-deaths.ts'
import { givenIncidents } from '#tests/support/given-incidents.ts'
import { refused, wrong } from '#tests/support/refusals.ts'
import { openTestApp, type TestApp } from '#tests/support/server-app.ts'

let app: TestApp
let given: GivenDeaths
let clerk: GivenDeaths['clerk']
let manager: GivenDeaths['manager']
let notifier: GivenDeaths['notifier']
let scrutineer: GivenDeaths['scrutineer']
let start: GivenDeaths['start']
let deathOf: GivenDeaths['deathOf']
let clocksOf: GivenDeaths['clocksOf']
let save: GivenDeaths['save']

beforeAll(async () => {
  app = await openTestApp()
  given = await givenDeaths(app)
  ;({ clerk, manager, notifier, scrutineer, start, deathOf, clocksOf, save } = given)
})
afterAll(() => app.close())
beforeEach(() => app.clock.set('2026-06-03T09:00:00Z'))

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
