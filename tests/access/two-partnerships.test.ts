import { ORPCError } from '@orpc/client'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { contract } from '#contract/router.ts'
import { roles } from '#domain/access/roles.ts'
import { casePageSize } from '#domain/cases/case-page-size.ts'
import { sealChain } from '#server/audit/seal-chain.ts'
import { everyProcedure } from '#server/every-procedure.ts'
import type { Person } from '#tests/support/given.ts'
import { fingerprints, type PartnershipTable, partnershipTables } from '#tests/support/partnership-tables.ts'
import { type Client, connect, openTestApp, type TestApp } from '#tests/support/server-app.ts'
import { sampleRequests } from './sample-inputs.ts'
import { givenSubjects, putBack, type Subjects } from './subjects.ts'

// The first wall between partnerships: every procedure of the contract, as every role of one, about everything of the
// other. What a procedure needs to be asked is in sample-inputs.ts, so that one of tomorrow is covered at birth.

let app: TestApp
let ours: Subjects
let theirs: Subjects
const people = new Map<string, Person>()

beforeAll(async () => {
  app = await openTestApp()
  // In the same order, so that both have the same numbers: THEIRS-2026-001 and OURS-2026-001.
  theirs = await givenSubjects(app, 'THEIRS')
  ours = await givenSubjects(app, 'OURS')
  const home = ours.received.by.partnership
  for (const role of roles) people.set(role, await ours.given.person({ role, in: home }))
  const all = await ours.given.person({ role: roles, in: home })
  for (const about of [ours.received, ours.draft]) await ours.given.relation(all, about, 'referrer')
  people.set('every role', all)
}, 60_000)
afterAll(() => app.close())

const procedures = everyProcedure(contract)
const kindOf = (meta: (typeof procedures)[number]['meta']) => meta.subject ?? 'nothing'
// Ends the sessions of those who ask, so it comes last.
const behindTheDoor = procedures
  .filter(({ meta }) => meta.policy !== 'public')
  .toSorted((a, b) => Number(a.path.endsWith('Everywhere')) - Number(b.path.endsWith('Everywhere')))
const beforeTheDoor = procedures.filter(({ meta }) => meta.policy === 'public')

/** What the page would get: the answer as text, or the refusal with all that it says. */
async function ask(path: string, api: Client, subjects: Subjects) {
  const call = sampleRequests(subjects)[path]
  if (!call) throw new Error(`${path} has no sample request`)
  await putBack(app)
  try {
    const answer = await call(api)
    return { code: 'OK', said: answer instanceof Blob ? await answer.text() : JSON.stringify(answer ?? null) }
  } catch (problem) {
    if (!(problem instanceof ORPCError)) throw problem
    return { code: problem.code, said: `${problem.message} ${JSON.stringify(problem.data ?? null)}` }
  }
}

const failed = (code: string) => code === 'INTERNAL_SERVER_ERROR'

