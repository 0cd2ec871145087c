import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Person } from '#tests/support/given.ts'
import { givenRequests, type Requests } from '#tests/support/given-requests.ts'
import { openTestApp, type TestApp } from '#tests/support/server-app.ts'
import { openSqlAs } from '#tests/support/sql-as.ts'

// A draft is its agency's (hard rule 1), and an ended seat ends what it opened (hard rule 5): whoever wrote a return for
// one agency and now works for another stands outside of it.

const canary = 'Zephyrine'
let app: TestApp
let given: Requests
let author: Person
let about: { reference: string; requestId: string; caseId: string }

beforeAll(async () => {
  app = await openTestApp()
  given = await givenRequests(app)
  author = await given.person({ role: 'CONTRIB', agency: 'CHS' })
  about = await given.review('ASSIGNED', author)
  await given.write(author, about.requestId, { engagement: `${canary} missed the bus.` })
}, 60_000)
afterAll(() => app.close())

/** The seat ends today, and they are given the seat of somebody elsewhere. */
async function moveTo(colleague: Person) {
  const { superuser } = app
  await superuser
    .updateTable('casebook.seat_holding')
    .set({ held_until: '2026-06-03' })
    .where('account_id', '=', author.accountId)
    .execute()
  const seat = await superuser
    .selectFrom('casebook.seat_holding')
    .select(['partnership_id', 'seat_id', 'held_from'])
    .where('account_id', '=', colleague.accountId)
    .executeTakeFirstOrThrow()
  await superuser
    .insertInto('casebook.seat_holding')
    .values({ ...seat, id: crypto.randomUUID(), account_id: author.accountId, held_until: null })
    .execute()
}

test('an author who moved to another agency reads and writes nothing more of the draft', async () => {
  const { requestId, reference } = about
  const { requests } = author.api
  expect((await requests.people({ requestId })).length).toBeGreaterThan(0)
  await moveTo(given.other)

  for (const attempt of [
    () => requests.get({ requestId }),
    () => requests.draft({ requestId }),
    () => requests.people({ requestId }),
    () => requests.save({ requestId, changes: { engagement: { base: 1, value: 'Overwritten' } } }),
    () => requests.handIn({ requestId }),
  ]) {
    await expect(attempt()).rejects.toMatchObject({ code: 'NOT_FOUND' })
  }
  expect(await author.api.myWork.list()).toEqual([])
  const draft = await given.member.api.requests.draft({ requestId })
  expect(draft.answers.engagement?.value).toContain(canary)
  expect(await given.coordinator.api.returns.list({ reference })).toMatchObject([{ requestId, status: 'DRAFTING' }])
})

test('nor does bare SQL give them the request, the draft or the family’s names', async () => {
  const sqlAs = await openSqlAs(app)
  for (const table of ['information_request', 'agency_return', 'person_identity']) {
    expect([table, (await sqlAs(author, `select * from casebook.${table}`)).rows]).toEqual([table, []])
  }
  const { rows } = await sqlAs(author, 'select * from casebook.people_of_request($1)', [about.requestId])
  expect(rows).toEqual([])
})

test('one who runs a review now writes no draft of an agency they came from', async () => {
  await moveTo(given.coordinator)
  const { requestId } = about
  const request = await author.api.requests.get({ requestId })
  expect(request.inside).toBeNull()
  expect(request.moves).not.toContain('handIn')
  await expect(author.api.requests.draft({ requestId })).rejects.toMatchObject({ code: 'NO_PERMISSION' })
  expect(JSON.stringify(await author.api.myWork.list())).not.toContain('WRITE_RETURN')
})
