import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { Person } from '#tests/support/given.ts'
import { givenIncidentGroup, type IncidentGroup } from '#tests/support/given-incident-group.ts'
import { aware } from '#tests/support/given-incidents.ts'
import { refused, wrong } from '#tests/support/refusals.ts'
import { openTestApp, type TestApp } from '#tests/support/server-app.ts'

let app: TestApp
let given: IncidentGroup

beforeAll(async () => {
  app = await openTestApp()
  given = await givenIncidentGroup(app)
})
afterAll(() => app.close())
beforeEach(() => app.clock.set('2026-06-03T09:00:00Z'))

const viewOf = (group: 'CSC' | 'HEALTH_ICB' | 'POLICE', view: 'NOTIFY' | 'DO_NOT_NOTIFY' | 'UNSURE' = 'NOTIFY') => ({
  viewId: crypto.randomUUID(),
  group,
  view,
  reason: 'Neglect is suspected.',
  givenBy: '',
  givenOn: '',
})

describe('recording an incident', () => {
  test('makes a case with a reference, and the council’s five working days run from the day it became aware', async () => {
    const reference = await given.incident('CONSIDERING', { awareOn: '2026-06-01' })
    const found = await given.read(given.notifier, reference)
    expect(found).toMatchObject({
      status: 'CONSIDERING',
      aware: { on: '2026-06-01', toldBy: 'The ward sister told the duty social worker' },
      moves: ['askPartners'],
    })
    expect(found.clocks.map(({ code, dueOn, daysLeft }) => [code, dueOn, daysLeft])).toEqual([
      ['SIN_NOTIFY', '2026-06-08', 3],
      ['SIN_PARTNERS', '2026-06-08', 3],
    ])
    const [row] = (await given.manager.api.cases.list({ q: reference })).rows
    expect(row).toMatchObject({
      title: 'Serious incident: children not yet named',
      stage: 'SIN_CONSIDERING',
      agency: 'CSC',
      receivedOn: '2026-06-01',
    })
    expect(await given.messagesAbout(reference, 'serious-incident')).toEqual([
      'Hedda Ofsafeguarding 2026-06-08',
      'Maud Manager 2026-06-08',
    ])
  })

  test('is done once, however often it is asked for', async () => {
    const id = crypto.randomUUID()
    const first = await given.notifier.api.incidents.start({ id, ...aware })
    expect(await given.notifier.api.incidents.start({ id, ...aware })).toEqual(first)
  })

  test('is for the council and the business manager', async () => {
    const start = (who: Person) => who.api.incidents.start({ id: crypto.randomUUID(), ...aware })
    await expect(start(given.coordinator)).rejects.toMatchObject({ code: 'NO_PERMISSION' })
    await expect(start(given.police)).rejects.toMatchObject({ code: 'NO_PERMISSION' })
    expect((await start(given.manager)).reference).toMatch(/^TEST-2026-/)
  })

  test('nobody became aware of it tomorrow, or later today', async () => {
    const start = (facts: object) => given.manager.api.incidents.start({ id: crypto.randomUUID(), ...aware, ...facts })
    await expect(start({ awareOn: '2026-06-04' })).rejects.toMatchObject(wrong('awareOn', 'This day is still to come'))
    await expect(start({ awareTime: '10:01' })).rejects.toMatchObject(wrong('awareTime', 'This hour is still to come'))
    expect((await start({ awareTime: '10:00' })).reference).toMatch(/^TEST-/)
  })

  test('a member of another agency does not see it, the executive group does', async () => {
    const reference = await given.incident()
    await expect(given.outsider.api.incidents.get({ reference })).rejects.toMatchObject({ code: 'NOT_FOUND' })
    await expect(given.police.api.incidents.get({ reference })).rejects.toMatchObject({ code: 'NOT_FOUND' })
    expect((await given.read(given.execOfPolice, reference)).status).toBe('CONSIDERING')
  })
})

