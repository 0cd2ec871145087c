import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { inTransaction } from '#server/database/transaction.ts'
import type { Tx } from '#server/deps.ts'
import { startClock, stopClocks } from '#server/features/clocks/keep-clocks.ts'
import { lockCalendar } from '#server/features/partnership/calendar.ts'
import { givenIn, type Person } from '#tests/support/given.ts'
import { givenRapidReview } from '#tests/support/given-rapid-review.ts'
import { openTestApp, type TestApp } from '#tests/support/server-app.ts'

let app: TestApp
let administrator: Person
let elsewhere: Person
let coordinator: Person
let caseId: string
let reviewId: string
let otherReviewId: string
beforeAll(async () => {
  app = await openTestApp({ now: '2026-06-03T09:00:00Z' })
  const given = givenIn(app)
  administrator = await given.person({ role: 'ADMIN', agency: 'CSCP' })
  const away = await given.partnership('ELSE')
  elsewhere = await given.person({ role: ['BM', 'REFERRER'], agency: 'CSCP', in: away })
  coordinator = await given.person({ role: ['REFERRER', 'COORD'] })
  const received = await given.receivedReferral(coordinator)
  caseId = received.caseId
  const dates = { awareOn: '2026-05-26', submittedOn: '2026-06-01' }
  reviewId = (await givenRapidReview(app, { ...received, ...dates })).reviewId
  otherReviewId = (await givenRapidReview(app, { ...(await given.receivedReferral(elsewhere)), ...dates })).reviewId
})
afterAll(() => app.close())

const clocksOf = async (recordId: string) => {
  const rows = await app.superuser
    .selectFrom('casebook.clock')
    .select(['code', 'due_on', 'calendar_version as version'])
    .where('record_id', '=', recordId)
    .execute()
  return Object.fromEntries(rows.map(({ code, due_on, version }) => [code, [due_on, version]]))
}
const set = (code: string, values: { stopped_on?: string; cancelled_on?: string; extended_to?: string }) =>
  app.superuser
    .updateTable('casebook.clock')
    .set(values)
    .where('record_id', '=', reviewId)
    .where('code', '=', code)
    .execute()

