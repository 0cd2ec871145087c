import { sql } from 'kysely'
import { inTransaction } from '../../database/transaction.ts'
import type { Db } from '../../deps.ts'

/** The partnerships of this installation, by id alone. What is in one is seen only by looking as it. */
export async function partnershipIds(db: Db): Promise<readonly string[]> {
  const { rows } = await sql<{ id: string }>`select id from casebook.every_partnership() as id order by id`.execute(db)
  return rows.map(({ id }) => id)
}

/** Nothing is set up yet. */
export const isEmpty = async (db: Db) => (await partnershipIds(db)).length === 0

/** The names of all partnerships, each read as that partnership. */
export async function partnershipNames(db: Db, now: Temporal.Instant) {
  const named = []
  for (const partnershipId of await partnershipIds(db)) {
    const partnership = await inTransaction(db, { partnershipId, accountId: null, now }, (tx) =>
      tx.selectFrom('casebook.partnership').select(['id', 'name']).executeTakeFirstOrThrow(),
    )
    named.push(partnership)
  }
  return named.toSorted((a, b) => a.name.localeCompare(b.name, 'en-GB'))
}
