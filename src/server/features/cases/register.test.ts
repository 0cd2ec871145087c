import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { CaseFilters } from '#contract/cases.ts'
import { givenIn, type Person, type Received } from '#tests/support/given.ts'
import { openTestApp, type TestApp } from '#tests/support/server-app.ts'

let app: TestApp
let reader: Person
let school: Person
let received: Received[]
beforeAll(async () => {
  app = await openTestApp()
  const given = givenIn(app)
  school = await given.person({ role: 'MEMBER', agency: 'SCHOOL' })
  const police = await given.person({ role: 'MEMBER', agency: 'MPS' })
  reader = await given.person({ role: 'COORD', agency: 'CSCP' })
  received = []
  const on = async (day: string, by: Person, answers: Record<string, unknown> = {}) => {
    app.clock.set(`${day}T09:00:00Z`)
    received.push(await given.receivedReferral(by, answers))
  }
  await on('2026-06-01', school)
  await on('2026-06-02', police, { near_miss: 'no', practice_themes: ['VOICE'] })
  await on('2026-06-02', school, { is_child_safe_now: 'no', immediate_action_taken: 'Rang the MASH.' })
  await on('2026-06-04', police)
  await given.draft(school)
})
afterAll(() => app.close())

const numbers = (rows: readonly { reference: string }[]) => rows.map(({ reference }) => Number(reference.slice(-3)))
const list = async (filters: Partial<CaseFilters> & { page?: number } = {}, who = reader) => who.api.cases.list(filters)

test('every received case, the newest first; no draft', async () => {
  const { rows, count, countIsMore, page } = await list()
  expect([numbers(rows), count, countIsMore, page]).toEqual([[4, 3, 2, 1], 4, false, 1])
  expect(rows[3]).toMatchObject({
    reference: 'TEST-2026-001',
    title: 'Near miss: a child aged 6 (sharing in time)',
    stage: 'RECEIVED',
    agency: 'SCHOOL',
    receivedOn: '2026-06-01',
    childSafeNow: 'yes',
  })
})

test('a member sees their own alone', async () => {
  const { rows, count } = await list({}, school)
  expect([numbers(rows), count]).toEqual([[3, 1], 2])
})

test.each<[Partial<CaseFilters>, number[]]>([
  [{ agency: 'MPS' }, [4, 2]],
  [{ unsafe: 'yes' }, [3]],
  [{ from: '2026-06-02' }, [4, 3, 2]],
  [{ to: '2026-06-02' }, [3, 2, 1]],
  [{ from: '2026-06-02', to: '2026-06-03', agency: 'SCHOOL' }, [3]],
  [{ stage: 'RECEIVED' }, [4, 3, 2, 1]],
  [{ stage: 'SCHEDULED' }, []],
  [{ sort: 'reference', order: 'asc' }, [1, 2, 3, 4]],
  [{ sort: 'received', order: 'asc' }, [1, 2, 3, 4]],
  [{ sort: 'agency', order: 'asc' }, [2, 4, 1, 3]],
  [{ sort: 'title', order: 'asc' }, [2, 1, 3, 4]],
  [{ sort: 'stage', order: 'desc' }, [4, 3, 2, 1]],
  [{ q: 'test-2026-003' }, [3]],
  [{ q: 'NEAR MISS' }, [4, 3, 1]],
  [{ q: '%' }, []],
  [{ q: '_' }, []],
  [{ q: '\\' }, []],
  [{ q: "' or true --" }, []],
])('%j: %j', async (filters, expected) => {
  const { rows, count } = await list(filters)
  expect([numbers(rows), count]).toEqual([expected, expected.length])
})

test('pages of fifty, each case on one of them, and a count that stops at a thousand', async () => {
  const given = givenIn(app)
  const many = await given.partnership('MANY')
  const manager = await given.person({ role: 'BM', in: many })
  await app.superuser
    .insertInto('casebook.case_file')
    .values(
      Array.from({ length: 1001 }, (_, index) => ({
        partnership_id: many.id,
        id: crypto.randomUUID(),
        reference: `MANY-2026-${String(index + 1).padStart(3, '0')}`,
        reference_year: 2026,
        reference_number: index + 1,
        pseudonym: `Tree ${index + 1}`,
        title: 'Concern: a child',
        stage: 'RECEIVED',
        received_on: '2026-06-01',
        incident_earliest: null,
        created_by: manager.accountId,
        created_at: '2026-06-01T09:00:00Z',
      })),
    )
    .execute()
  const seen = new Set<number>()
  for (let page = 1; page <= 21; page += 1) {
    const { rows, count, countIsMore } = await list({ page }, manager)
    expect([rows.length, count, countIsMore]).toEqual([page === 21 ? 1 : 50, 1000, true])
    for (const number of rows.map(({ reference }) => Number(reference.split('-')[2]))) seen.add(number)
  }
  expect(seen.size).toBe(1001)
  expect((await list({ page: 22 }, manager)).rows).toEqual([])
  // After 999 comes 1000: by number, not by letters.
  expect((await list({ sort: 'reference', order: 'desc' }, manager)).rows[0]?.reference).toBe('MANY-2026-1001')
})

describe('the file for a spreadsheet', () => {
  test('holds what is filtered, and nothing that a spreadsheet would run', async () => {
    const { caseId } = received[0] as Received
    const traps = { title: '=cmd|"/c calc"!A1', agency_code: '+1,2', pseudonym: '@SUM(A1)' }
    await app.superuser.updateTable('casebook.case_file').set(traps).where('id', '=', caseId).execute()
    const file = await reader.api.cases.exportCsv({ to: '2026-06-01' })
    expect(file.name).toBe('case-register.csv')
    const bytes = new Uint8Array(await file.arrayBuffer())
    expect([...bytes.slice(0, 3)]).toEqual([0xef, 0xbb, 0xbf])
    expect((await file.text()).split('\r\n')).toEqual([
      'Reference,Pseudonym,Title,Stage,Referring agency,Received on,Child safe now',
      `TEST-2026-001,'@SUM(A1),"'=cmd|""/c calc""!A1",Received,"'+1,2",2026-06-01,Yes`,
      '',
    ])
  })

  test('holds a member’s own cases alone', async () => {
    const text = await (await school.api.cases.exportCsv({})).text()
    expect(text.match(/TEST-2026-\d{3}/g)).toEqual(['TEST-2026-003', 'TEST-2026-001'])
  })
})

describe('search', () => {
  test.each([
    ['cscp 2026 1', []],
    ['test 2026 2', [2]],
    ['TEST/2026/002', [2]],
    ['aged 6', [4, 3, 2, 1]],
    ['%', []],
  ])('%s finds %j', async (q, expected) => {
    await app.superuser
      .updateTable('casebook.case_file')
      .set({ title: 'Near miss: a child aged 6' })
      .where('reference', '=', 'TEST-2026-001')
      .execute()
    expect(numbers(await reader.api.search.find({ q }))).toEqual(expected)
  })

  test('finds only what one may open', async () => {
    expect(numbers(await school.api.search.find({ q: 'aged' }))).toEqual([3, 1])
    const { pseudonym = '' } = (await list({ agency: 'MPS' })).rows[0] ?? {}
    expect(await school.api.search.find({ q: pseudonym })).toEqual([])
  })
})
