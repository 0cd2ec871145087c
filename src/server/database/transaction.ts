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
    set_config('app.conflicts', '', true), set_config('app.only_case', '', true)`.execute(tx)

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

type Doing = {
  readonly tx: Tx
  readonly actor: { readonly id: string | null; readonly partnershipId: string }
  readonly now: Temporal.Instant
}

/** Looks for a moment past what this person may see, at what concerns everybody: whether an agenda is done, say. */
export async function asSystem<T>({ tx, actor, now }: Doing, look: () => Promise<T>): Promise<T> {
  const { rows } = await sql<{ roles: string | null; onlyCase: string | null }>`
    select current_setting('app.roles', true) as roles, current_setting('app.only_case', true) as "onlyCase"`.execute(
    tx,
  )
  await lookAsSystem(tx, actor.partnershipId, now)
  const found = await look()
  await lookAs(tx, { partnershipId: actor.partnershipId, accountId: actor.id, now })
  // A guest stays one.
  await sql`select set_config('app.roles', ${rows[0]?.roles ?? ''}, true),
    set_config('app.only_case', ${rows[0]?.onlyCase ?? ''}, true)`.execute(tx)
  return found
}

/**
 * For what follows by itself from what somebody just did, where their own seats would not reach: it stays their doing,
 * in the trail too, with the system's rights until the end of the transaction.
 */
export const addSystemRights = (tx: Tx) =>
  sql`select set_config('app.roles', (casebook.my_roles() || 'SYSTEM'::text)::text, true)`.execute(tx)

/** As somebody who came by a link: with the rights of a guest, and for one case alone once it is known. */
export const lookAsGuest = async (tx: Tx, viewpoint: Viewpoint, onlyCase: string | null) => {
  await lookAs(tx, viewpoint)
  await sql`select set_config('app.roles', '{GUEST}', true), set_config('app.only_case', ${onlyCase ?? ''}, true)`.execute(
    tx,
  )
}
