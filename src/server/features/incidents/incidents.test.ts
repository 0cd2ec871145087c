import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { copyOfNotification } from '#tests/access/calls-to-incidents.ts'
import type { Person } from '#tests/support/given.ts'
import { givenIncidentGroup, type IncidentGroup } from '#tests/support/given-incident-group.ts'
import { aware, submission } from '#tests/support/given-incidents.ts'
import { refused, wrong } from '#tests/support/refusals.ts'
import { openTestApp, type TestApp } from '#tests/support/server-app.ts'
import { openSqlAs } from '#tests/support/sql-as.ts'

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

describe('the notification', () => {
  const submit = (reference: string, facts: Partial<typeof submission> = {}) =>
    given.notifier.api.incidents.submit({ reference, ...submission, ...facts })

  test('stops the limit, and opens the Rapid Review', async () => {
    const reference = await given.incident('TO_SUBMIT')
    const copy = await given.notifier.api.incidents.attachCopy({ reference, file: copyOfNotification() })
    await given.notifier.api.incidents.submit({ reference, ...submission, copyId: copy.id })
    const found = await given.read(given.coordinator, reference)
    expect(found).toMatchObject({
      status: 'RR_STARTED',
      notification: { reference: 'SIN-44-1', on: '2026-06-03', time: '09:30', copy: { name: 'notification.pdf' } },
    })
    expect(found.clocks.map(({ code, status }) => [code, status])).toEqual([
      ['SIN_NOTIFY', 'MET'],
      ['SIN_PARTNERS', 'RUNNING'],
    ])
    const [row] = (await given.manager.api.cases.list({ q: reference })).rows
    expect(row?.stage).toBe('RR_OPEN')
    expect((await given.messagesAbout(reference, 'rapid-review-opened')).length).toBe(2)
  })

  test('its copy is not the referrer’s to read', async () => {
    const referrer = await given.person({ role: 'REFERRER', agency: 'SCHOOL' })
    const received = await given.receivedReferral(referrer)
    await given.incidentFrom(received, 'TO_SUBMIT')
    const { reference } = received
    const copy = await given.notifier.api.incidents.attachCopy({ reference, file: copyOfNotification() })
    const download = (who: Person) => who.api.cases.attachment({ reference, attachmentId: copy.id })
    await expect(download(referrer)).rejects.toMatchObject({ code: 'NOT_FOUND' })
    expect((await download(given.manager)).name).toBe('notification.pdf')
    expect((await referrer.api.cases.referral({ reference })).attachments).toEqual([])
  })

  test('its copy holds real names, and is read by those alone who may be told them', async () => {
    const reference = await given.incident('TO_SUBMIT')
    const copy = await given.notifier.api.incidents.attachCopy({ reference, file: copyOfNotification() })
    await given.notifier.api.incidents.submit({ reference, ...submission, copyId: copy.id })
    const learner = await given.person({ role: 'LND', agency: 'CSCP' })
    const sqlAs = await openSqlAs(app)
    for (const who of [given.execOfPolice, learner]) {
      await expect(who.api.cases.attachment({ reference, attachmentId: copy.id })).rejects.toMatchObject({
        code: 'NOT_FOUND',
      })
      expect((await given.read(who, reference)).notification).toMatchObject({ reference: 'SIN-44-1', copy: null })
      expect((await sqlAs(who, 'select id from casebook.attachment where id = $1', [copy.id])).rows).toEqual([])
    }
    for (const who of [given.notifier, given.manager, given.coordinator]) {
      expect((await who.api.cases.attachment({ reference, attachmentId: copy.id })).name).toBe('notification.pdf')
    }
  })

  test('after the fifth working day it says why, and the limit keeps that', async () => {
    const reference = await given.incident('TO_SUBMIT', { awareOn: '2026-05-26' })
    await expect(submit(reference)).rejects.toMatchObject(
      wrong('lateReason', 'It was submitted after the fifth working day: say why'),
    )
    await submit(reference, { lateReason: 'The hospital told us on a Friday night.' })
    const [clock] = (await given.read(given.manager, reference)).clocks
    expect(clock).toMatchObject({
      code: 'SIN_NOTIFY',
      dueOn: '2026-06-02',
      stoppedOn: '2026-06-03',
      status: 'MET_LATE',
      lateReason: 'The hospital told us on a Friday night.',
    })
  })

  test('on the fifth working day it is not late', async () => {
    const reference = await given.incident('TO_SUBMIT', { awareOn: '2026-05-27' })
    await submit(reference)
    expect((await given.read(given.manager, reference)).clocks[0]).toMatchObject({ dueOn: '2026-06-03', status: 'MET' })
  })

  test('was made neither in the future nor before the council knew', async () => {
    const reference = await given.incident('TO_SUBMIT', { awareOn: '2026-06-02', awareTime: '14:00' })
    const rows: [Partial<typeof submission>, string, string][] = [
      [{ submittedOn: '2026-06-04' }, 'submittedOn', 'This day is still to come'],
      [{ submittedTime: '10:01' }, 'submittedTime', 'This hour is still to come'],
      [{ submittedOn: '2026-06-01' }, 'submittedOn', 'The council had not become aware of it yet on this day'],
      [
        { submittedOn: '2026-06-02', submittedTime: '13:59' },
        'submittedTime',
        'The council had not become aware of it yet at this hour',
      ],
    ]
    for (const [facts, field, message] of rows) {
      await expect(submit(reference, facts)).rejects.toMatchObject(wrong(field, message))
    }
  })

  test('is the council’s to record', async () => {
    const reference = await given.incident('TO_SUBMIT')
    await expect(given.manager.api.incidents.submit({ reference, ...submission })).rejects.toMatchObject(
      refused('This cannot be done now: the incident stands at “To be notified”.'),
    )
  })
})
