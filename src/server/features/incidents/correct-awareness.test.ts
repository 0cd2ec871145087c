import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { givenIncidentGroup, type IncidentGroup } from '#tests/support/given-incident-group.ts'
import { aware } from '#tests/support/given-incidents.ts'
import { wrong } from '#tests/support/refusals.ts'
import { openTestApp, type TestApp } from '#tests/support/server-app.ts'

let app: TestApp
let given: IncidentGroup

beforeAll(async () => {
  app = await openTestApp()
  given = await givenIncidentGroup(app)
})
afterAll(() => app.close())
beforeEach(async () => {
  app.clock.set('2026-06-03T09:00:00Z')
  await settle({})
})

const settle = (settings: object) =>
  app.superuser
    .updateTable('casebook.partnership')
    .set({ settings: JSON.stringify(settings) })
    .execute()

describe('correcting when the council became aware', () => {
  const correct = (reference: string, facts: object = {}) =>
    given.notifier.api.incidents.correctAwareness({
      reference,
      awareOn: '2026-06-01',
      awareTime: '',
      toldBy: aware.toldBy,
      reason: 'The duty log says so.',
      lateReason: '',
      was: '2026-06-03',
      ...facts,
    })
  const clocks = async (reference: string) => {
    const list = await given.coordinator.api.clocks.list({ reference })
    return new Map(list.map((clock) => [clock.code, clock]))
  }

  test('counts anew what still runs', async () => {
    const reference = await given.incident()
    await correct(reference)
    expect(await given.clocksOf(reference)).toEqual([
      'SIN_NOTIFY 2026-06-08 RUNNING',
      'SIN_PARTNERS 2026-06-08 RUNNING',
    ])
    expect((await given.read(given.manager, reference)).aware.on).toBe('2026-06-01')
  })

  test('counts anew what has stopped too, which stays on its day', async () => {
    const reference = await given.incident('RR_STARTED')
    await correct(reference)
    expect(await given.clocksOf(reference)).toEqual(['SIN_NOTIFY 2026-06-08 MET', 'SIN_PARTNERS 2026-06-08 RUNNING'])
    expect((await clocks(reference)).get('SIN_NOTIFY')).toMatchObject({
      startedOn: '2026-06-01',
      stoppedOn: '2026-06-03',
    })
  })

  test('says why where the notification turns out late, until the day is put right again', async () => {
    const reference = await given.incident('RR_STARTED')
    // Five working days from Wed 20 May 2026, over the spring bank holiday, are Thu 28 May: it was notified on 3 June.
    await expect(correct(reference, { awareOn: '2026-05-20' })).rejects.toMatchObject(
      wrong('lateReason', 'It was submitted after the fifth working day: say why'),
    )
    expect((await given.read(given.manager, reference)).aware.on).toBe('2026-06-03')
    await correct(reference, { awareOn: '2026-05-20', lateReason: 'The ward told nobody.' })
    expect((await clocks(reference)).get('SIN_NOTIFY')).toMatchObject({
      startedOn: '2026-05-20',
      dueOn: '2026-05-28',
      stoppedOn: '2026-06-03',
      status: 'MET_LATE',
      lateReason: 'The ward told nobody.',
    })
    expect((await given.read(given.manager, reference)).notification?.lateReason).toBe('The ward told nobody.')
    await correct(reference, { was: '2026-05-20' })
    expect((await clocks(reference)).get('SIN_NOTIFY')).toMatchObject({ status: 'MET', lateReason: '' })
    expect((await given.read(given.manager, reference)).notification?.lateReason).toBe('')
  })

  test('says why where the partners turn out to have been told late, and only of them', async () => {
    const reference = await given.incident()
    const told = { whom: 'told_partners', on: '2026-06-03', lateReason: '' } as const
    await given.coordinator.api.incidents.recordTold({ reference, ...told })
    await expect(correct(reference, { awareOn: '2026-05-20' })).rejects.toMatchObject(
      wrong('lateReason', 'The partners were told after the fifth working day: say why'),
    )
    await correct(reference, { awareOn: '2026-05-20', lateReason: 'The lead was on leave.' })
    const kept = await clocks(reference)
    expect(kept.get('SIN_PARTNERS')).toMatchObject({ status: 'MET_LATE', lateReason: 'The lead was on leave.' })
    expect(kept.get('SIN_NOTIFY')).toMatchObject({ dueOn: '2026-05-28', status: 'LATE', lateReason: '' })
  })

  test('is refused for a day after somebody was told', async () => {
    const reference = await given.incident('CONSIDERING', { awareOn: '2026-06-01' })
    const told = { whom: 'told_partners', on: '2026-06-01', lateReason: '' } as const
    await given.coordinator.api.incidents.recordTold({ reference, ...told })
    await expect(correct(reference, { awareOn: '2026-06-03', was: '2026-06-01' })).rejects.toMatchObject(
      wrong('awareOn', 'Told before this day: “The safeguarding partners”. Put that right first'),
    )
  })

  test('is refused where somebody else corrected it, and for a day after the notification', async () => {
    const reference = await given.incident()
    await correct(reference)
    await expect(correct(reference, { awareOn: '2026-06-02' })).rejects.toMatchObject({
      code: 'CHANGED_BY_SOMEONE_ELSE',
      data: { by: 'Hedda Ofsafeguarding', fields: ['awareOn'] },
    })
    const notified = await given.incident('RR_STARTED')
    app.clock.set('2026-06-05T09:00:00Z')
    await expect(correct(notified, { awareOn: '2026-06-04' })).rejects.toMatchObject(
      wrong('awareOn', 'It was notified before this day'),
    )
  })

  describe('and the Rapid Review', () => {
    const reviewRow = (reference: string) =>
      app.superuser
        .selectFrom('casebook.rapid_review as review')
        .innerJoin('casebook.case_file as file', 'file.id', 'review.case_id')
        .select(['review.id', 'counted_from', 'aware_on'])
        .where('file.reference', '=', reference)
        .executeTakeFirstOrThrow()

    test('that counts from the notification stays, whatever the partnership has settled since', async () => {
      const reference = await given.incident('RR_STARTED')
      await settle({ rr_clock_start: 'LA_AWARE' })
      await correct(reference)
      expect((await clocks(reference)).get('RR_COMPLETE')).toMatchObject({
        startsWith: 'the notification',
        startedOn: '2026-06-03',
        dueOn: '2026-06-24',
      })
    })

    test('that counts from this day follows it, with the lengths it was opened with', async () => {
      await settle({ rr_clock_start: 'LA_AWARE' })
      const reference = await given.incident('RR_STARTED')
      await settle({ rr_meeting_day: 12 })
      await correct(reference)
      expect(await reviewRow(reference)).toMatchObject({ counted_from: '2026-06-01', aware_on: '2026-06-01' })
      const plan = await clocks(reference)
      const startsWith = 'the council became aware'
      expect(plan.get('RR_COMPLETE')).toMatchObject({ startsWith, startedOn: '2026-06-01', dueOn: '2026-06-22' })
      expect(plan.get('RR_MEETING')).toMatchObject({ length: 11, dueOn: '2026-06-16' })
    })

    test('keeps more time that was given only where it is later than the limit itself', async () => {
      await settle({ rr_clock_start: 'LA_AWARE' })
      const reference = await given.incident('RR_STARTED')
      const more = { reference, reason: 'Two agencies asked', was: null }
      const { clocks: api } = given.coordinator.api
      const idOf = async (code: 'RR_RETURN' | 'RR_CHRON') => (await clocks(reference)).get(code)?.id ?? ''
      await api.extend({ ...more, clockId: await idOf('RR_RETURN'), to: '2026-06-15' })
      await api.extend({ ...more, clockId: await idOf('RR_CHRON'), to: '2026-06-25' })
      // Notified a week later than was written, and known on that day: seven working days from Wed 10 June are Fri 19.
      app.clock.set('2026-06-10T09:00:00Z')
      await app.superuser.updateTable('casebook.incident').set({ submitted_on: '2026-06-10' }).execute()
      await correct(reference, { awareOn: '2026-06-10' })
      app.clock.set('2026-06-16T09:00:00Z')
      const plan = await clocks(reference)
      expect(plan.get('RR_RETURN')).toMatchObject({ dueOn: '2026-06-19', extendedTo: null, status: 'DUE_SOON' })
      expect(plan.get('RR_CHRON')).toMatchObject({ dueOn: '2026-06-23', extendedTo: '2026-06-25' })
    })

    test('that was sent keeps the day it counted from', async () => {
      await settle({ rr_clock_start: 'LA_AWARE' })
      const reference = await given.incident('RR_STARTED')
      const { id } = await reviewRow(reference)
      const sent = { status: 'SENT', sent_on: '2026-06-20' }
      await app.superuser.updateTable('casebook.rapid_review').set(sent).where('id', '=', id).execute()
      const stopped = { stopped_on: '2026-06-20' }
      await app.superuser.updateTable('casebook.clock').set(stopped).where('record_id', '=', id).execute()
      await correct(reference)
      expect(await reviewRow(reference)).toMatchObject({ counted_from: '2026-06-03', aware_on: '2026-06-01' })
      expect((await clocks(reference)).get('RR_COMPLETE')).toMatchObject({ startedOn: '2026-06-03' })
    })
  })
})
