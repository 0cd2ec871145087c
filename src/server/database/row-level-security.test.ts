import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Person, Received } from '#tests/support/given.ts'
import { givenStandings } from '#tests/support/given-standings.ts'
import { openTestApp, type TestApp } from '#tests/support/server-app.ts'
import { openSqlAs } from '#tests/support/sql-as.ts'

// The second wall alone: every statement here is bare SQL as the application's role.

let app: TestApp
let people: ReadonlyMap<string, Person | null>
const who = (name: string) => people.get(name) ?? null
let received: Received
let elsewhere: Received

beforeAll(async () => {
  app = await openTestApp()
  ;({ received, elsewhere, people } = await givenStandings(app))
}, 60_000)
afterAll(() => app.close())

const caseTables = ['case_file', 'concern', 'person', 'person_identity', 'attachment']

// One received case with two people and a file; one draft with one person; elsewhere another case with two people.
test.each([
  ['Business Manager', [1, 1, 2, 2, 1]],
  ['L&D', [1, 1, 2, 0, 1]],
  ['listed L&D', [1, 1, 2, 0, 1]],
  ['member', [0, 0, 0, 0, 0]],
  ['listed member', [1, 1, 2, 2, 1]],
  ['referrer', [1, 1, 2, 2, 1]],
  ['writer of the draft', [1, 1, 1, 1, 0]],
  ['colleague of that writer', [0, 0, 0, 0, 0]],
  ['conflicted Business Manager', [0, 0, 0, 0, 0]],
  ['leaver', [0, 0, 0, 0, 0]],
  ['auditor', [0, 0, 0, 0, 0]],
  ['administrator', [0, 0, 0, 0, 0]],
  ['Executive Group', [0, 0, 0, 0, 0]],
  ['member elsewhere', [1, 1, 2, 2, 0]],
  ['nobody', [0, 0, 0, 0, 0]],
])('%s sees of cases, concerns, people, identities and files: %j', async (name, expected) => {
  const sqlAs = await openSqlAs(app)
  const counts = []
  for (const table of caseTables) counts.push((await sqlAs(who(name), `select * from casebook.${table}`)).rowCount)
  expect(counts).toEqual(expected)
})

test.each([
  ['Business Manager', true],
  ['auditor', true],
  ['administrator', true],
  ['conflicted Business Manager', true],
  ['member', false],
  ['listed member', false],
  ['referrer', false],
  ['L&D', false],
  ['leaver', false],
  ['nobody', false],
])('%s sees rows of the audit trail: %s', async (name, sees) => {
  const sqlAs = await openSqlAs(app)
  const mine = await sqlAs(who(name), 'select distinct partnership_id from casebook.audit_event')
  expect(mine.rows).toEqual(sees ? [{ partnership_id: received.by.partnership.id }] : [])
})

test('nothing of the directory is seen without a setting, and nothing of another partnership with one', async () => {
  const sqlAs = await openSqlAs(app)
  for (const table of [
    'partnership',
    'agency',
    'account',
    'seat',
    'seat_holding',
    'bank_holiday',
    'reference_counter',
  ]) {
    expect([table, (await sqlAs(null, `select * from casebook.${table}`)).rowCount]).toEqual([table, 0])
    const key = table === 'partnership' ? 'id' : 'partnership_id'
    const { rows } = await sqlAs(who('member'), `select distinct ${key} as id from casebook.${table}`)
    expect([table, rows]).toEqual([table, [{ id: received.by.partnership.id }]])
  }
})

