import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { inTransaction } from '#server/database/transaction.ts'
import type { Person } from '#tests/support/given.ts'
import { agencyAsked } from '#tests/support/given-cockpit.ts'
import { givenRequests, type Requests } from '#tests/support/given-requests.ts'
import { returnAnswers } from '#tests/support/return-answers.ts'
import { openTestApp, type TestApp } from '#tests/support/server-app.ts'
import { openSqlAs } from '#tests/support/sql-as.ts'

let app: TestApp
let given: Requests
beforeAll(async () => {
  app = await openTestApp()
  given = await givenRequests(app)
}, 60_000)
afterAll(() => app.close())

type Made = Awaited<ReturnType<Requests['written']>>

const withdraw = ({ reference, requestId }: Made) =>
  given.coordinator.api.rapidReviews.withdrawRequest({ reference, requestId, reason: 'Sent by mistake' })

async function askAgain({ reference }: Made, extraQuestions: string[] = []) {
  const { addAgency, get } = given.coordinator.api.rapidReviews
  await addAgency({ ...agencyAsked('CHS', extraQuestions), reference, dueOn: '2026-06-12' })
  const row = (await get({ reference })).review?.requests?.find(({ status }) => status === 'ISSUED')
  if (!row) throw new Error('The agency is not asked')
  return row
}

test('what was written for a request that was withdrawn is there when it is asked again', async () => {
  const made = await given.written()
  await withdraw(made)
  const { requestId, percent } = await askAgain(made)
  expect(requestId).not.toBe(made.requestId)
  expect(percent).toBe(100)
  const { answers } = await given.member.api.requests.draft({ requestId })
  expect(answers.engagement?.value).toBe(returnAnswers().engagement)
  const sqlAs = await openSqlAs(app)
  const drafts = 'select request_id from casebook.agency_return where case_id = $1'
  expect((await sqlAs(given.coordinator, drafts, [made.caseId])).rows).toEqual([])
  expect((await sqlAs(given.member, drafts, [made.caseId])).rowCount).toBe(2)
})

test('an answer stays behind when its question is another one', async () => {
  const made = await given.review('ASSIGNED', given.author)
  await app.superuser
    .updateTable('casebook.information_request')
    .set({ extra_questions: JSON.stringify(['Who rang?', 'Who came?']) })
    .where('id', '=', made.requestId)
    .execute()
  await given.write(given.author, made.requestId, { extra_1: 'A neighbour', extra_2: 'The nurse' })
  await withdraw(made)
  const { requestId } = await askAgain(made, ['Who rang?', 'Who wrote?'])
  const { answers } = await given.member.api.requests.draft({ requestId })
  expect(answers.extra_1?.value).toBe('A neighbour')
  expect(answers.extra_2).toBeUndefined()
})

test('what was withheld of the return stays withheld, and is told once', async () => {
  const made = await given.written()
  const { reference } = made
  await given.coordinator.api.rapidReviews.withhold({
    reference,
    requestId: made.requestId,
    questionId: 'engagement',
    accountId: given.chair.accountId,
    processId: null,
    reason: 'The police ask',
  })
  await withdraw(made)
  const { requestId, withheld } = await askAgain(made)
  expect(withheld).toBe(1)
  const { restrictions } = await given.coordinator.api.rapidReviews.withheld({ reference })
  expect(restrictions).toMatchObject([{ requestId, questionId: 'engagement', reason: 'The police ask', lifted: null }])
})

test('only who runs the review carries a draft over, and only to the same agency of the same review', async () => {
  const [made, other] = [await given.written(), await given.review()]
  await withdraw(made)
  const { requestId } = await askAgain(made)
  await app.superuser.deleteFrom('casebook.agency_return').where('request_id', '=', requestId).execute()
  const draftsAfter = async (who: Person, to: string) => {
    const viewpoint = { partnershipId: who.partnership.id, accountId: who.accountId, now: app.clock.now() }
    await inTransaction(app.db, viewpoint, (tx) =>
      sql`select casebook.carry_draft_over(${made.requestId}, ${to}, '{}')`.execute(tx),
    )
    return app.superuser.selectFrom('casebook.agency_return').select('version').where('request_id', '=', to).execute()
  }
  expect(await draftsAfter(given.chair, requestId)).toEqual([])
  expect(await draftsAfter(given.coordinator, other.requestId)).toEqual([])
  expect(await draftsAfter(given.coordinator, requestId)).toHaveLength(1)
})
