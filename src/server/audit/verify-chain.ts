import { sql } from 'kysely'
import type { ChainReport } from '#contract/audit.ts'
import type { Tx } from '../deps.ts'

type Row = {
  sealed: string
  waiting: string
  sealed_until: string | null
  broken_position: string | null
  broken_event: string | null
  broken_reason: string | null
}

/** Walks the chain of the partnership in view and names the first event that does not fit. */
export async function readChainReport(tx: Tx): Promise<ChainReport> {
  const { rows } = await sql<Row>`select * from casebook.verify_audit()`.execute(tx)
  const row = rows[0]
  if (!row) throw new Error('The audit chain gave no report')
  const broken = row.broken_position !== null
  return {
    intact: !broken,
    sealed: Number(row.sealed),
    waiting: Number(row.waiting),
    sealedUntil: row.sealed_until,
    firstBroken: broken
      ? { position: Number(row.broken_position), eventId: row.broken_event ?? '', reason: row.broken_reason ?? '' }
      : null,
  }
}
