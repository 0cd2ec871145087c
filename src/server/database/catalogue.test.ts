import { afterAll, beforeAll, expect, test } from 'vitest'
import { connect, openTestApp, type TestApp } from '#tests/support/server-app.ts'

// Read from the database's own catalogue, so that a table of tomorrow is covered at birth.

let app: TestApp
beforeAll(async () => {
  app = await openTestApp()
})
afterAll(() => app.close())

/** Tables of cases and partnerships without row-level security, enabled and forced. */
const bareTables = `
  select c.relname as table from pg_class c join pg_namespace n on n.oid = c.relnamespace
  where n.nspname = 'casebook' and c.relkind in ('r', 'p')
    and (c.relname = 'partnership'
      or exists (select 1 from pg_attribute a where a.attrelid = c.oid and a.attname = 'partnership_id'))
    and not (c.relrowsecurity and c.relforcerowsecurity
      and exists (select 1 from pg_policy p where p.polrelid = c.oid))
  order by 1`

test('every table of a partnership has row-level security, enabled and forced', async () => {
  const owner = await connect(app.ownerUrl)
  expect((await owner.query(bareTables)).rows).toEqual([])
})

test('that check fails on a table which forgot it', async () => {
  const owner = await connect(app.ownerUrl)
  await owner.query('begin')
  await owner.query('create table casebook.scratch (partnership_id uuid)')
  expect((await owner.query(bareTables)).rows).toEqual([{ table: 'scratch' }])
  await owner.query('alter table casebook.scratch enable row level security')
  await owner.query('create policy own on casebook.scratch using (false)')
  expect((await owner.query(bareTables)).rows).toEqual([{ table: 'scratch' }])
  await owner.query('alter table casebook.scratch force row level security')
  expect((await owner.query(bareTables)).rows).toEqual([])
  await owner.query('rollback')
})

test('a table without a partnership is one of these three', async () => {
  const owner = await connect(app.ownerUrl)
  const { rows } = await owner.query(`
    select c.relname as table from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where n.nspname = 'casebook' and c.relkind in ('r', 'p', 'v', 'm') and c.relname <> 'partnership'
      and not exists (select 1 from pg_attribute a where a.attrelid = c.oid and a.attname = 'partnership_id') order by 1`)
  expect(rows).toEqual([{ table: 'audit_count' }, { table: 'kysely_migration' }, { table: 'kysely_migration_lock' }])
})

test('the application’s role owns nothing and has no power of its own', async () => {
  const owner = await connect(app.ownerUrl)
  const { rows } = await owner.query(`
    select rolsuper, rolbypassrls, rolcreaterole, rolcreatedb, rolreplication,
      (select count(*)::int from pg_class where relowner = r.oid) as tables,
      (select count(*)::int from pg_proc where proowner = r.oid) as functions,
      (select count(*)::int from pg_namespace where nspowner = r.oid) as schemas,
      (select count(*)::int from pg_auth_members where member = r.oid) as memberships,
      has_database_privilege(r.oid, current_database(), 'CREATE') as creates
    from pg_roles r where rolname = 'casebook_app'`)
  expect(rows).toEqual([
    {
      rolsuper: false,
      rolbypassrls: false,
      rolcreaterole: false,
      rolcreatedb: false,
      rolreplication: false,
      tables: 0,
      functions: 0,
      schemas: 0,
      memberships: 0,
      creates: false,
    },
  ])
})

test('the functions that act with the owner’s rights are these, each with a search path of its own', async () => {
  const owner = await connect(app.ownerUrl)
  const { rows } = await owner.query(`
    select p.proname as name, coalesce(p.proconfig::text, '') like '%search_path=pg_catalog%' as fixed,
      has_function_privilege('public', p.oid, 'EXECUTE') as everybody
    from pg_proc p join pg_namespace n on n.oid = p.pronamespace
    where n.nspname = 'casebook' and p.prosecdef order by 1`)
  expect(rows).toEqual(
    [
      'carry_draft_over',
      'enter',
      'enter_by_link',
      'every_partnership',
      'find_invited',
      'find_sign_in_link',
      'is_conflicted',
      'is_withheld',
      'joined_with',
      'names_to_look_for',
      'note_progress',
      'partnership_of_referral_link',
      'people_of_request',
      'references_for_auditor',
      'released_returns',
      'seal_audit',
      'session_actor',
      'stop_return_clock',
      'user_belongs_elsewhere',
      'writers_of',
    ].map((name) => ({
      name,
      fixed: true,
      everybody: false,
    })),
  )
})
