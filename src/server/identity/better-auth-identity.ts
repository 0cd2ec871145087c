import { betterAuth } from 'better-auth'
import { twoFactor } from 'better-auth/plugins/two-factor'
import { sql } from 'kysely'
import { passwordLength } from '#domain/accounts/password.ts'
import { type Db, londonDay } from '../deps.ts'
import type { Identity, Session, StepResult } from './identity.ts'

/** Sessions end after 30 minutes without activity, and 12 hours after sign-in whatever happens (see session_actor). */
const idleMinutes = 30
const cookiePrefix = 'casebook'

type Settings = { db: Db; clock: () => Temporal.Instant; publicUrl: string; secret: string }

function configure({ db, clock, publicUrl, secret }: Settings) {
  return betterAuth({
    appName: 'SPRG Casebook',
    baseURL: publicUrl,
    secret,
    database: { db, type: 'postgres', schemaName: 'auth' },
    emailAndPassword: {
      enabled: true,
      minPasswordLength: passwordLength.min,
      maxPasswordLength: passwordLength.max,
      revokeSessionsOnPasswordReset: true,
    },
    session: { expiresIn: idleMinutes * 60, disableSessionRefresh: true, cookieCache: { enabled: false } },
    plugins: [twoFactor({ issuer: 'SPRG Casebook', totpOptions: { digits: 6, period: 30 } })],
    // Its own addresses are not served: every account action is a procedure of the contract.
    rateLimit: { enabled: false },
    telemetry: { enabled: false },
    logger: { disabled: true },
    advanced: { cookiePrefix, defaultCookieAttributes: { sameSite: 'strict', httpOnly: true, path: '/' } },
    databaseHooks: {
      session: {
        create: {
          before: async (session) => {
            const now = clock()
            return {
              data: {
                ...session,
                createdAt: new Date(now.epochMilliseconds),
                updatedAt: new Date(now.epochMilliseconds),
                expiresAt: new Date(now.add({ minutes: idleMinutes }).epochMilliseconds),
              },
            }
          },
        },
      },
    },
  })
}

