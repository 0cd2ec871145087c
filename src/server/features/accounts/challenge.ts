import { cookieIn } from '../../identity/session-cookie.ts'
import type { RequestContext } from '../../procedure.ts'
import { fingerprint, newToken } from './one-time-token.ts'

const minutes = 10

/** What a browser begins and must end itself, with what the server has to remember in between. */
type Purposes = {
  'add-passkey': { challenge: string }
  'passkey-sign-in': { challenge: string }
  'single-sign-on': { provider: string; state: string; nonce: string; verifier: string; next: string }
}
type Purpose = keyof Purposes

// A name that begins with __Host- is given to this address alone and over https: no neighbour can plant one.
const cookieName = (publicUrl: string, purpose: Purpose) =>
  `${publicUrl.startsWith('https:') ? '__Host-' : ''}casebook.${purpose}`

function setCookie({ deps, resHeaders }: RequestContext, purpose: Purpose, value: string, seconds: number) {
  const secure = deps.publicUrl.startsWith('https:') ? '; Secure' : ''
  const name = cookieName(deps.publicUrl, purpose)
  resHeaders?.append('set-cookie', `${name}=${value}; Path=/; HttpOnly; SameSite=Strict; Max-Age=${seconds}${secure}`)
}

/** Remembers the facts for ten minutes, and gives this browser the only token that leads back to them. */
export async function beginChallenge<P extends Purpose>(
  context: RequestContext,
  purpose: P,
  facts: Purposes[P],
  userId: string | null = null,
) {
  const { db, clock } = context.deps
  const now = clock()
  const { token, hash } = await newToken()
  await db.deleteFrom('auth.challenge').where('expires_at', '<', now.toString()).execute()
  const expires_at = now.add({ minutes }).toString()
  const row = { token_hash: hash, purpose, user_id: userId, facts: JSON.stringify(facts), expires_at }
  await db.insertInto('auth.challenge').values(row).execute()
  setCookie(context, purpose, token, minutes * 60)
}

/** The facts, once: whatever comes of it, they cannot be taken again. Null when they ran out or are another browser's. */
export async function takeChallenge<P extends Purpose>(context: RequestContext, purpose: P) {
  const { db, clock, publicUrl } = context.deps
  const token = cookieIn(context.headers, cookieName(publicUrl, purpose))
  if (!token) return null
  setCookie(context, purpose, '', 0)
  const taken = await db
    .deleteFrom('auth.challenge')
    .where('token_hash', '=', await fingerprint(token))
    .where('purpose', '=', purpose)
    .returning(['facts', 'user_id', 'expires_at'])
    .executeTakeFirst()
  if (!taken || Temporal.Instant.compare(Temporal.Instant.from(taken.expires_at), clock()) <= 0) return null
  return { facts: taken.facts as Purposes[P], userId: taken.user_id }
}
