import { createHmac } from 'node:crypto'
import { sql } from 'kysely'
import { Client } from 'pg'
import { migrate } from '../database/migrations.ts'
import { installJobQueue } from './job-queue.ts'
import { openDatabase } from './open-database.ts'

/** A secret of its own for each purpose, the same in every process, from the owner's password. */
export const derivedSecret = (ownerUrl: string, purpose: string) =>
  createHmac('sha256', decodeURIComponent(new URL(ownerUrl).password))
    .update(purpose)
    .digest('base64url')

/** The address of the same database as the application's own role, which owns nothing. */
export function appUrlOf(ownerUrl: string) {
  const url = new URL(ownerUrl)
  url.username = 'casebook_app'
  url.password = derivedSecret(ownerUrl, 'application role')
  return url.href
}

// Any number that nothing else locks on.
const startLock = 7_305_221_049

/** Makes the application's role and brings the tables up to date; a second process waits, and finds it done. */
export async function migrateDatabase(ownerUrl: string) {
  const owner = new Client({ connectionString: ownerUrl })
  await owner.connect()
  const db = openDatabase(ownerUrl, 1)
  try {
    await owner.query('select pg_advisory_lock($1)', [startLock])
    await makeAppRole(owner, derivedSecret(ownerUrl, 'application role'))
    await migrate(db)
    await sql`select casebook.count_on_after_a_move()`.execute(db)
    await installJobQueue(owner)
  } finally {
    await db.destroy()
    await owner.end()
  }
}

async function makeAppRole(owner: Client, password: string) {
  const { rowCount } = await owner.query("select 1 from pg_roles where rolname = 'casebook_app'")
  if (rowCount === 0)
    await owner.query('create role casebook_app login nosuperuser nocreatedb nocreaterole nobypassrls')
  // Set each time, because the owner's password, from which this one is derived, may have been changed.
  await owner.query(`alter role casebook_app password ${owner.escapeLiteral(password)}`)
}