describe('asking the partners', () => {
  test('lets them read the case, and tells everybody who speaks for one of them', async () => {
    const reference = await given.incident('PARTNER_VIEWS')
    expect((await given.read(given.police, reference)).speaksFor).toEqual(['POLICE'])
    expect((await given.messagesAbout(reference, 'partner-view')).toSorted()).toEqual([
      'Ed Commander 2026-06-10',
      'Nora Nurse 2026-06-10',
      'Pol Inspector 2026-06-10',
    ])
    await expect(given.outsider.api.incidents.get({ reference })).rejects.toMatchObject({ code: 'NOT_FOUND' })
  })

  test('is done once', async () => {
    const reference = await given.incident('PARTNER_VIEWS')
    await expect(given.manager.api.incidents.askPartners({ reference })).rejects.toMatchObject(
      refused('This cannot be done now: the incident stands at “Partners’ views asked for”.'),
    )
  })
})

describe('the partners’ views', () => {
  test('each gives their own, the last one counts, and the earlier one stays', async () => {
    const reference = await given.incident('PARTNER_VIEWS')
    await given.police.api.incidents.giveView({ reference, ...viewOf('POLICE', 'UNSURE') })
    app.clock.pass({ minutes: 5 })
    await given.execOfPolice.api.incidents.giveView({ reference, ...viewOf('POLICE', 'DO_NOT_NOTIFY') })
    const { views } = await given.read(given.health, reference)
    expect(views.map(({ group, view, givenBy, recordedBy }) => [group, view, givenBy, recordedBy])).toEqual([
      ['POLICE', 'UNSURE', 'Pol Inspector', null],
      ['POLICE', 'DO_NOT_NOTIFY', 'Ed Commander', null],
    ])
    expect(await given.messagesAbout(reference, 'view-given')).toHaveLength(4)
  })

  test('nobody speaks for another partner', async () => {
    const reference = await given.incident('PARTNER_VIEWS')
    await expect(given.police.api.incidents.giveView({ reference, ...viewOf('CSC') })).rejects.toMatchObject(
      refused('Your seats do not speak for Children’s Social Care.'),
    )
  })

  test('what a partner said may be written down, with who said it and when', async () => {
    const reference = await given.incident('PARTNER_VIEWS')
    const said = { ...viewOf('HEALTH_ICB'), givenBy: 'The chief nurse', givenOn: '2026-06-02' }
    const record = (facts: object) => given.coordinator.api.incidents.giveView({ reference, ...said, ...facts })
    await expect(record({ givenBy: '' })).rejects.toMatchObject(wrong('givenBy', 'Name who of this partner said it'))
    await expect(record({ givenOn: '' })).rejects.toMatchObject(wrong('givenOn', 'Enter the day on which it was said'))
    await expect(record({ givenOn: '2026-06-04' })).rejects.toMatchObject(wrong('givenOn', 'This day is still to come'))
    await record({})
    await record({})
    expect((await given.read(given.manager, reference)).views).toMatchObject([
      { givenBy: 'The chief nurse', givenOn: '2026-06-02', recordedBy: 'Cora Coordinator' },
    ])
  })

  test('wait until the partners are asked', async () => {
    const reference = await given.incident()
    await expect(given.manager.api.incidents.giveView({ reference, ...viewOf('CSC') })).rejects.toMatchObject(
      refused('This cannot be done now: the incident stands at “Considering a notification”.'),
    )
  })
})

describe('deciding', () => {
  test('is the council’s', async () => {
    const reference = await given.incident('PARTNER_VIEWS')
    await expect(given.manager.api.incidents.decide({ reference, notify: true, reason: 'So' })).rejects.toMatchObject({
      code: 'REFUSED',
    })
    await given.notifier.api.incidents.decide({ reference, notify: true, reason: 'Neglect is suspected.' })
    expect(await given.read(given.manager, reference)).toMatchObject({
      status: 'TO_SUBMIT',
      decision: { notify: true, reason: 'Neglect is suspected.', by: 'Hedda Ofsafeguarding' },
    })
  })

  test('not to notify ends the limits, and a partner may still dissent', async () => {
    const reference = await given.incident('NOT_NOTIFIED')
    await given.police.api.incidents.giveView({ reference, ...viewOf('POLICE') })
    const found = await given.read(given.manager, reference)
    expect(found).toMatchObject({ status: 'NOT_NOTIFIED', decision: { notify: false } })
    expect(found.clocks.map(({ status }) => status)).toEqual(['CANCELLED', 'CANCELLED'])
  })
})
