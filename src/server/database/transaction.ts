import { sql } from 'kysely'
import { type Db, londonDay, type Tx } from '../deps.ts'

/** Whose eyes row-level security looks through. */
export type Viewpoint = {
  readonly partnershipId: string
  readonly accountId: string | null
  readonly now: Temporal.Instant
}

/**
 * Sets the viewpoint for the rest of the transaction. Without it there are no rows. A request of somebody signed in
 * gets it with the session; here the roles are left to be looked up whenever they are asked for.
 */
export const lookAs = (tx: Tx, { partnershipId, accountId, now }: Viewpoint) =>
  sql`select set_config('app.partnership_id', ${partnershipId}, true), set_config('app.user_id', ${accountId ?? ''}, true),
    set_config('app.today', ${londonDay(now)}, true), set_config('app.roles', '', true),
    set_config('app.conflicts', '', true)`.execute(tx)

/** One transaction as one person of one partnership. */
export const inTransaction = <T>(db: Db, viewpoint: Viewpoint, work: (tx: Tx) => Promise<T>) =>
  db.transaction().execute(async (tx) => {
    await lookAs(tx, viewpoint)
    return work(tx)
  })

/** As the system itself, for what time brings about: it reads and moves cases of this partnership, and is no person. */
export const lookAsSystem = async (tx: Tx, partnershipId: string, now: Temporal.Instant) => {
  await lookAs(tx, { partnershipId, accountId: null, now })
  await sql`select set_config('app.roles', '{SYSTEM}', true)`.execute(tx)
}
