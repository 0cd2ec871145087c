import { sql } from 'kysely'
import { type Deps, londonDay, type Tx } from '../deps.ts'
import { fingerprint } from '../features/accounts/one-time-token.ts'
import type { Session, SignedInAccount } from './identity.ts'

/** 'browser' knows the browser that asked for a link again; 'session' is what a link opened there. */
type GuestCookie = 'browser' | 'session'

const isSecure = (publicUrl: string) => publicUrl.startsWith('https:')
const nameOf = (publicUrl: string, cookie: GuestCookie) =>
  `${isSecure(publicUrl) ? '__Host-' : ''}casebook.referral_${cookie}`

/** As `newToken` makes them; whatever else stands there is nobody's. */
const tokenShape = /^[\w-]{43}$/

export function guestCookie({ publicUrl }: Pick<Deps, 'publicUrl'>, headers: Headers, cookie: GuestCookie) {
  const wanted = nameOf(publicUrl, cookie)
  for (const part of (headers.get('cookie') ?? '').split(';')) {
    const [name, value = ''] = part.trim().split('=', 2)
    if (name === wanted && tokenShape.test(value)) return value
  }
  return null
}

/** What the browser is told to keep; forgotten at once when there is no value. */
export function setGuestCookie(
  { publicUrl }: Pick<Deps, 'publicUrl'>,
  cookie: GuestCookie,
  value: string | null,
  seconds = 0,
) {
  const attributes = ['Path=/', 'HttpOnly', 'SameSite=Strict', `Max-Age=${value === null ? 0 : seconds}`]
  if (isSecure(publicUrl)) attributes.push('Secure')
  return [`${nameOf(publicUrl, cookie)}=${value ?? ''}`, ...attributes].join('; ')
}

type Guest = Omit<SignedInAccount, 'seats'> & { readonly email: string }

/**
 * Somebody who came by a link sent to their address. The link is their one factor, and opens one referral. In a
 * transaction, row-level security looks through their eyes, at that one case, for the rest of it.
 */
export async function guestSession(
  deps: Deps,
  headers: Headers,
  background: boolean,
  tx?: Tx,
): Promise<Session | null> {
  const token = guestCookie(deps, headers, 'session')
  if (!token) return null
  const now = deps.clock()
  const { rows } = await sql<{ guest: Guest | null }>`
    select casebook.enter_by_link(${await fingerprint(token)}, ${now.toString()}, ${londonDay(now)}, ${background}) as guest
  `.execute(tx ?? deps.db)
  const guest = rows[0]?.guest
  if (!guest) return null
  const { email, ...account } = guest
  return { userId: '', email, secondFactor: true, account: { ...account, seats: [], isGuest: true } }
}
