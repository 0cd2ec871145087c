import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Person } from '#tests/support/given.ts'
import { givenRequests, type Requests } from '#tests/support/given-requests.ts'
import { returnAnswers } from '#tests/support/return-answers.ts'
import { type Client, openTestApp, type TestApp } from '#tests/support/server-app.ts'
import { openSqlAs } from '#tests/support/sql-as.ts'

// Hard rule 1: an agency's draft is invisible outside the agency until it is returned. Whoever runs the review sees how
// far it is and when it was last saved, and nothing else.

const canary = 'Zephyrine'
const outsiders = [
  'BM',
  'COORD',
  'CHAIR',
  'SCRUT',
  'CLERK',
  'LND',
  'LA_NOTIFIER',
  'EXEC',
  'ADMIN',
  'AUDITOR',
  'a member of another agency that is asked',
  'a member of an agency that is not asked',
  'a contributor of the same agency who is not the author',
  'a member of the same agency with a conflict of interest',
  'the author who was replaced',
  'a member in another partnership',
] as const
type Outsider = (typeof outsiders)[number]

let app: TestApp
let given: Requests
let about: { reference: string; requestId: string; caseId: string }
const people = new Map<string, Person>()
const personOf = (who: Outsider) => people.get(who) as Person

beforeAll(async () => {
  app = await openTestApp()
  given = await givenRequests(app)
  const made = await given.review('ISSUED')
  await made.request('MPS')
  about = made
  const { requestId } = made
  for (const role of ['SCRUT', 'CLERK', 'LND', 'LA_NOTIFIER', 'EXEC', 'ADMIN', 'AUDITOR'] as const) {
    people.set(role, await given.person({ role, agency: 'CSC' }))
  }
  const conflicted = await given.person({ agency: 'CHS' })
  await given.relation(conflicted, made.received, 'conflicted')
  const replaced = await given.person({ role: 'CONTRIB', agency: 'CHS' })
  for (const [who, person] of [
    ['BM', given.manager],
    ['COORD', given.coordinator],
    ['CHAIR', given.chair],
    ['a member of another agency that is asked', given.other],
    ['a member of an agency that is not asked', await given.person({ agency: 'HOUS' })],
    ['a contributor of the same agency who is not the author', await given.person({ role: 'CONTRIB', agency: 'CHS' })],
    ['a member of the same agency with a conflict of interest', conflicted],
    ['the author who was replaced', replaced],
    ['a member in another partnership', await given.person({ in: await given.partnership('ELSE') })],
  ] as const) {
    people.set(who, person)
  }
  // Written by one author, then by another, handed in, sent back with a comment, and written on.
  const { requests } = given.member.api
  await requests.assign({ requestId, accountId: replaced.accountId, isInvolved: false })
  await given.write(replaced, requestId, { engagement: `${canary} first` })
  await requests.assign({ requestId, accountId: given.author.accountId, isInvolved: false })
  const texts = Object.entries(returnAnswers()).map(([id, value]) => [
    id,
    typeof value === 'string' && value.includes(' ') ? `${canary} ${value}` : value,
  ])
  await given.write(given.author, requestId, Object.fromEntries(texts))
  await given.author.api.requests.handIn({ requestId })
  const comments = [{ questionId: 'engagement', text: `${canary} comment` }]
  await requests.sendBack({ requestId, comments })
  await given.write(given.author, requestId, { services_offered: `${canary} again` })
}, 60_000)
afterAll(() => app.close())

test('the agency itself reads it: member, second member, signer and author', async () => {
  for (const { api } of [given.member, given.second, given.signer, given.author]) {
    expect(JSON.stringify(await api.requests.draft(about))).toContain(canary)
  }
})

const reads: readonly [string, (api: Client) => Promise<unknown>][] = [
  ['the request', (api) => api.requests.get(about)],
  ['the draft', (api) => api.requests.draft(about)],
  ['the people', (api) => api.requests.people(about)],
  ['a version', (api) => api.requests.version({ ...about, number: 1 })],
  ['a save', (api) => api.requests.save({ ...about, changes: { engagement: { base: 0, value: 'Mine' } } })],
  ['handing in', (api) => api.requests.handIn(about)],
  ['the returns', (api) => api.returns.list(about)],
  ['the return', (api) => api.returns.get(about)],
  ['accepting it', (api) => api.returns.accept({ ...about, number: 1 })],
  [
    'asking about it',
    (api) => api.returns.query({ ...about, number: 1, queries: [{ questionId: 'engagement', text: 'What?' }] }),
  ],
  ['the Rapid Review', (api) => api.rapidReviews.get(about)],
  ['what is withheld', (api) => api.rapidReviews.withheld(about)],
  ['the case', (api) => api.cases.get(about)],
  ['its people', (api) => api.cases.people(about)],
  ['its history', (api) => api.cases.history(about)],
  ['its messages', (api) => api.messages.ofCase(about)],
  ['the register', (api) => api.cases.list({})],
  ['the export', async (api) => (await api.cases.exportCsv({})).text()],
  // Words of the draft; what somebody searches for is in the trail as they typed it.
  ['a search for its words', (api) => api.search.find({ q: 'two buses' })],
  ['My work', (api) => api.myWork.list()],
  ['the trail', (api) => api.audit.list({})],
]