const uuid = /[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/g
type Sql = Awaited<ReturnType<typeof connect>>

async function everythingOf(superuser: Sql, tables: readonly PartnershipTable[], partnershipId: string) {
  const all: string[] = []
  for (const { name, key } of tables) {
    const rows = `select to_jsonb(t)::text as row from casebook."${name}" t where ${key} = $1`
    for (const { row } of (await superuser.query<{ row: string }>(rows, [partnershipId])).rows) all.push(row)
  }
  return all.join('\n')
}

/** What gives them away: every id of theirs, their addresses, their name and their references. */
async function marksOfTheirs(superuser: Sql, tables: readonly PartnershipTable[]) {
  const text = await everythingOf(superuser, tables, theirs.received.by.partnership.id)
  const emails = text.match(/[\w.]+@theirs\.example/g) ?? []
  return new Set([...(text.match(uuid) ?? []), ...emails, 'THEIRS Partnership', theirs.received.reference])
}
const marksIn = (said: string, marks: ReadonlySet<string>) => [...marks].filter((mark) => said.includes(mark))

/** Asks, and then looks whether anything of theirs was told, changed, or written down on our side. */
async function expectNothingOfTheirs(asking: (marks: ReadonlySet<string>) => Promise<string[]>) {
  const superuser = await connect(app.superuserUrl)
  const tables = await partnershipTables(superuser)
  const { id: theirHome } = theirs.received.by.partnership
  const marks = await marksOfTheirs(superuser, tables)
  const before = await fingerprints(superuser, tables, theirHome)
  expect(await asking(marks)).toEqual([])
  expect(await fingerprints(superuser, tables, theirHome)).toEqual(before)
  const ourRows = await everythingOf(superuser, tables, ours.received.by.partnership.id)
  // What somebody searched for is in our trail as they typed it.
  const typed = theirs.received.reference
  expect(marksIn(ourRows, marks).filter((mark) => mark !== typed)).toEqual([])
}

/** Subjects of ours with one id, or one reference, of theirs among them: `received.attachmentId`. */
function mixtures(): [string, Subjects][] {
  const mixed: [string, Subjects][] = []
  for (const [key, value] of Object.entries(theirs)) {
    const own: unknown = ours[key as keyof Subjects]
    if (typeof value === 'string') mixed.push([key, { ...ours, [key]: value }])
    if (key === 'given' || typeof value !== 'object' || value === null) continue
    for (const [inner, one] of Object.entries(value)) {
      if (typeof one === 'string')
        mixed.push([`${key}.${inner}`, { ...ours, [key]: { ...(own as object), [inner]: one } }])
    }
  }
  return mixed
}

test('asked about what is theirs, no role of ours is told anything of it, and nothing of it is changed', async () => {
  await expectNothingOfTheirs(async (marks) => {
    const wrong: string[] = []
    for (const [role, person] of people) {
      for (const { path, meta } of behindTheDoor) {
        const { code, said } = await ask(path, person.api, theirs)
        // About a record of a case there is one answer: that there is nothing here.
        if (failed(code) || (kindOf(meta) !== 'nothing' && code !== 'NOT_FOUND'))
          wrong.push(`${path} answers ${role} ${code}`)
        for (const mark of marksIn(said, marks)) wrong.push(`${path} tells ${role} ${mark}`)
      }
    }
    return wrong
  })
}, 240_000)

test('one id of theirs among ours leads nowhere either, whatever seats one holds', async () => {
  const home = ours.received.by.partnership
  const all = await ours.given.person({ role: roles, in: home })
  for (const about of [ours.received, ours.draft]) await ours.given.relation(all, about, 'referrer')
  expect(mixtures().map(([name]) => name)).toEqual(
    expect.arrayContaining(['received.reference', 'draft.concernId', 'received.attachmentId', 'accountId', 'seatId']),
  )
  await expectNothingOfTheirs(async (marks) => {
    const wrong: string[] = []
    for (const [name, subjects] of mixtures()) {
      for (const { path } of behindTheDoor.filter((each) => !each.path.endsWith('Everywhere'))) {
        const { code, said } = await ask(path, all.api, subjects)
        if (failed(code)) wrong.push(`${path} with their ${name} answers ${code}`)
        for (const mark of marksIn(said, marks)) wrong.push(`${path} with their ${name} tells ${mark}`)
      }
    }
    return wrong
  })
}, 240_000)

test('what is asked before signing in tells nothing of either but its name', async () => {
  const superuser = await connect(app.superuserUrl)
  const marks = await marksOfTheirs(superuser, await partnershipTables(superuser))
  // Whom to refer to is chosen by name.
  marks.delete('THEIRS Partnership')
  const wrong: string[] = []
  for (const { path } of beforeTheDoor) {
    const { said } = await ask(path, app.client(), theirs)
    for (const mark of marksIn(said, marks)) wrong.push(`${path} tells ${mark}`)
  }
  expect(wrong).toEqual([])
})

describe('with the same numbers in both', () => {
  const manager = () => ours.given.person({ role: ['BM', 'AUDITOR'], in: ours.received.by.partnership })

  test('each has its own first reference', () => {
    expect(ours.received.reference).toBe('OURS-2026-001')
    expect(theirs.received.reference).toBe('THEIRS-2026-001')
  })

  test.each(['2026-001', '001', 'THEIRS', 'THEIRS-2026-001', 'S-2026'])(
    'search for “%s” finds ours alone',
    async (q) => {
      const { api } = await manager()
      expect(JSON.stringify(await api.search.find({ q }))).not.toContain('THEIRS')
    },
  )

  test('the register and its export hold ours alone', async () => {
    const { api } = await manager()
    const sent = await app.superuser
      .selectFrom('casebook.case_file')
      .select('reference')
      .where('partnership_id', '=', ours.received.by.partnership.id)
      .where('reference', 'is not', null)
      .execute()
    const references = sent.map(({ reference }) => reference ?? '').toSorted()
    expect(references).toContain('OURS-2026-001')
    const pages = Math.ceil(references.length / casePageSize)
    const asked = Array.from({ length: pages }, (_, index) => api.cases.list({ page: index + 1 }))
    const rows = (await Promise.all(asked)).flatMap((page) => page.rows)
    const { count } = await api.cases.list({})
    expect(rows.map(({ reference }) => reference).toSorted()).toEqual(references)
    expect(count).toBe(references.length)
    const text = await (await api.cases.exportCsv({})).text()
    expect([...new Set(text.match(/OURS-\d{4}-\d{3}/g))].toSorted()).toEqual(references)
    expect(text).not.toContain('THEIRS')
  })

  test('the trail and its chain are each one’s own', async () => {
    const { api } = await manager()
    await sealChain(app.db)
    const { count } = await app.superuser
      .selectFrom('casebook.audit_event')
      .select(({ fn }) => fn.countAll<string>().as('count'))
      .where('partnership_id', '=', ours.received.by.partnership.id)
      .executeTakeFirstOrThrow()
    const { intact, sealed, waiting } = await api.audit.verify()
    expect([intact, sealed + waiting]).toEqual([true, Number(count)])
    const { events } = await api.audit.list({})
    expect(JSON.stringify(events)).not.toContain('THEIRS')
  })

  test('a link of theirs, opened by one of us, is theirs still', async () => {
    const { api } = await theirs.given.person({ role: 'ADMIN', in: theirs.received.by.partnership })
    const { link } = await api.directory.renewLink({ accountId: theirs.accountId })
    const mine = await manager()
    const invitation = await mine.api.accounts.readInvitation({ token: link.slice(link.indexOf('#') + 1) })
    expect(invitation.partnershipName).toBe('THEIRS Partnership')
    expect(JSON.stringify(await mine.api.directory.list().catch((problem) => problem.code))).not.toContain(
      'theirs.example',
    )
  })
})
