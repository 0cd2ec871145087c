import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { copyOfNotification } from '#tests/access/calls-to-incidents.ts'
import type { Person } from '#tests/support/given.ts'
import { givenIncidentGroup, type IncidentGroup } from '#tests/support/given-incident-group.ts'
import { submission } from '#tests/support/given-incidents.ts'
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

describe('correcting the notification', () => {
  const correct = (reference: string, facts: object = {}, who = given.notifier) =>
    who.api.incidents.correctNotification({
      reference,
      nationalReference: 'SIN-44-2',
      submittedOn: '2026-06-05',
      submittedTime: '11:00',
      lateReason: '',
      reason: 'The receipt says so.',
      was: '2026-06-03',
      ...facts,
    })
  const clockOf = async (reference: string, code: string) => {
    const clocks = await given.manager.api.clocks.list({ reference })
    return clocks.find((clock) => clock.code === code)
  }

  test('stops the limit on the right day, and counts the fifteen working days from there', async () => {
    const reference = await given.incident('RR_STARTED')
    expect(await clockOf(reference, 'RR_COMPLETE')).toMatchObject({ startedOn: '2026-06-03', dueOn: '2026-06-24' })
    app.clock.set('2026-06-08T09:00:00Z')
    await correct(reference)
    expect(await clockOf(reference, 'SIN_NOTIFY')).toMatchObject({ stoppedOn: '2026-06-05', status: 'MET' })
    expect(await clockOf(reference, 'RR_COMPLETE')).toMatchObject({ startedOn: '2026-06-05', dueOn: '2026-06-26' })
    const { notification, corrected } = await given.read(given.manager, reference)
    expect(notification).toMatchObject({ reference: 'SIN-44-2', on: '2026-06-05', time: '11:00' })
    expect(corrected).toMatchObject({
      awareness: null,
      notification: { reason: 'The receipt says so.', by: 'Hedda Ofsafeguarding' },
    })
  })

  test('to a late day says why, and back to one in time leaves no reason to be read', async () => {
    const reference = await given.incident('RR_STARTED')
    app.clock.set('2026-06-12T09:00:00Z')
    await expect(correct(reference, { submittedOn: '2026-06-11' })).rejects.toMatchObject(
      wrong('lateReason', 'It was submitted after the fifth working day: say why'),
    )
    await correct(reference, { submittedOn: '2026-06-11', lateReason: 'The site was down.' })
    expect(await clockOf(reference, 'SIN_NOTIFY')).toMatchObject({
      status: 'MET_LATE',
      lateReason: 'The site was down.',
    })
    await correct(reference, { submittedOn: '2026-06-10', was: '2026-06-11' })
    expect(await clockOf(reference, 'SIN_NOTIFY')).toMatchObject({ status: 'MET', lateReason: '' })
    expect((await given.read(given.manager, reference)).notification?.lateReason).toBe('')
  })

  test('keeps what the partnership counts from the day the council knew', async () => {
    const { partnership } = given.manager.api
    const count = async (rr_clock_start: 'LA_AWARE' | 'SIN_SUBMITTED') => {
      const { version, urgentContact, settings } = await partnership.settings()
      await partnership.saveSettings({ version, urgentContact, settings: { ...settings, rr_clock_start } })
    }
    await count('LA_AWARE')
    const reference = await given.incident('RR_STARTED')
    app.clock.set('2026-06-08T09:00:00Z')
    await correct(reference)
    expect(await clockOf(reference, 'RR_COMPLETE')).toMatchObject({ startedOn: '2026-06-03', dueOn: '2026-06-24' })
    await count('SIN_SUBMITTED')
  })

  test('is refused over another correction, before there is one, and once the incident is over', async () => {
    const reference = await given.incident('RR_STARTED')
    app.clock.set('2026-06-08T09:00:00Z')
    await correct(reference)
    await expect(correct(reference, { submittedOn: '2026-06-04' })).rejects.toMatchObject({
      code: 'CHANGED_BY_SOMEONE_ELSE',
      data: { by: 'Hedda Ofsafeguarding', fields: ['submittedOn'] },
    })
    await expect(correct(await given.incident('TO_SUBMIT'))).rejects.toMatchObject({ code: 'REFUSED' })
    await expect(correct(await given.incident('NOT_NOTIFIED'))).rejects.toMatchObject({ code: 'REFUSED' })
    await expect(correct(reference, {}, given.police)).rejects.toMatchObject({ code: 'NO_PERMISSION' })
  })
})
