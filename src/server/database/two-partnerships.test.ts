import { Client } from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type AskerRole, roles } from '#domain/access/roles.ts'
import { appUrlOf } from '#server/node/migrate.ts'
import { givenIn, type Partnership, type Person } from '#tests/support/given.ts'
import {
  fingerprints,
  idsOfOne,
  letAnythingIn,
  type PartnershipTable,
  partnershipTables,
  plantRow,
  valueFor,
  withOwnIds,
} from '#tests/support/partnership-tables.ts'
import { connect, openTestApp, type TestApp } from '#tests/support/server-app.ts'
import { smallPdf } from '#tests/support/small-pdf.ts'

// The second wall between partnerships, alone: bare SQL as the application's role, as each role of one partnership,
// against every table of the catalogue in which the other has rows. Nothing here knows a table by name but the views
// and the trail that the database itself writes, so that a table of tomorrow is covered at birth.

let app: TestApp
let ours: Partnership
let theirs: Partnership
let tables: readonly PartnershipTable[]
/** How somebody of our partnership asks: a person in each role, one in all of them, the system, and nobody. */
const askers = new Map<string, Asker>()

beforeAll(async () => {
  app = await openTestApp()
  theirs = await fill('THEIRS')
  ours = await fill('OURS')
  const given = givenIn(app)
  const ask = (person: Person) => ({ accountId: person.accountId })
  for (const role of roles) askers.set(role, ask(await given.person({ role, in: ours })))
  const everything = ask(await given.person({ role: roles, in: ours }))
  askers.set('every role', everything)
  // Settings of a transaction that the application makes, not what a person can hold.
  const written: readonly AskerRole[] = ['GUEST']
  for (const role of written) askers.set(role, { ...everything, roles: `{${role}}` })
  askers.set('the system', { accountId: '', roles: '{SYSTEM}' })

  const superuser = new Client({ connectionString: app.superuserUrl })
  superuser.on('error', () => undefined)
  await superuser.connect()
  tables = await partnershipTables(superuser)
  await letAnythingIn(superuser)
  for (const table of tables.filter(({ name }) => name !== 'partnership')) {
    for (const where of [ours, theirs]) await plantRow(superuser, table, where.id)
    // As badly as a row can be written: theirs, but every id in it is that of one of us.
    await plantRow(superuser, table, theirs.id, everything.accountId)
  }
  await superuser.end()
}, 120_000)
afterAll(() => app.close())

/** A received referral with a file and a draft, as people would make them. */
async function fill(prefix: string) {
  const given = givenIn(app, prefix)
  const writer = await given.person({ role: 'REFERRER', agency: 'SCHOOL' })
  const { concernId } = await given.finishedDraft(writer)
  await writer.api.concerns.attach({ concernId, file: smallPdf() })
  await writer.api.concerns.submit({ concernId })
  await given.draft(writer)
  return writer.partnership
}

type Asker = { readonly accountId: string; readonly roles?: string }

/** Statements as somebody of ours, each for good: how many rows it reached, what it said, or why it was refused. */
async function lookingAs(client: Client, { accountId, roles = '' }: Asker) {
  await client.query(
    `select set_config('app.partnership_id', $1, false), set_config('app.user_id', $2, false),
      set_config('app.today', '2026-06-03', false), set_config('app.roles', $3, false)`,
    [ours.id, accountId, roles],
  )
  return async (sql: string, values: unknown[] = []) => {
    try {
      const { rowCount, rows } = await client.query(sql, values)
      return { count: rowCount ?? 0, said: JSON.stringify(rows), refusal: '' }
    } catch (problem) {
      return { count: 0, said: '', refusal: (problem as Error).message }
    }
  }
}

const isWall = (refusal: string) => /row-level security|permission denied/.test(refusal)

/** Which of these tables show a row of theirs to whom. */
async function seen(client: Client, tables: readonly PartnershipTable[]) {
  const found: string[] = []
  for (const [role, asker] of askers) {
    const ask = await lookingAs(client, asker)
    for (const { name, key } of tables) {
      const { count, refusal } = await ask(`select 1 from casebook."${name}" where ${key} <> $1`, [ours.id])
      if (count > 0) found.push(`${name} shows a row to ${role}`)
      if (refusal && !isWall(refusal)) found.push(`${name} says to ${role}: ${refusal}`)
    }
  }
  return found
}

/** Tries to change, take over, move in and delete; answers the tables whose rows are no longer what they were. */
async function changed(client: Client, superuser: Client, tables: readonly PartnershipTable[]) {
  const before = await fingerprints(superuser, tables, theirs.id)
  for (const asker of askers.values()) {
    const ask = await lookingAs(client, asker)
    for (const { name, key, columns } of tables) {
      const open = columns.filter(({ mayUpdate, isMade }) => mayUpdate && !isMade).map((column) => column.name)
      // Without a condition no select policy is asked, so the update's own has to hold.
      if (open.length > 0)
        await ask(`update casebook."${name}" set ${open.map((each) => `"${each}" = "${each}"`).join(', ')}`)
      await ask(`update casebook."${name}" set ${key} = $1`, [ours.id])
      await ask(`update casebook."${name}" set ${key} = $1`, [theirs.id])
      await ask(`delete from casebook."${name}" where ${key} <> $1`, [ours.id])
    }
  }
  const after = await fingerprints(superuser, tables, theirs.id)
  return Object.keys(after).filter((name) => after[name] !== before[name])
}

