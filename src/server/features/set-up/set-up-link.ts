import type { Db, Tx } from '../../deps.ts'
import { fingerprint, newToken } from '../accounts/one-time-token.ts'
import { isEmpty } from '../partnership/every-partnership.ts'

const furtherLinkDays = 7

async function makeLink(db: Db, publicUrl: string, expiresAt: Temporal.Instant | null) {
  const { token, hash } = await newToken()
  await db
    .updateTable('auth.installation')
    .set({ set_up_token_hash: hash, set_up_expires_at: expiresAt?.toString() ?? null })
    .execute()
  return `${publicUrl}/set-up#${token}`
}

/** While nothing is set up: a new one-time link, printed at start. Null when there is a partnership already. */
export const offerSetUp = async (db: Db, publicUrl: string) =>
  (await isEmpty(db)) ? makeLink(db, publicUrl, null) : null

/** A one-time link for a further partnership. Null in a demonstration, which stays one for good. */
export async function offerFurtherPartnership(db: Db, publicUrl: string, now: Temporal.Instant) {
  const { demonstration } = await db.selectFrom('auth.installation').select('demonstration').executeTakeFirstOrThrow()
  if (demonstration) return null
  const expiresAt = now.add({ hours: 24 * furtherLinkDays })
  return { link: await makeLink(db, publicUrl, expiresAt), expiresAt }
}

/** Whether this is the link that was last handed out, and still works. */
export async function holdsLink(db: Db, token: string, now: Temporal.Instant) {
  const row = await db
    .selectFrom('auth.installation')
    .select(['set_up_token_hash as hash', 'set_up_expires_at as expiresAt'])
    .executeTakeFirstOrThrow()
  const isOver = row.expiresAt !== null && Temporal.Instant.compare(Temporal.Instant.from(row.expiresAt), now) <= 0
  return !isOver && row.hash === (await fingerprint(token))
}

/** Uses the link up; false for whoever comes second. */
export async function spendLink(tx: Tx | Db, token: string, become: { demonstration?: true } = {}) {
  const used = await tx
    .updateTable('auth.installation')
    .set({ set_up_token_hash: null, set_up_expires_at: null, ...become })
    .where('set_up_token_hash', '=', await fingerprint(token))
    .executeTakeFirst()
  return used.numUpdatedRows > 0n
}

/** Said of every link that does not work, in an installation that is set up or not. */
export const staleLink = async (db: Db) => ({
  data: {
    reason: (await isEmpty(db))
      ? 'This set-up link has been used or replaced. Start the server again for a new one.'
      : 'This set-up link has been used, replaced or has run out. Whoever runs the server can make a new one.',
  },
})
