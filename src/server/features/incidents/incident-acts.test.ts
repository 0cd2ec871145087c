import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { givenIncidentGroup, type IncidentGroup } from '#tests/support/given-incident-group.ts'
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

describe('the record', () => {
  test('begins with who notifies and where it happened', async () => {
    const { answers } = await given.read(given.notifier, await given.incident())
    expect(answers).toMatchObject({
      notifier_name: { value: 'Hedda Ofsafeguarding' },
      notifier_role: { value: 'LA_NOTIFIER of CSC' },
      incident_place: { value: 'At home' },
    })
  })

  test('is kept answer by answer; two people who write do not overwrite each other', async () => {
    const reference = await given.incident()
    await given.notifier.api.incidents.save({ reference, changes: { home_la: { base: 0, value: 'Croydon' } } })
    const other = await given.coordinator.api.incidents.save({
      reference,
      changes: { home_la: { base: 0, value: 'Sutton' }, media_interest: { base: 0, value: 'NONE' } },
    })
    expect(other.saved).toEqual({ media_interest: 1 })
    expect(other.conflicts).toMatchObject([{ questionId: 'home_la', theirs: { value: 'Croydon' } }])
  })

  test('takes no answer of the wrong kind, and none that an act gives', async () => {
    const reference = await given.incident()
    const save = (id: string, value: unknown) =>
      given.notifier.api.incidents.save({ reference, changes: { [id]: { base: 0, value } } })
    await expect(save('media_interest', 'perhaps')).rejects.toMatchObject({ code: 'INVALID' })
    await expect(save('told_partners', '2026-06-03')).rejects.toMatchObject({ code: 'INVALID' })
    await expect(save('withdrawal', 'x')).rejects.toMatchObject({ code: 'INVALID' })
  })

  test('is closed once it was decided not to notify', async () => {
    const reference = await given.incident('NOT_NOTIFIED')
    await expect(
      given.notifier.api.incidents.save({ reference, changes: { home_la: { base: 0, value: 'Croydon' } } }),
    ).rejects.toMatchObject(refused('This cannot be done now: the incident stands at “Not notified”.'))
    expect((await given.read(given.notifier, reference)).mayWrite).toBe(false)
  })

  test('a partner reads it and writes nothing', async () => {
    const reference = await given.incident('PARTNER_VIEWS')
    expect((await given.read(given.police, reference)).mayWrite).toBe(false)
    await expect(given.police.api.incidents.save({ reference, changes: {} })).rejects.toMatchObject({
      code: 'NO_PERMISSION',
    })
  })

  test('the reason adds a limit of its own, and takes it away again', async () => {
    const reference = await given.incident()
    const say = (base: number, value: string) =>
      given.notifier.api.incidents.save({ reference, changes: { notification_reason: { base, value } } })
    await say(0, 'LOOKED_AFTER_DEATH')
    expect(await given.clocksOf(reference)).toContain('LAC_DEATH 2026-06-10 RUNNING')
    await say(1, 'CARE_LEAVER_DEATH')
    expect(await given.clocksOf(reference)).toEqual(
      expect.arrayContaining(['LAC_DEATH 2026-06-10 CANCELLED', 'CARE_LEAVER 2026-06-10 RUNNING']),
    )
    await say(2, 'LOOKED_AFTER_DEATH')
    expect(await given.clocksOf(reference)).toContain('LAC_DEATH 2026-06-10 RUNNING')
  })
})

describe('telling others', () => {
  const tell = (reference: string, facts: object = {}) =>
    given.coordinator.api.incidents.recordTold({
      reference,
      whom: 'told_partners',
      on: '2026-06-03',
      lateReason: '',
      ...facts,
    })

  test('the safeguarding partners stops their limit', async () => {
    const reference = await given.incident()
    await tell(reference)
    expect(await given.clocksOf(reference)).toContain('SIN_PARTNERS 2026-06-10 MET')
    expect((await given.read(given.manager, reference)).told).toEqual([{ whom: 'told_partners', on: '2026-06-03' }])
  })

  test('the partners late says why', async () => {
    const reference = await given.incident('CONSIDERING', { awareOn: '2026-05-26' })
    await expect(tell(reference)).rejects.toMatchObject(
      wrong('lateReason', 'They were told after the fifth working day: say why'),
    )
    await tell(reference, { lateReason: 'The lead was on leave.' })
    const late = (await given.read(given.manager, reference)).clocks.find(({ code }) => code === 'SIN_PARTNERS')
    expect(late).toMatchObject({ status: 'MET_LATE', lateReason: 'The lead was on leave.' })
  })

  test('the partners on another day than was written moves the day, and late says why', async () => {
    const reference = await given.incident('CONSIDERING', { awareOn: '2026-05-26' })
    await tell(reference, { on: '2026-05-27' })
    expect(await given.clocksOf(reference)).toContain('SIN_PARTNERS 2026-06-02 MET')
    await expect(tell(reference)).rejects.toMatchObject(
      wrong('lateReason', 'They were told after the fifth working day: say why'),
    )
    await tell(reference, { lateReason: 'The lead was on leave.' })
    const late = (await given.read(given.manager, reference)).clocks.find(({ code }) => code === 'SIN_PARTNERS')
    expect(late).toMatchObject({
      status: 'MET_LATE',
      stoppedOn: '2026-06-03',
      lateReason: 'The lead was on leave.',
    })
  })

  test('is not recorded of an incident that is over', async () => {
    const reference = await given.incident('NOT_NOTIFIED')
    await expect(tell(reference)).rejects.toMatchObject(
      refused('This cannot be done now: the incident stands at “Not notified”.'),
    )
  })

  test('the partners is recorded after the incident was closed too, so that their limit does not run for ever', async () => {
    const reference = await given.incident('SUBMITTED')
    await given.manager.api.incidents.close({ reference, reason: 'A young adult of 25, so no Rapid Review' })
    expect(await given.read(given.coordinator, reference)).toMatchObject({ mayWrite: false, mayTell: true })
    await tell(reference)
    expect(await given.clocksOf(reference)).toContain('SIN_PARTNERS 2026-06-10 MET')
  })

  test('others touches no limit; nobody was told tomorrow, or before the council knew', async () => {
    const reference = await given.incident()
    await tell(reference, { whom: 'told_csab' })
    expect(await given.clocksOf(reference)).toContain('SIN_PARTNERS 2026-06-10 RUNNING')
    await expect(tell(reference, { on: '2026-06-04' })).rejects.toMatchObject(wrong('on', 'This day is still to come'))
    await expect(tell(reference, { on: '2026-06-02' })).rejects.toMatchObject(
      wrong('on', 'The council had not become aware of it yet on this day'),
    )
  })
})
