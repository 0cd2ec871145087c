import { sql } from 'kysely'
import type { Deps } from '../../deps.ts'
import { fingerprint } from './one-time-token.ts'

/** How many tries of one kind are let through in a quarter of an hour. */
const allowed = {
  'sign-in': 10,
  password: 10,
  address: 100,
  link: 30,
  code: 1,
  // Nothing can be guessed by beginning; a whole office behind one address begins its day at once.
  begin: 300,
  'referral-address': 5,
  'referral-network': 30,
} as const
const windowMinutes = 15

export type AttemptKind = keyof typeof allowed

/**
 * Counts this attempt and says whether it may go on. It is counted before it is tried, so that a burst
 * is counted too, and alike for known and unknown addresses, so that nothing is told by it.
 */
export async function mayAttempt({ db, clock }: Deps, kind: AttemptKind, who: string) {
  const key = await fingerprint(`${kind}:${who.toLowerCase()}`)
  const now = clock()
  const since = now.subtract({ minutes: windowMinutes })
  await db.deleteFrom('auth.attempt').where('at', '<', since.toString()).execute()
  await db.insertInto('auth.attempt').values({ key, at: now.toString() }).execute()
  const { count } = await db
    .selectFrom('auth.attempt')
    .select(sql<string>`count(*)`.as('count'))
    .where('key', '=', key)
    .executeTakeFirstOrThrow()
  return Number(count) <= allowed[kind]
}

export async function forgetAttempts({ db }: Deps, kind: AttemptKind, who: string) {
  await db
    .deleteFrom('auth.attempt')
    .where('key', '=', await fingerprint(`${kind}:${who.toLowerCase()}`))
    .execute()
}

export const throttled = { data: { retryAfterSeconds: windowMinutes * 60 } } as const