/** Tries to add rows of theirs, bare, copied, and with our own ids in them; what no wall stopped. */
async function added(client: Client, superuser: Client, tables: readonly PartnershipTable[]) {
  const found = new Set<string>()
  for (const { name, key, columns } of tables) {
    const written = columns.filter(({ isMade }) => !isMade).map((column) => `"${column.name}"`)
    const { rows } = await superuser.query<{ row: object }>(
      `select to_jsonb(t) as row from casebook."${name}" t where ${key} = $1 order by t::text limit 2`,
      [theirs.id],
    )
    const copy = `insert into casebook."${name}" (${written.join(', ')})
      select ${written.join(', ')} from jsonb_populate_record(null::casebook."${name}", $1::jsonb)`
    for (const [role, asker] of askers) {
      const ask = await lookingAs(client, asker)
      const copies = rows.flatMap(({ row }) => [row, withOwnIds(row, columns, asker.accountId || ours.id, key)])
      const outcomes = [await ask(`insert into casebook."${name}" (${key}) values ($1)`, [theirs.id])]
      for (const row of copies) outcomes.push(await ask(copy, [JSON.stringify(row)]))
      if (outcomes.some(({ refusal }) => !isWall(refusal))) found.add(`${name} was not closed to ${role}`)
    }
  }
  return [...found]
}

const connections = async () => [await connect(appUrlOf(app.ownerUrl)), await connect(app.superuserUrl)] as const

test('in every table the other partnership has a row to be found', async () => {
  const superuser = await connect(app.superuserUrl)
  const marks = await fingerprints(superuser, tables, theirs.id)
  expect(Object.keys(marks).filter((name) => marks[name]?.startsWith('0 '))).toEqual([])
  expect(tables.length).toBeGreaterThan(15)
})

test('nobody of us selects a row of theirs from any table', async () => {
  const [client] = await connections()
  expect(await seen(client, tables)).toEqual([])
})

test('nobody of us changes, takes over, moves in or deletes a row of theirs', async () => {
  const [client, superuser] = await connections()
  expect(await changed(client, superuser, tables)).toEqual([])
})

test('nobody of us adds a row of theirs, bare, copied or with our own ids in it', async () => {
  const [client, superuser] = await connections()
  expect(await added(client, superuser, tables)).toEqual([])
})

test('these tests find a table whose wall forgets the partnership', async () => {
  const [client, superuser] = await connections()
  await superuser.query(`
    create table casebook.forgetful (partnership_id uuid not null, id uuid not null, account_id uuid, text text);
    alter table casebook.forgetful enable row level security;
    create policy mine on casebook.forgetful using (account_id = (select casebook.current_account()));
    grant select, insert, update on casebook.forgetful to casebook_app`)
  const forgetful = (await partnershipTables(superuser)).filter(({ name }) => name === 'forgetful')
  const everything = askers.get('every role')?.accountId ?? ''
  for (const table of forgetful) await plantRow(superuser, table, theirs.id, everything)
  // A guest of the same account asks with the same id.
  expect(await seen(client, forgetful)).toEqual([
    'forgetful shows a row to every role',
    'forgetful shows a row to GUEST',
  ])
  expect(await added(client, superuser, forgetful)).toHaveLength(askers.size - 1)
  expect(await changed(client, superuser, forgetful)).toEqual(['forgetful'])
  await superuser.query('drop table casebook.forgetful')
})

/** Told on purpose, and nothing else: that there are partnerships, by id alone. */
const tellsIds = 'every_partnership'

test('the functions that act with the owner’s rights tell us nothing of theirs, whatever id they are given', async () => {
  const [client, superuser] = await connections()
  const theirIds = await idsOfOne(superuser, tables, theirs.id, ours.id)
  const { rows: functions } = await superuser.query<{ name: string; types: string[] }>(
    `
    select p.proname as name,
      array(select format_type(t, null) from unnest(p.proargtypes) with ordinality as a(t, n) order by n) as types
    from pg_proc p join pg_namespace n on n.oid = p.pronamespace
    where n.nspname = 'casebook' and p.prosecdef and has_function_privilege('casebook_app', p.oid, 'EXECUTE')
      and p.proname <> $1`,
    [tellsIds],
  )
  const told = new Set<string>()
  for (const role of ['every role', 'AUDITOR', 'the system']) {
    for (const { name, types } of functions) {
      // One that takes no id has nothing to be asked about; a text is a secret that has to be known.
      for (const id of types.some((type) => type.startsWith('uuid')) ? theirIds : ['']) {
        const ask = await lookingAs(client, askers.get(role) ?? { accountId: '' })
        const places = types.map((type, index) => `$${index + 1}::${type}`).join(', ')
        const values = types.map((type) => valueFor(type, id))
        const { said, refusal } = await ask(`select to_jsonb(f) from casebook."${name}"(${places}) f`, values)
        const answer = said + refusal
        if (/THEIRS/.test(answer) || theirIds.some((each) => each !== id && answer.includes(each)))
          told.add(`${name} tells ${role}`)
      }
    }
  }
  expect([...told]).toEqual([])
  expect(functions.length).toBeGreaterThan(5)
})
