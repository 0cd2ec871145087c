import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { quorumGroups } from '#domain/partnership/quorum-groups.ts'
import { changes, type Person } from '#tests/support/given.ts'
import { dateOf, givenIncidentGroup, type IncidentGroup } from '#tests/support/given-incident-group.ts'
import { submission } from '#tests/support/given-incidents.ts'
import { refused, wrong } from '#tests/support/refusals.ts'
import { openTestApp, type TestApp } from '#tests/support/server-app.ts'

let app: TestApp
let given: IncidentGroup
const reason = 'The pathologist found a natural cause.'

beforeAll(async () => {
  app = await openTestApp()
  given = await givenIncidentGroup(app)
})
afterAll(() => app.close())
beforeEach(() => app.clock.set('2026-06-03T09:00:00Z'))

describe('a care leaver', () => {
  test('no Rapid Review begins; the route is taken, and closed', async () => {
    const reference = await given.incident('SUBMITTED')
    expect(await given.read(given.manager, reference)).toMatchObject({ status: 'SUBMITTED', review: null })
    await given.manager.api.incidents.takeCareLeaverRoute({ reference, reason: 'Aged 20 at death.' })
    expect(await given.stageOf(reference)).toBe('SIN_CL_REVIEW')
    await given.manager.api.incidents.close({ reference, reason: 'The Safeguarding Adults Board leads.' })
    expect(await given.read(given.manager, reference)).toMatchObject({
      status: 'CLOSED',
      endedReason: 'The Safeguarding Adults Board leads.',
    })
  })

  test('the route is for a care leaver alone, and the business manager’s', async () => {
    const reference = await given.incident('SUBMITTED')
    await expect(given.notifier.api.incidents.takeCareLeaverRoute({ reference, reason })).rejects.toMatchObject({
      code: 'REFUSED',
    })
    const saved = { notification_reason: { base: 1, value: 'OTHER' } }
    await given.notifier.api.incidents.save({ reference, changes: saved })
    await expect(given.manager.api.incidents.takeCareLeaverRoute({ reference, reason })).rejects.toMatchObject(
      refused('This route is for the death of a care leaver under 25. The record does not say that it is one.'),
    )
  })

  test('a Rapid Review may begin after all', async () => {
    const reference = await given.incident('SUBMITTED')
    await given.manager.api.incidents.openReview({ reference })
    expect(await given.stageOf(reference)).toBe('RR_OPEN')
    await expect(given.manager.api.incidents.openReview({ reference })).rejects.toMatchObject(
      refused('A Rapid Review begins once an incident is notified, and once only.'),
    )
  })
})

describe('a Rapid Review that is not required', () => {
  test('is closed with its reason where neither abuse nor neglect is suspected, and the incident with it', async () => {
    const reference = await given.incident('RR_STARTED')
    const close = (who: Person) => who.api.incidents.closeReviewAsNotRequired({ reference, reason })
    await expect(close(given.coordinator)).rejects.toMatchObject({ code: 'NO_PERMISSION' })
    expect((await given.read(given.manager, reference)).review?.mayCloseAsNotRequired).toBe(true)
    await close(given.manager)
    expect(await given.read(given.manager, reference)).toMatchObject({
      status: 'CLOSED',
      review: { status: 'CLOSED', endedReason: reason },
    })
    const plan = await app.superuser
      .selectFrom('casebook.clock')
      .innerJoin('casebook.case_file as file', 'file.id', 'case_id')
      .select(['cancelled_on', 'stopped_on'])
      .where('file.reference', '=', reference)
      .where('code', 'like', 'RR_%')
      .execute()
    expect(new Set(plan.map(({ cancelled_on }) => cancelled_on))).toEqual(new Set(['2026-06-03']))
  })

  test('is required where abuse is suspected', async () => {
    const reference = await given.incident('RR_STARTED')
    await given.notifier.api.incidents.save({ reference, changes: changes({ abuse_neglect_basis: 'SUSPECTED' }) })
    await expect(given.manager.api.incidents.closeReviewAsNotRequired({ reference, reason })).rejects.toMatchObject(
      refused('Abuse or neglect is known or suspected, so the Rapid Review is required.'),
    )
  })
})

describe('withdrawing a notification', () => {
  const agreed = quorumGroups.map((group) => ({ group, by: 'Its lead', on: '2026-06-03' }))
  const withdraw = (reference: string, facts: object = {}, who = given.notifier) =>
    who.api.incidents.withdraw({
      reference,
      reason,
      evidence: 'The post-mortem report.',
      panelToldOn: '2026-06-03',
      agreed,
      ...facts,
    })

  test('ends the Rapid Review, its limits and what agencies still owe', async () => {
    const reference = await given.incident('RR_STARTED')
    await withdraw(reference)
    expect(await given.read(given.manager, reference)).toMatchObject({
      status: 'WITHDRAWN',
      endedReason: reason,
      withdrawal: { evidence: 'The post-mortem report.', panelToldOn: '2026-06-03' },
      review: { status: 'CLOSED' },
    })
    expect(await given.stageOf(reference)).toBe('SIN_WITHDRAWN')
    expect(await given.clocksOf(reference)).toContain('SIN_PARTNERS 2026-06-10 CANCELLED')
  })

  test('takes all three partners, and a day on which the Panel was told', async () => {
    const reference = await given.incident('RR_STARTED')
    await expect(withdraw(reference, { agreed: agreed.slice(0, 2) })).rejects.toMatchObject({
      code: 'INVALID',
      data: { issues: [{ path: ['agreed', 'POLICE'], message: 'Record who agreed for Police' }] },
    })
    await expect(withdraw(reference, { panelToldOn: '2026-06-04' })).rejects.toMatchObject(
      wrong('panelToldOn', 'This day is still to come'),
    )
    await expect(withdraw(reference, { panelToldOn: '2026-06-02' })).rejects.toMatchObject(
      wrong('panelToldOn', 'It was not notified yet on this day'),
    )
  })

  test('is the council’s, and not before there is a notification', async () => {
    const reference = await given.incident('RR_STARTED')
    await expect(withdraw(reference, {}, given.manager)).rejects.toMatchObject({ code: 'REFUSED' })
    await expect(withdraw(await given.incident('TO_SUBMIT'))).rejects.toMatchObject({ code: 'REFUSED' })
  })

  test('is too late once the review was sent to the Panel', async () => {
    const reference = await given.incident('RR_STARTED')
    const sent = app.superuser.updateTable('casebook.rapid_review').set({ status: 'SENT' })
    const ofCase = app.superuser.selectFrom('casebook.case_file').select('id').where('reference', '=', reference)
    await sent.where('case_id', '=', (await ofCase.executeTakeFirstOrThrow()).id).execute()
    await expect(withdraw(reference)).rejects.toMatchObject(
      refused('The Rapid Review was sent to the Panel, so the notification stands.'),
    )
    expect((await given.read(given.manager, reference)).status).toBe('RR_STARTED')
  })
})

