import { sql } from 'kysely'
import type { Db } from '../deps.ts'

const mostAtOnce = 5000

/** Seals the events whose transactions have ended; answers how many. One process at a time does it. */
export async function sealChain(db: Db) {
  const { rows } = await sql<{ count: number }>`select casebook.seal_audit(${mostAtOnce}) as count`.execute(db)
  return rows[0]?.count ?? 0
}
