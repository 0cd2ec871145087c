import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { inTransaction } from '#server/database/transaction.ts'
import { listAgencies } from '#server/features/cases/list-agencies.ts'
import type { Person } from '#tests/support/given.ts'
import { agencyAsked, givenCockpit, reviewOf } from '#tests/support/given-cockpit.ts'
import { openTestApp, type TestApp } from '#tests/support/server-app.ts'
import { openSqlAs, type SqlAs } from '#tests/support/sql-as.ts'

let app: TestApp
let given: Awaited<ReturnType<typeof givenCockpit>>
let housing: Person
let sqlAs: SqlAs

beforeAll(async () => {
  app = await openTestApp({ now: '2026-06-03T09:00:00Z' })
  given = await givenCockpit(app)
  housing = await given.person({ role: 'MEMBER', agency: 'HOUS', name: 'Hester Landlordly' })
})
beforeEach(async () => {
  sqlAs = await openSqlAs(app)
})
afterAll(() => app.close())

const reason = 'The family never lived in a council home.'
const listed = 'select case_id from casebook.case_agency where case_id = $1 and agency_id = $2'

/** As the group's decision does, or the council when it asks the partners about an incident. */
async function listOtherwise(caseId: string) {
  const { accountId, partnership } = given.coordinator
  const viewpoint = { partnershipId: partnership.id, accountId, now: app.clock.now() }
  await inTransaction(app.db, viewpoint, (tx) =>
    listAgencies(
      { tx, now: viewpoint.now, actor: { id: accountId, partnershipId: partnership.id }, subject: { caseId } },
      ['HOUS'],
    ),
  )
}

async function askedHousing() {
  const about = await given.gathering()
  const { reference } = about
  await given.coordinator.api.rapidReviews.addAgency({ ...agencyAsked('HOUS'), reference, dueOn: '2026-06-12' })
  const { requestId } = await given.requestOf(about, 'HOUS')
  const withdraw = () => given.coordinator.api.rapidReviews.withdrawRequest({ reference, requestId, reason })
  const agency = await app.superuser
    .selectFrom('casebook.information_request')
    .select('agency_id')
    .where('id', '=', requestId)
    .executeTakeFirstOrThrow()
  const rowsFor = async (who: Person) => (await sqlAs(who, listed, [about.caseId, agency.agency_id])).rowCount
  return { ...about, requestId, agencyId: agency.agency_id, withdraw, rowsFor }
}

test('an agency that only the request brought to the case reads the case no longer, and its own request still', async () => {
  const { reference, caseId, requestId, withdraw, rowsFor } = await askedHousing()
  expect(await housing.api.cases.get({ reference })).toMatchObject({ reference })
  await withdraw()
  await expect(housing.api.cases.get({ reference })).rejects.toMatchObject({ code: 'NOT_FOUND' })
  await expect(housing.api.rapidReviews.get({ reference })).rejects.toMatchObject({ code: 'NOT_FOUND' })
  expect(await rowsFor(housing)).toBe(0)
  for (const table of ['case_file', 'rapid_review', 'person', 'person_identity', 'return_version']) {
    const key = table === 'case_file' ? 'id' : 'case_id'
    const { rowCount } = await sqlAs(housing, `select 1 from casebook.${table} where ${key} = $1`, [caseId])
    expect(rowCount, table).toBe(0)
  }
  expect(await housing.api.requests.get({ requestId })).toMatchObject({ status: 'WITHDRAWN', moves: [] })
  expect(await housing.api.requests.people({ requestId })).toEqual([])
})

test('asked anew, it is on the list again', async () => {
  const { reference, withdraw } = await askedHousing()
  await withdraw()
  await given.coordinator.api.rapidReviews.addAgency({ ...agencyAsked('HOUS'), reference, dueOn: '2026-06-12' })
  expect(await housing.api.cases.get({ reference })).toMatchObject({ reference })
})

test('an agency that something else brought to the case stays, whichever came first', async () => {
  const first = await given.scoped({ agencies: ['CSC', 'ICB', 'MPS', 'HOUS'].map((code) => agencyAsked(code)) })
  await listOtherwise(first.caseId)
  const { version } = await reviewOf(given.coordinator, first)
  const { rapidReviews } = given.coordinator.api
  await rapidReviews.sendRequests({ reference: first.reference, version })
  const { requestId } = await given.requestOf(first, 'HOUS')
  await rapidReviews.withdrawRequest({ reference: first.reference, requestId, reason })
  expect(await housing.api.cases.get({ reference: first.reference })).toMatchObject({ reference: first.reference })

  const later = await askedHousing()
  await listOtherwise(later.caseId)
  await later.withdraw()
  expect(await housing.api.cases.get({ reference: later.reference })).toMatchObject({ reference: later.reference })
})

test('the application itself takes nobody off the list who stands there for another reason', async () => {
  const { caseId, agencyId, rowsFor } = await askedHousing()
  const off = 'delete from casebook.case_agency where case_id = $1 and agency_id = $2'
  const unlist = async (who: Person) => (await sqlAs(who, off, [caseId, agencyId])).rowCount
  expect(await unlist(housing)).toBe(0)
  expect(await unlist(given.coordinator)).toBe(1)
  await app.superuser
    .updateTable('casebook.case_agency')
    .set({ request_id: null })
    .where('case_id', '=', caseId)
    .where('agency_id', '=', agencyId)
    .execute()
  expect(await unlist(given.coordinator)).toBe(0)
  expect(await rowsFor(housing)).toBe(1)
})