describe('what was not notified', () => {
  test('may be considered again, with its limits as they were', async () => {
    const reference = await given.incident('NOT_NOTIFIED')
    app.clock.set('2026-06-08T09:00:00Z')
    await given.notifier.api.incidents.reconsider({ reference, reason: 'A second child was found.' })
    expect(await given.clocksOf(reference)).toEqual([
      'SIN_NOTIFY 2026-06-10 DUE_SOON',
      'SIN_PARTNERS 2026-06-10 DUE_SOON',
    ])
  })

  test('has every limit again when it is considered again, by the calendar as it is by then', async () => {
    app.clock.set('2026-08-03T09:00:00Z')
    const reference = await given.incident('PARTNER_VIEWS')
    const { incidents } = given.notifier.api
    await incidents.save({ reference, changes: changes({ notification_reason: 'LOOKED_AFTER_DEATH' }) })
    await incidents.decide({ reference, notify: false, reason })
    const administrator = await given.person({ role: 'ADMIN', agency: 'CSCP' })
    await administrator.api.partnership.addHoliday({ on: '2026-08-05', name: 'A day of mourning' })
    await incidents.reconsider({ reference, reason: 'A second child was found.' })
    const running = (await given.clocksOf(reference)).filter((each) => !each.endsWith('CANCELLED'))
    expect(running.toSorted()).toEqual([
      'LAC_DEATH 2026-08-11 RUNNING',
      'SIN_NOTIFY 2026-08-11 RUNNING',
      'SIN_PARTNERS 2026-08-11 RUNNING',
    ])
  })

  test('offers a Case of Concern with what is known, linked with this case', async () => {
    const reference = await given.incident('PARTNER_VIEWS')
    const known = { outline: 'A child was found alone.', incident_date: dateOf('2026-06-02') }
    await given.notifier.api.incidents.save({ reference, changes: changes(known) })
    await given.notifier.api.incidents.decide({ reference, notify: false, reason: 'No serious harm.' })
    expect((await given.read(given.notifier, reference)).offer).toBe('START_CONCERN')
    const concernId = crypto.randomUUID()
    await given.notifier.api.incidents.offerConcern({ reference, concernId, reason: 'It nearly went wrong.' })
    const { answers } = await given.notifier.api.concerns.get({ concernId })
    expect(answers).toMatchObject({
      circumstances: { value: 'A child was found alone.' },
      incident_date: { value: { asTyped: '2026-06-02' } },
      where_child_was: { value: 'At home' },
      referrer_name: { value: 'Hedda Ofsafeguarding' },
    })
  })

  test('offers to triage the concern anew where it came from one', async () => {
    const { reference } = await given.escalated('NOT_NOTIFIED')
    const offer = (who: Person) =>
      who.api.incidents.offerConcern({ reference, concernId: crypto.randomUUID(), reason: 'A practice issue.' })
    expect((await given.read(given.notifier, reference)).offer).toBeNull()
    await expect(offer(given.notifier)).rejects.toMatchObject({ code: 'REFUSED' })
    expect(await offer(given.manager)).toEqual({ concernId: null })
    expect(await given.stageOf(reference)).toBe('RECEIVED')
  })

  test('is not offered before that', async () => {
    const reference = await given.incident('TO_SUBMIT')
    await expect(
      given.manager.api.incidents.offerConcern({ reference, concernId: crypto.randomUUID(), reason }),
    ).rejects.toMatchObject(refused('A Case of Concern is offered once it was decided not to notify.'))
  })
})

test('a notification that was late for a looked-after child’s death is explained on both limits', async () => {
  const reference = await given.incident('PARTNER_VIEWS', { awareOn: '2026-05-26' })
  await given.notifier.api.incidents.save({
    reference,
    changes: changes({ notification_reason: 'LOOKED_AFTER_DEATH' }),
  })
  await given.notifier.api.incidents.decide({ reference, notify: true, reason })
  await given.notifier.api.incidents.submit({ reference, ...submission, lateReason: 'Told late.' })
  const found = (await given.read(given.manager, reference)).clocks
  expect(found.filter(({ lateReason }) => lateReason === 'Told late.').map(({ code }) => code)).toEqual([
    'LAC_DEATH',
    'SIN_NOTIFY',
  ])
})