describe('a one-off bank holiday', () => {
  test('moves what still runs over it, and leaves what has stopped, of this partnership alone', async () => {
    await set('RR_REQUEST', { stopped_on: '2026-06-02' })
    await set('RR_CHRON', { cancelled_on: '2026-06-03' })
    await set('RR_DRAFT', { stopped_on: '2026-06-20' })
    await set('RR_SIGNOFF', { extended_to: '2026-06-30' })
    const { api } = administrator
    // Returns on day 7 are due before it; the meeting on day 11, the signatures and the end come after.
    expect(await api.partnership.addHoliday({ on: '2026-06-11', name: 'A jubilee' })).toEqual({ moved: 3 })
    expect(await clocksOf(reviewId)).toEqual({
      RR_REQUEST: ['2026-06-02', 1],
      RR_RETURN: ['2026-06-10', 2],
      RR_CHRON: ['2026-06-12', 1],
      RR_MEETING: ['2026-06-17', 2],
      RR_DRAFT: ['2026-06-18', 1],
      RR_SIGNOFF: ['2026-06-22', 2],
      RR_COMPLETE: ['2026-06-23', 2],
    })
    expect((await clocksOf(otherReviewId)).RR_COMPLETE).toEqual(['2026-06-22', 1])
    const extended = app.superuser
      .selectFrom('casebook.clock')
      .select('extended_to')
      .where('record_id', '=', reviewId)
      .where('code', '=', 'RR_SIGNOFF')
    expect(await extended.executeTakeFirstOrThrow()).toEqual({ extended_to: '2026-06-30' })
  })

  test('taken away again, it moves them back, and stays to be seen', async () => {
    const { api } = administrator
    expect(await api.partnership.removeHoliday({ on: '2026-06-11' })).toEqual({ moved: 3 })
    expect(await clocksOf(reviewId)).toMatchObject({ RR_COMPLETE: ['2026-06-22', 3], RR_DRAFT: ['2026-06-18', 1] })
    expect((await api.partnership.calendar()).find(({ on }) => on === '2026-06-11')).toEqual({
      on: '2026-06-11',
      name: 'A jubilee',
      removedAt: expect.stringMatching(/^2026-06-03/),
    })
    await expect(api.partnership.removeHoliday({ on: '2026-06-11' })).rejects.toMatchObject({
      code: 'REFUSED',
      data: { reason: 'This day is no bank holiday any more.' },
    })
  })

  test('may come back under another name', async () => {
    await administrator.api.partnership.addHoliday({ on: '2026-06-11', name: 'A coronation' })
    expect((await administrator.api.partnership.calendar()).filter(({ on }) => on === '2026-06-11')).toEqual([
      { on: '2026-06-11', name: 'A coronation', removedAt: null },
    ])
  })

  test.each([
    ['2026-06-13', 'A Saturday', 'on', 'Choose a weekday: a Saturday or Sunday is no working day anyway'],
    ['2026-08-31', 'Summer again', 'on', 'This day is a bank holiday already'],
    ['2026-06-17', ' ', 'name', 'Say what the day is called'],
  ])('on %s called “%s” is refused at its field', async (on, name, field, message) => {
    await expect(administrator.api.partnership.addHoliday({ on, name })).rejects.toMatchObject({
      data: { issues: [{ path: [field], message }] },
    })
  })

  test('two at once are both counted', async () => {
    const days = ['2026-06-15', '2026-06-16']
    await Promise.all(days.map((on) => administrator.api.partnership.addHoliday({ on, name: 'A day off' })))
    expect((await clocksOf(reviewId)).RR_COMPLETE).toEqual(['2026-06-25', 6])
  })
})

test('a bank holiday is added while a limit is met and another begins: neither waits for the other', async () => {
  const { partnership, accountId } = coordinator
  const viewpoint = { partnershipId: partnership.id, accountId, now: app.clock.now() }
  const work = (tx: Tx) => ({ tx, actor: { partnershipId: partnership.id } })
  const waiting = async () => {
    const { rows } = await sql<{ count: string }>`
      select count(*) from pg_locks where locktype = 'advisory' and not granted`.execute(app.superuser)
    return Number(rows[0]?.count)
  }
  let meeting: Promise<unknown> = Promise.resolve()
  // As whoever adds a holiday: the calendar first, then every clock that runs.
  await inTransaction(app.db, viewpoint, async (tx) => {
    await lockCalendar(work(tx))
    meeting = inTransaction(app.db, viewpoint, async (other) => {
      await stopClocks(work(other), reviewId, ['RR_COMPLETE'], '2026-06-23')
      const wait = { caseId, recordId: reviewId, code: 'PANEL_REPLY', startedOn: '2026-06-23' } as const
      await startClock(work(other), wait)
    })
    await expect.poll(waiting).toBe(1)
    const clocks = tx.selectFrom('casebook.clock').select('id').where('record_id', '=', reviewId)
    expect(await clocks.where('stopped_on', 'is', null).forUpdate().noWait().execute()).not.toEqual([])
  })
  await meeting
  expect((await clocksOf(reviewId)).PANEL_REPLY).toBeDefined()
})

test('the trail tells of the day and how many clocks moved', async () => {
  const events = await app.superuser
    .selectFrom('casebook.audit_event')
    .select(['action', 'detail'])
    .where('action', 'in', ['holiday-added', 'holiday-removed'])
    .orderBy('id')
    .limit(2)
    .execute()
  expect(events).toEqual([
    { action: 'holiday-added', detail: { on: '2026-06-11', count: 3 } },
    { action: 'holiday-removed', detail: { on: '2026-06-11', count: 3 } },
  ])
})