/** All that somebody is told, the refusal and its data included. */
async function toldBy(read: (api: Client) => Promise<unknown>, { api }: Person) {
  try {
    return JSON.stringify(await read(api))
  } catch (problem) {
    return `${String(problem)} ${JSON.stringify(problem)}`
  }
}

describe.each(outsiders)('%s', (who) => {
  test('is told no word of it by any procedure, nor by a refusal', async () => {
    for (const [what, read] of reads) {
      const told = await toldBy(read, personOf(who))
      expect(told.includes(canary), `${what}: ${told}`).toBe(false)
    }
  })

  test('finds no word of it in any table, with row-level security alone', async () => {
    const sqlAs = await openSqlAs(app)
    const { rows } = await sqlAs(
      personOf(who),
      `select table_name as name from information_schema.role_table_grants
        where table_schema = 'casebook' and privilege_type = 'SELECT' and grantee = 'casebook_app'`,
    )
    expect(rows.length).toBeGreaterThan(30)
    for (const { name } of rows as { name: string }[]) {
      const found = await sqlAs(
        personOf(who),
        `select count(*)::int as many from casebook.${name} t where t::text like $1`,
        [`%${canary}%`],
      )
      expect([name, found.rows[0]?.many]).toEqual([name, 0])
    }
  })

  test('cannot change it with row-level security alone', async () => {
    const sqlAs = await openSqlAs(app)
    const changed = await sqlAs(personOf(who), `update casebook.agency_return set answers = '{}'`)
    expect(changed.rowCount).toBe(0)
    const forged = sqlAs(
      personOf(who),
      `insert into casebook.returned_answer (partnership_id, request_id, number, question_id, case_id, value)
        values ($1, $2, 1, 'engagement', $3, '"forged"')`,
      [given.member.partnership.id, about.requestId, about.caseId],
    )
    await expect(forged).rejects.toThrow(/row-level security/)
  })
})

test('the coordinator sees how far it is and when it was last saved', async () => {
  const [row] = await given.coordinator.api.returns.list(about)
  expect(row).toMatchObject({ status: 'DRAFTING', percent: 100, savedAt: '2026-06-03T09:00:00.000Z', returnNumber: 0 })
  const request = await given.coordinator.api.requests.get(about)
  expect(request.inside).toBeNull()
})

test('the Word document of the draft is the agency’s alone', async () => {
  await expect(given.coordinator.api.returnDocuments.download(about)).rejects.toMatchObject({ code: 'NO_PERMISSION' })
  await expect(given.other.api.returnDocuments.download(about)).rejects.toMatchObject({ code: 'NOT_FOUND' })
  expect(await given.author.api.returnDocuments.download(about)).toBeInstanceOf(Blob)
})

test('no mail, no trail and no log holds a word, and the trail does not say which question was written', async () => {
  const messages = await app.superuser.selectFrom('casebook.message').selectAll().execute()
  const events = await app.superuser.selectFrom('casebook.audit_event').selectAll().execute()
  const moves = await app.superuser.selectFrom('casebook.record_transition').selectAll().execute()
  const request = await given.row(about.requestId)
  const everything = JSON.stringify([messages, events, moves, request, app.problems, app.notes])
  expect(everything.includes(canary)).toBe(false)
  const saves = events.filter(({ action }) => action === 'return-saved')
  expect(saves.length).toBeGreaterThan(0)
  expect(JSON.stringify(saves)).not.toContain('engagement')
})

test('once it is returned, the versions before stay the agency’s working copy', async () => {
  const made = await given.returned()
  await given.coordinator.api.returns.accept({ reference: made.reference, requestId: made.requestId, number: 1 })
  await given.write(given.member, made.requestId, { services_offered: `${canary} amended` })
  const told = await toldBy((api) => api.returns.get(made), given.coordinator)
  expect(told).not.toContain(canary)
  const sqlAs = await openSqlAs(app)
  const { rows } = await sqlAs(given.coordinator, 'select request_id from casebook.agency_return')
  expect(rows).toEqual([])
})
