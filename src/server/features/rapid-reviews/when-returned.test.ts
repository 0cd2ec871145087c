import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { inTransaction } from '#server/database/transaction.ts'
import type { Tx } from '#server/deps.ts'
import { agencyAsked, givenCockpit, reviewOf } from '#tests/support/given-cockpit.ts'
import { openTestApp, type TestApp } from '#tests/support/server-app.ts'
import { whenReturned } from './when-returned.ts'

let app: TestApp
let given: Awaited<ReturnType<typeof givenCockpit>>

beforeAll(async () => {
  app = await openTestApp({ now: '2026-06-03T09:00:00Z' })
  given = await givenCockpit(app)
})
afterAll(() => app.close())

const reason = 'The named nurse is on leave until then.'
const late = '2026-06-12T09:00:00Z'
const isAnybodyWaiting = async () => {
  const { rows } = await sql`select from pg_stat_activity
    where datname = current_database() and wait_event_type = 'Lock'`.execute(app.superuser)
  return rows.length > 0
}
const returnsIn = async (about: { readonly reference: string }) =>
  (await reviewOf(given.coordinator, about)).plan.find(({ code }) => code === 'RR_RETURN')

test('the returns are in once nothing is owed any more', async () => {
  const about = await given.gathering()
  await given.stands(about, 'CSC', 'RECEIVED', '2026-06-03')
  await given.stands(about, 'ICB', 'NIL_RETURN', '2026-06-03')
  expect((await returnsIn(about))?.stoppedOn).toBeNull()
  const { requestId } = await given.requestOf(about, 'MPS')
  await given.coordinator.api.rapidReviews.withdrawRequest({ reference: about.reference, requestId, reason })
  expect((await returnsIn(about))?.stoppedOn).toBe('2026-06-03')
  expect(await given.requestOf(about, 'MPS')).toMatchObject({ status: 'WITHDRAWN', endedReason: reason })
})

test('the returns are in, though the last two come at the same moment', async () => {
  const about = await given.gathering()
  await given.stands(about, 'CSC', 'RECEIVED', '2026-06-03')
  const [health, police] = [await given.requestOf(about, 'ICB'), await given.requestOf(about, 'MPS')]
  const { accountId, partnership } = given.coordinator
  const at = { partnershipId: partnership.id, accountId, now: app.clock.now() }
  const actor = { id: accountId, partnershipId: partnership.id }
  const comeIn = async (tx: Tx, id: string) => {
    const returned = tx.updateTable('casebook.information_request').set({ status: 'RECEIVED' }).where('id', '=', id)
    const { reviewId } = await returned.returning('review_id as reviewId').executeTakeFirstOrThrow()
    return () => whenReturned({ tx, actor, now: at.now }, reviewId)
  }
  const [bothIn, firstLooked] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()]
  let hasSecondLooked = false
  const second = inTransaction(app.db, at, async (tx) => {
    const look = await comeIn(tx, police.requestId)
    bothIn.resolve()
    await firstLooked.promise
    await look()
    hasSecondLooked = true
  })
  await inTransaction(app.db, at, async (tx) => {
    const look = await comeIn(tx, health.requestId)
    await bothIn.promise
    await look()
    firstLooked.resolve()
    await vi.waitUntil(async () => hasSecondLooked || (await isAnybodyWaiting()))
  })
  await second
  expect((await returnsIn(about))?.stoppedOn).toBe('2026-06-03')
})

test('the returns are not in where one is waited for after all, or asked for later', async () => {
  const about = await given.gathering()
  const { reference } = about
  await given.stands(about, 'CSC', 'RECEIVED', '2026-06-03')
  await given.stands(about, 'MPS', 'RECEIVED', '2026-06-03')
  const { requestId } = await given.requestOf(about, 'ICB')
  const { rapidReviews } = given.coordinator.api
  await given.on(late, async () => {
    await rapidReviews.goOnWithout({ reference, requestId, reason })
    expect((await returnsIn(about))?.stoppedOn).toBe('2026-06-12')
    await rapidReviews.resume({ reference, requestId, reason, dueOn: '2026-06-15' })
    expect((await returnsIn(about))?.stoppedOn).toBeNull()
    await rapidReviews.withdrawRequest({ reference, requestId, reason })
    expect((await returnsIn(about))?.stoppedOn).toBe('2026-06-12')
    await rapidReviews.addAgency({ ...agencyAsked('HOUS'), reference, dueOn: '2026-06-15' })
    expect((await returnsIn(about))?.stoppedOn).toBeNull()
  })
})
