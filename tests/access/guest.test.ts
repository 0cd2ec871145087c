import { ORPCError } from '@orpc/client'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { contract } from '#contract/router.ts'
import { everyProcedure } from '#server/every-procedure.ts'
import { appUrlOf } from '#server/node/migrate.ts'
import { type Guest, guestsIn } from '#tests/support/given-guest.ts'
import { connect, openTestApp, type TestApp } from '#tests/support/server-app.ts'
import { sampleRequests } from './sample-inputs.ts'
import { givenSubjects, type Subjects } from './subjects.ts'

// Somebody who came by a link: one referral and what becomes of it, and nothing else (permission matrix, "own").

let app: TestApp
let subjects: Subjects
let guest: Guest & { personId: string; attachmentId: string }
/** The same address has a second referral, which this session is not for. */
let otherOfMine: Guest

beforeAll(async () => {
  app = await openTestApp()
  subjects = await givenSubjects(app)
  const guests = guestsIn(app, subjects.given)
  const { partnership } = subjects.draft.by
  const started = await guests.guest(partnership)
  const personId = crypto.randomUUID()
  const { concernId } = started
  await started.api.concerns.addPerson({ concernId, personId })
  const { id } = await started.api.concerns.attach({ concernId, file: new File(['%PDF-1.4\n%%EOF'], 'letter.pdf') })
  guest = { ...started, personId, attachmentId: id }
  otherOfMine = await guests.guest(partnership, started.email)
  await otherOfMine.api.concerns.addPerson({ concernId: otherOfMine.concernId, personId: crypto.randomUUID() })
}, 60_000)
afterAll(() => app.close())

const procedures = everyProcedure(contract)
const policyOf = (path: string) => procedures.find((each) => each.path === path)?.meta.policy ?? ''
/** Everything a guest may ask, of their own referral alone. The rest of the contract is refused. */
const open = [
  'directory.agencies',
  'concerns.get',
  'concerns.save',
  'concerns.watch',
  'concerns.addPerson',
  'concerns.savePerson',
  'concerns.removePerson',
  'concerns.attach',
  'concerns.removeAttachment',
  'concerns.submit',
  'concerns.document',
  'concerns.withdraw',
  'concerns.outcome',
  'concerns.reply',
]

async function answerTo(path: string, about: { concernId: string; personId: string; attachmentId: string }) {
  const call = sampleRequests(subjects, { ...subjects.draft, ...about } as Subjects['draft'])[path]
  if (!call) throw new Error(`${path} has no sample request`)
  try {
    await call(guest.api)
    return 'answered'
  } catch (problem) {
    if (!(problem instanceof ORPCError) || problem.status >= 500) throw problem
    return ['NOT_SIGNED_IN', 'NO_PERMISSION', 'NOT_FOUND'].includes(problem.code) ? problem.code : 'answered'
  }
}

describe('of their own referral a guest may ask', () => {
  // What ends or sends something comes last.
  const ends = /remove|submit|withdraw/
  const inOrder = [...open].sort((a, b) => Number(ends.test(a)) - Number(ends.test(b)))
  test.each(inOrder)('%s', async (path) => {
    expect(await answerTo(path, guest)).toBe('answered')
  })
})

describe('a guest is refused', () => {
  const closed = procedures
    .map(({ path }) => path)
    .filter((path) => policyOf(path) !== 'public' && !open.includes(path))
  test.each(closed)('%s', async (path) => {
    // Account actions look for an account that is signed in; there is none.
    const refusals = /^account\.(own|enrol)$/.test(policyOf(path)) ? ['NOT_SIGNED_IN'] : ['NO_PERMISSION', 'NOT_FOUND']
    expect(refusals).toContain(await answerTo(path, guest))
  })

  test.each(open.filter((path) => path.startsWith('concerns.')))('%s of any other referral', async (path) => {
    expect(await answerTo(path, subjects.draft)).toBe('NOT_FOUND')
    expect(await answerTo(path, subjects.received)).toBe('NOT_FOUND')
    expect(await answerTo(path, { ...subjects.draft, concernId: otherOfMine.concernId })).toBe('NOT_FOUND')
  })

  test('real people’s procedures even where their address has an account with seats', async () => {
    const manager = await subjects.given.person({ role: ['BM', 'ADMIN'] })
    const email = 'manager.by.link@council.gov.uk'
    await app.superuser.updateTable('casebook.account').set({ email }).where('id', '=', manager.accountId).execute()
    const byLink = await guestsIn(app, subjects.given).guest(manager.partnership, email)
    expect(byLink.accountId).toBe(manager.accountId)
    await expect(byLink.api.cases.list({})).rejects.toMatchObject({ code: 'NO_PERMISSION' })
    await expect(byLink.api.directory.list()).rejects.toMatchObject({ code: 'NO_PERMISSION' })
  })
})

test('bare SQL, with the first wall out of the way, shows a guest that one referral', async () => {
  const client = await connect(appUrlOf(app.ownerUrl))
  const tables = await client.query<{ name: string }>(`
    select c.relname as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where n.nspname = 'casebook' and c.relkind = 'r'
      and exists (select 1 from pg_attribute a where a.attrelid = c.oid and a.attname = 'partnership_id') order by 1`)
  await client.query('begin')
  await client.query(
    `select set_config('app.partnership_id', $1, true), set_config('app.user_id', $2, true), set_config('app.today', $3, true),
      set_config('app.roles', '{GUEST}', true), set_config('app.only_case', $4, true)`,
    [guest.partnership.id, guest.accountId, '2026-06-03', guest.caseId],
  )
  const seen: Record<string, unknown[]> = {}
  for (const { name } of tables.rows) {
    const { rows } = await client.query(`select * from casebook.${name}`)
    if (rows.length > 0) seen[name] = rows
  }
  await client.query('rollback')
  const everybodys = ['agency', 'bank_holiday', 'reference_counter']
  const mine = { account: 'id', case_file: 'id' }
  const strangers = Object.entries(seen).flatMap(([name, rows]) =>
    everybodys.includes(name)
      ? []
      : rows.filter((row) => {
          const facts = row as Record<string, unknown>
          const key = name in mine ? facts.id : facts.case_id
          return ![guest.caseId, guest.accountId].includes(String(key))
        }),
  )
  expect(strangers).toEqual([])
  expect(Object.keys(seen)).toEqual([
    'account',
    'agency',
    'attachment',
    'bank_holiday',
    'case_access',
    'case_file',
    'concern',
    'concern_transition',
    'draft_presence',
    'guest_session',
    'person',
    'person_identity',
    'reference_counter',
  ])
})