/** better-auth keeps passwords, second factors and sessions; one statement of ours answers who is asking. */
export function createBetterAuthIdentity(settings: Settings): Identity {
  const { db, clock, publicUrl } = settings
  const auth = configure(settings)
  const cookieName = `${publicUrl.startsWith('https:') ? '__Secure-' : ''}${cookiePrefix}.session_token`

  async function step<T>(call: () => Promise<{ headers: Headers; response: T }>): Promise<StepResult<T>> {
    try {
      const { headers, response } = await call()
      return { ok: true, value: response, headers }
    } catch (problem) {
      if (problem instanceof Error && problem.name === 'APIError') return { ok: false }
      throw problem
    }
  }

  return {
    async session(headers, background, tx) {
      const token = sessionToken(headers, cookieName)
      if (!token) return null
      const now = clock()
      const found = await sql<{ actor: (Session & { updatedAt: string }) | null }>`
        select casebook.enter(${token}, ${now.toString()}, ${londonDay(now)}) as actor`.execute(tx ?? db)
      const actor = found.rows[0]?.actor
      if (!actor) return null
      if (!background && now.since(Temporal.Instant.from(actor.updatedAt)).total('seconds') > 60) {
        await (tx ?? db)
          .updateTable('auth.session')
          .set({ updatedAt: now.toString(), expiresAt: now.add({ minutes: idleMinutes }).toString() })
          .where('token', '=', token)
          .execute()
      }
      return actor
    },

    async signIn(email, password, headers) {
      const result = await step(() => auth.api.signInEmail({ body: { email, password }, headers, returnHeaders: true }))
      if (!result.ok) return result
      const redirected = 'twoFactorRedirect' in result.value
      return { ok: true, value: redirected ? 'CODE' : 'SIGNED_IN', headers: result.headers }
    },
    verifyCode: (code, headers) =>
      step(async () => {
        const { headers: cookies } = await auth.api.verifyTOTP({ body: { code }, headers, returnHeaders: true })
        return { headers: cookies, response: null }
      }),
    useRecoveryCode: (code, headers) =>
      step(async () => {
        const { headers: cookies } = await auth.api.verifyBackupCode({ body: { code }, headers, returnHeaders: true })
        return { headers: cookies, response: null }
      }),
    startAuthenticator: (password, headers) =>
      step(async () => {
        const { headers: cookies, response } = await auth.api.enableTwoFactor({
          body: { password, method: 'totp' },
          headers,
          returnHeaders: true,
        })
        if (!('totpURI' in response)) throw new Error('better-auth answered without an authenticator address')
        return { headers: cookies, response: { uri: response.totpURI, recoveryCodes: response.backupCodes } }
      }),
    renewRecoveryCodes: (password, headers) =>
      step(async () => {
        const { headers: cookies, response } = await auth.api.generateBackupCodes({
          body: { password },
          headers,
          returnHeaders: true,
        })
        return { headers: cookies, response: response.backupCodes }
      }),
    changePassword: (current, password, headers) =>
      step(async () => {
        const { headers: cookies } = await auth.api.changePassword({
          body: { currentPassword: current, newPassword: password, revokeOtherSessions: true },
          headers,
          returnHeaders: true,
        })
        return { headers: cookies, response: null }
      }),
    async signOut(headers) {
      const { headers: cookies } = await auth.api.signOut({ headers, returnHeaders: true })
      return cookies
    },
    async signOutEverywhere(userId) {
      await db.deleteFrom('auth.session').where('userId', '=', userId).execute()
    },

    async keepOnlySession(userId, cookies) {
      const pairs = cookies.getSetCookie().map((cookie) => cookie.split(';', 1)[0])
      const kept = sessionToken(new Headers({ cookie: pairs.join('; ') }), cookieName)
      if (!kept) throw new Error('No session to keep')
      await db.deleteFrom('auth.session').where('userId', '=', userId).where('token', '!=', kept).execute()
    },

    async setPassword({ email, name, password }) {
      const { internalAdapter, password: hasher } = await auth.$context
      const hash = await hasher.hash(password)
      const known = await internalAdapter.findUserByEmail(email, { includeAccounts: true })
      if (!known) {
        const user = await internalAdapter.createUser(
          { email, name, emailVerified: true },
          { method: 'email-password' },
        )
        await internalAdapter.linkAccount({
          userId: user.id,
          providerId: 'credential',
          accountId: user.id,
          password: hash,
        })
        return user.id
      }
      await internalAdapter.updatePassword(known.user.id, hash)
      await db.deleteFrom('auth.twoFactor').where('userId', '=', known.user.id).execute()
      await db.updateTable('auth.user').set({ twoFactorEnabled: false }).where('id', '=', known.user.id).execute()
      await db.deleteFrom('auth.session').where('userId', '=', known.user.id).execute()
      return known.user.id
    },

    async signInAs(userId) {
      const { internalAdapter, secret } = await auth.$context
      const session = await internalAdapter.createSession(userId, false)
      const headers = new Headers()
      const value = encodeURIComponent(`${session.token}.${await signature(session.token, secret)}`)
      const secure = publicUrl.startsWith('https:') ? '; Secure' : ''
      headers.append('set-cookie', `${cookieName}=${value}; Path=/; HttpOnly; SameSite=Strict${secure}`)
      return headers
    },
  }
}

/** The token of the session cookie. It is long, random and looked up; its signature adds nothing to that here. */
function sessionToken(headers: Headers, cookieName: string) {
  for (const part of (headers.get('cookie') ?? '').split(';')) {
    const [name, value] = part.trim().split('=', 2)
    if (name !== cookieName || !value) continue
    // Letters and digits as better-auth makes them; whatever else stands there is nobody's.
    return value.match(/^[\w-]+/)?.[0] ?? null
  }
  return null
}

/** Signed as better-auth signs its cookies, so that its own actions know the session too. */
async function signature(value: string, secret: string) {
  const encoder = new TextEncoder()
  const key = await crypto.subtle.importKey('raw', encoder.encode(secret), { name: 'HMAC', hash: 'SHA-256' }, false, [
    'sign',
  ])
  const bytes = new Uint8Array(await crypto.subtle.sign('HMAC', key, encoder.encode(value)))
  return btoa(String.fromCharCode(...bytes))
}