describe('what no injected statement can do', () => {
  const refused: [string, string, string][] = [
    ['Business Manager', 'alter table casebook.case_file disable row level security', 'must be owner'],
    ['Business Manager', 'alter table casebook.case_file no force row level security', 'must be owner'],
    ['Business Manager', 'alter table casebook.case_file add column mine text', 'must be owner'],
    ['Business Manager', 'drop policy visible on casebook.case_file', 'must be owner'],
    ['Business Manager', 'create policy mine on casebook.case_file using (true)', 'must be owner'],
    ['Business Manager', 'create table casebook.mine (id integer)', 'permission denied for schema'],
    ['Business Manager', 'create table public.mine (id integer)', 'permission denied for schema'],
    ['Business Manager', 'create schema mine', 'permission denied for database'],
    ['Business Manager', 'create function casebook.mine() returns integer return 1', 'permission denied for schema'],
    [
      'Business Manager',
      'create or replace function casebook.my_roles() returns text[] return array[]::text[]',
      'permission denied for schema',
    ],
    ['Business Manager', 'set role casebook', 'permission denied to set role'],
    ['Business Manager', 'set session authorization casebook', 'permission denied to set session authorization'],
    ['Business Manager', 'alter role casebook_app bypassrls', 'permission denied'],
    ['Business Manager', 'grant casebook to casebook_app', 'permission denied'],
    ['Business Manager', 'select * from pg_authid', 'permission denied for table pg_authid'],
    ['Business Manager', "copy casebook.case_file to '/tmp/mine'", 'permission denied'],
    ['Business Manager', 'truncate casebook.case_file cascade', 'permission denied for table'],
    ['Business Manager', 'delete from casebook.case_file', 'permission denied for table case_file'],
    ['Business Manager', 'delete from casebook.concern', 'permission denied for table concern'],
    ['Business Manager', 'delete from casebook.person', 'permission denied for table person'],
    ['Business Manager', 'delete from casebook.person_identity', 'permission denied for table person_identity'],
    ['Business Manager', 'delete from casebook.attachment', 'permission denied for table attachment'],
    [
      'Business Manager',
      "update casebook.audit_event set action = 'signed-in'",
      'permission denied for table audit_event',
    ],
    ['Business Manager', 'delete from casebook.audit_event', 'permission denied for table audit_event'],
    ['auditor', 'truncate casebook.audit_event', 'permission denied for table audit_event'],
    [
      'auditor',
      "insert into casebook.audit_seal select partnership_id, 99, id, '9', 'x' from casebook.audit_event",
      'permission denied for table audit_seal',
    ],
    ['auditor', "update casebook.audit_seal set hash = 'x'", 'permission denied for table audit_seal'],
    ['auditor', 'delete from casebook.audit_seal', 'permission denied for table audit_seal'],
    ['member', 'update casebook.case_access set relation = relation', 'permission denied for table case_access'],
    ['member', 'delete from casebook.case_access', 'permission denied for table case_access'],
    ['member', 'create table jobs.mine (id integer)', 'permission denied for schema jobs'],
    ['member', 'drop table jobs.job', 'must be owner of table job'],
    ['member', 'truncate jobs.job_common', 'permission denied for table job_common'],
    ['member', "insert into jobs.queue (name) values ('mine')", 'permission denied for table queue'],
    ['member', "update casebook.kysely_migration set name = 'x'", 'permission denied for table kysely_migration'],
    [
      'member',
      'update casebook.kysely_migration_lock set is_locked = 1',
      'permission denied for table kysely_migration_lock',
    ],
  ]
  test.each(refused)('%s: %s', async (name, statement, reason) => {
    const sqlAs = await openSqlAs(app)
    await expect(sqlAs(who(name), statement)).rejects.toThrow(reason)
  })

  test('with row security switched off a query fails rather than answers', async () => {
    const sqlAs = await openSqlAs(app)
    const both = 'set local row_security = off; select * from casebook.case_file'
    await expect(sqlAs(who('member'), both)).rejects.toThrow('would be affected by row-level security')
  })

  const rls = 'violates row-level security policy'
  const eventBy = (actor: string) =>
    `insert into casebook.audit_event (partnership_id, at, actor_id, action) values ('${who('member')?.partnership.id}', now(), ${actor}, 'signed-in')`

  test('an audit event tells of nobody else', async () => {
    const sqlAs = await openSqlAs(app)
    await sqlAs(who('member'), eventBy(`'${who('member')?.accountId}'`))
    await expect(sqlAs(who('member'), eventBy(`'${who('auditor')?.accountId}'`))).rejects.toThrow(rls)
    await expect(sqlAs(who('member'), eventBy('null'))).rejects.toThrow(rls)
    await expect(sqlAs(who('member elsewhere'), eventBy(`'${who('member elsewhere')?.accountId}'`))).rejects.toThrow(
      rls,
    )
  })

  test('an audit event cannot choose its place in the chain', async () => {
    const sqlAs = await openSqlAs(app)
    const { partnership, accountId } = who('member') as Person
    const statement = `insert into casebook.audit_event (partnership_id, at, actor_id, action, transaction_id)
      values ($1, now(), $2, 'signed-in', '1')`
    await expect(sqlAs(who('member'), statement, [partnership.id, accountId])).rejects.toThrow('permission denied')
  })

  const grant = (to: Person, caseId: string) =>
    [
      `insert into casebook.case_access values ($1, $2, $3, 'referrer', $3, now())`,
      [to.partnership.id, caseId, to.accountId],
    ] as const

  test.each([
    'member',
    'colleague of that writer',
    'conflicted Business Manager',
    'auditor',
    'administrator',
    'leaver',
  ])('%s cannot give themselves access to a case', async (name) => {
    const sqlAs = await openSqlAs(app)
    const [statement, values] = grant(who(name) as Person, received.caseId)
    await expect(sqlAs(who(name), statement, [...values])).rejects.toThrow(rls)
  })

  test('nobody gives access in another’s name', async () => {
    const sqlAs = await openSqlAs(app)
    const [bm, member] = [who('Business Manager') as Person, who('member') as Person]
    const statement = `insert into casebook.case_access values ($1, $2, $3, 'referrer', $4, now())`
    const values = [bm.partnership.id, received.caseId, member.accountId, received.by.accountId]
    await expect(sqlAs(bm, statement, values)).rejects.toThrow(rls)
  })

  test('nobody but those who manage accounts takes a seat, makes a link or changes a role', async () => {
    const sqlAs = await openSqlAs(app)
    const { partnership, accountId } = who('member') as Person
    const take = `insert into casebook.seat_holding select partnership_id, gen_random_uuid(), id, '${accountId}', '2020-01-01'
      from casebook.seat where role = 'BM' limit 1`
    await expect(sqlAs(who('member'), take)).rejects.toThrow(rls)
    await expect(sqlAs(who('leaver'), take)).rejects.toThrow(rls)
    expect((await sqlAs(who('administrator'), take)).rowCount).toBe(1)
    const link = `insert into casebook.sign_in_link values ('${partnership.id}', gen_random_uuid(),
      '${who('administrator')?.accountId}', 'mine', now() + interval '1 day')`
    await expect(sqlAs(who('member'), link)).rejects.toThrow(rls)
    const changes = [
      "update casebook.seat set role = 'BM'",
      'update casebook.seat_holding set held_until = null',
      'update casebook.partnership set urgent_contact = name',
    ]
    for (const change of changes) expect((await sqlAs(who('member'), change)).rowCount).toBe(0)
    const own = await sqlAs(who('member'), "update casebook.account set name = 'Somebody'")
    expect(own.rowCount).toBe(1)
  })

  test('a change without a condition reaches no case that its writer cannot see', async () => {
    const sqlAs = await openSqlAs(app)
    const blind = "update casebook.case_file set title = 'overwritten'"
    expect((await sqlAs(who('member'), blind)).rowCount).toBe(0)
    expect((await sqlAs(who('Business Manager'), blind)).rowCount).toBe(1)
    const stolen = `update casebook.case_file set partnership_id = '${who('member')?.partnership.id}'`
    expect((await sqlAs(who('member'), stolen)).rowCount).toBe(0)
    for (const table of ['concern', 'person', 'person_identity', 'attachment', 'draft_presence']) {
      const { rowCount } = await sqlAs(who('member'), `update casebook.${table} set case_id = case_id`)
      expect([table, rowCount]).toEqual([table, 0])
    }
  })

  test('a row cannot be moved into a case that its writer cannot see', async () => {
    const sqlAs = await openSqlAs(app)
    const move = `update casebook.person set case_id = '${received.caseId}'`
    await expect(sqlAs(who('writer of the draft'), move)).rejects.toThrow(rls)
    const out = `update casebook.concern set partnership_id = '${elsewhere.by.partnership.id}'`
    await expect(sqlAs(who('writer of the draft'), out)).rejects.toThrow(rls)
  })
})
