import { sql } from 'kysely'
import { type Migration, Migrator } from 'kysely/migration'
import type { Db } from '../deps.ts'
import * as accounts from './migrations/0001-accounts.ts'
import * as partnership from './migrations/0002-partnership.ts'
import * as cases from './migrations/0003-cases.ts'
import * as audit from './migrations/0004-audit.ts'
import * as appRole from './migrations/0005-app-role.ts'
import * as tighterWalls from './migrations/0006-tighter-walls.ts'
import * as onceATransaction from './migrations/0007-once-a-transaction.ts'
import * as referencesForAuditors from './migrations/0008-references-for-auditors.ts'
import * as messages from './migrations/0009-messages.ts'
import * as signIn from './migrations/0010-sign-in.ts'
import * as partnerships from './migrations/0011-partnerships.ts'
import * as concernJourney from './migrations/0012-concern-journey.ts'
import * as referralLinks from './migrations/0013-referral-links.ts'
import * as rapidReviews from './migrations/0014-rapid-reviews.ts'
import * as listedForARequest from './migrations/0015-listed-for-a-request.ts'

/** Forward only, in this order. A landed migration is never edited: add the next. */
const migrations: Record<string, Migration> = {
  '0001-accounts': accounts,
  '0002-partnership': partnership,
  '0003-cases': cases,
  '0004-audit': audit,
  '0005-app-role': appRole,
  '0006-tighter-walls': tighterWalls,
  '0007-once-a-transaction': onceATransaction,
  '0008-references-for-auditors': referencesForAuditors,
  '0009-messages': messages,
  '0010-sign-in': signIn,
  '0011-partnerships': partnerships,
  '0012-concern-journey': concernJourney,
  '0013-referral-links': referralLinks,
  '0014-rapid-reviews': rapidReviews,
  '0015-listed-for-a-request': listedForARequest,
}

/** Brings the database up to date, or up to the last one named, as its owner. The migrator's own lock makes a second process wait. */
export async function migrate(db: Db, last?: string) {
  await sql`create schema if not exists casebook; create schema if not exists auth;`.execute(db)
  const migrator = migratorOf(db)
  const { error } = last ? await migrator.migrateTo(last) : await migrator.migrateToLatest()
  if (error) throw error
}

/** Whether this database has everything that this version needs. */
export const isUpToDate = async (db: Db) =>
  (await migratorOf(db).getMigrations()).every(({ executedAt }) => executedAt !== undefined)

const migratorOf = (db: Db) =>
  new Migrator({ db, provider: { getMigrations: async () => migrations }, migrationTableSchema: 'casebook' })
