import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { givenIn, type Person } from '#tests/support/given.ts'
import { givenRapidReview } from '#tests/support/given-rapid-review.ts'
import { openTestApp, type TestApp } from '#tests/support/server-app.ts'

let app: TestApp
let manager: Person
let coordinator: Person
let notifier: Person
let reference: string
let caseId: string
beforeAll(async () => {
  app = await openTestApp({ now: '2026-06-03T09:00:00Z' })
  const given = givenIn(app)
  manager = await given.person({ role: 'BM', agency: 'CSCP' })
  coordinator = await given.person({ role: 'COORD', agency: 'CSCP', name: 'Cora Testperson' })
  notifier = await given.person({ role: 'LA_NOTIFIER', agency: 'CSC' })
  const received = await given.receivedReferral(await given.person({ role: 'REFERRER' }))
  reference = received.reference
  caseId = received.caseId
  const facts = { caseId, reference, by: coordinator, awareOn: '2026-05-05', submittedOn: '2026-05-11' }
  await givenRapidReview(app, { ...facts, status: 'GATHERING' })
})
afterAll(() => app.close())

const clockOf = (code: string) =>
  app.superuser
    .selectFrom('casebook.clock')
    .selectAll()
    .where('case_id', '=', caseId)
    .where('code', '=', code)
    .executeTakeFirstOrThrow()

describe('why a limit was missed', () => {
  test('is kept with who said it, and stays once the limit is met', async () => {
    const { id } = await clockOf('RR_COMPLETE')
    expect(await clockOf('RR_COMPLETE')).toMatchObject({ due_on: '2026-06-02' })
    const reason = 'Two agencies had their records abroad.'
    const clock = await coordinator.api.clocks.explain({ reference, clockId: id, reason, was: '' })
    expect(clock).toMatchObject({ code: 'RR_COMPLETE', status: 'LATE', lateReason: reason, daysLeft: -1 })
    await app.superuser.updateTable('casebook.clock').set({ stopped_on: '2026-06-03' }).where('id', '=', id).execute()
    await notifier.api.clocks.explain({ reference, clockId: id, reason: 'Records were abroad.', was: reason })
    expect(await clockOf('RR_COMPLETE')).toMatchObject({
      late_reason: 'Records were abroad.',
      late_reason_by: notifier.accountId,
      stopped_on: '2026-06-03',
      due_on: '2026-06-02',
    })
  })

  test('is asked for in words, and only where something was missed', async () => {
    const late = { reference, clockId: (await clockOf('RR_COMPLETE')).id }
    await expect(coordinator.api.clocks.explain({ ...late, reason: '  ', was: '' })).rejects.toMatchObject({
      data: { issues: [{ path: ['reason'], message: 'Say why' }] },
    })
    await app.superuser
      .updateTable('casebook.clock')
      .set({ stopped_on: '2026-05-12' })
      .where('case_id', '=', caseId)
      .where('code', '=', 'RR_REQUEST')
      .execute()
    const met = { reference, clockId: (await clockOf('RR_REQUEST')).id, reason: 'Because', was: '' }
    await expect(coordinator.api.clocks.explain(met)).rejects.toMatchObject({
      code: 'REFUSED',
      data: { reason: 'This limit has not been missed, so there is nothing to explain.' },
    })
  })

  test('is not overwritten unseen', async () => {
    const { id } = await clockOf('RR_COMPLETE')
    const input = { reference, clockId: id, reason: 'Another reason', was: '' }
    await expect(coordinator.api.clocks.explain(input)).rejects.toMatchObject({
      code: 'CHANGED_BY_SOMEONE_ELSE',
      data: { by: notifier.name, fields: ['late_reason'] },
    })
  })
})

describe('more time', () => {
  test('is given for a local limit, and the first day stays to be seen', async () => {
    const { id, due_on } = await clockOf('RR_SIGNOFF')
    const input = { reference, clockId: id, to: '2026-06-10', reason: 'The chief officer is away.', was: null }
    expect(await manager.api.clocks.extend(input)).toMatchObject({
      dueOn: due_on,
      extendedTo: '2026-06-10',
      extendedReason: 'The chief officer is away.',
      status: 'EXTENDED',
      daysLeft: 5,
    })
    await expect(coordinator.api.clocks.extend({ ...input, to: '2026-06-12' })).rejects.toMatchObject({
      code: 'CHANGED_BY_SOMEONE_ELSE',
      data: { by: manager.name },
    })
    await expect(
      coordinator.api.clocks.extend({ ...input, to: '2026-06-10', was: '2026-06-10' }),
    ).rejects.toMatchObject({
      data: { issues: [{ path: ['to'], message: 'Choose a day later than the one it is due on now' }] },
    })
  })

  test('is refused for a statutory limit, with the reason in words', async () => {
    const { id } = await clockOf('RR_COMPLETE')
    const input = { reference, clockId: id, to: '2026-07-10', reason: 'We need longer', was: null }
    await expect(manager.api.clocks.extend(input)).rejects.toMatchObject({
      code: 'REFUSED',
      data: {
        reason: 'This limit is statutory: it can be neither paused nor extended. If it is missed, say why it was late.',
      },
    })
    expect(await clockOf('RR_COMPLETE')).toMatchObject({ extended_to: null })
  })

  test('is not the notifier’s to give', async () => {
    const { id } = await clockOf('RR_DRAFT')
    const input = { reference, clockId: id, to: '2026-07-10', reason: 'We need longer', was: null }
    await expect(notifier.api.clocks.extend(input)).rejects.toMatchObject({ code: 'NO_PERMISSION' })
  })
})
