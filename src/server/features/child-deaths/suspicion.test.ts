import { sql } from 'kysely'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { changes, type Person } from '#tests/support/given.ts'
import { type GivenDeaths, givenDeaths } from '#tests/support/given-deaths.ts'
import { givenIncidents } from '#tests/support/given-incidents.ts'
import { openTestApp, type TestApp } from '#tests/support/server-app.ts'

let app: TestApp
let given: GivenDeaths
let clerk: GivenDeaths['clerk']
let manager: GivenDeaths['manager']
let notifier: GivenDeaths['notifier']
let start: GivenDeaths['start']
let deathOf: GivenDeaths['deathOf']
let save: GivenDeaths['save']

beforeAll(async () => {
  app = await openTestApp()
  given = await givenDeaths(app)
  ;({ clerk, manager, notifier, start, deathOf, save } = given)
})
afterAll(() => app.close())
beforeEach(() => app.clock.set('2026-06-03T09:00:00Z'))

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
