import { betterAuth } from 'better-auth'
import { twoFactor } from 'better-auth/plugins/two-factor'
import { sql } from 'kysely'
import { passwordLength } from '#domain/accounts/password.ts'
import { type Db, londonDay } from '../deps.ts'
import type { AfterPassword, Identity, Session, StepResult } from './identity.ts'
import { cookieIn, sentBack, sessionToken, signed } from './session-cookie.ts'

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
  const isSecure = publicUrl.startsWith('https:')
  const cookieName = `${isSecure ? '__Secure-' : ''}${cookiePrefix}.session_token`
  const attributes = `Path=/; HttpOnly; SameSite=Strict${isSecure ? '; Secure' : ''}`
  const newToken = (cookies: Headers) => sessionToken(new Headers({ cookie: sentBack(cookies) }), cookieName)

  /** The session behind these new cookies was opened with both factors. */
  async function markFull(cookies: Headers) {
    const token = newToken(cookies)
    if (token) await db.updateTable('auth.session').set({ bothFactors: true }).where('token', '=', token).execute()
    return cookies
  }

  /** What is still to be shown by somebody whose password was right and who has a second factor. */
  async function stillToShow(email: string, hasApp: boolean): Promise<AfterPassword> {
    const passkey = db.selectFrom('auth.passkey').innerJoin('auth.user', 'auth.user.id', 'user_id').select('user_id')
    const hasPasskey = await passkey.where('email', '=', email).executeTakeFirst()
    if (!hasApp) return 'PASSKEY'
    return hasPasskey ? 'CODE_OR_PASSKEY' : 'CODE'
  }

  /** better-auth's note that a password was shown: the name it is kept under, from its signed cookie. */
  async function waitOf(headers: Headers) {
    const { createAuthCookie, secret } = await auth.$context
    const { name } = createAuthCookie('two_factor')
    const sent = cookieIn(headers, name) ?? ''
    const identifier = sent.split('.', 1)[0] ?? ''
    return { name, identifier: identifier && sent === (await signed(identifier, secret)) ? identifier : null }
  }

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
      if (!('twoFactorRedirect' in result.value)) return { ok: true, value: 'SIGNED_IN', headers: result.headers }
      const { twoFactorMethods } = result.value as { twoFactorMethods?: readonly string[] }
      const value = await stillToShow(email, twoFactorMethods?.includes('totp') ?? false)
      return { ok: true, value, headers: result.headers }
    },
    async awaited(headers) {
      const { identifier } = await waitOf(headers)
      const wait = identifier ? await (await auth.$context).internalAdapter.findVerificationValue(identifier) : null
      return wait && new Date(wait.expiresAt) > new Date() ? wait.value : null
    },
    async endWait(headers) {
      const { name, identifier } = await waitOf(headers)
      const ended = identifier && (await (await auth.$context).internalAdapter.consumeVerificationValue(identifier))
      return ended ? new Headers({ 'set-cookie': `${name}=; ${attributes}; Max-Age=0` }) : null
    },
    async hasPassword(userId) {
      return Boolean((await (await auth.$context).internalAdapter.findCredentialAccount(userId))?.password)
    },
    async isPassword(userId, password) {
      const { internalAdapter, password: hasher } = await auth.$context
      const hash = (await internalAdapter.findCredentialAccount(userId))?.password
      return Boolean(hash && (await hasher.verify({ hash, password })))
    },
    verifyCode: (code, headers) =>
      step(async () => {
        const { headers: cookies } = await auth.api.verifyTOTP({ body: { code }, headers, returnHeaders: true })
        return { headers: await markFull(cookies), response: null }
      }),
    useRecoveryCode: (code, headers) =>
      step(async () => {
        const { headers: cookies } = await auth.api.verifyBackupCode({ body: { code }, headers, returnHeaders: true })
        return { headers: await markFull(cookies), response: null }
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
        return { headers: await markFull(cookies), response: null }
      }),
    async signOut(headers) {
      const { headers: cookies } = await auth.api.signOut({ headers, returnHeaders: true })
      return cookies
    },
    async signOutEverywhere(userId) {
      await db.deleteFrom('auth.session').where('userId', '=', userId).execute()
    },

    async keepOnlySession(userId, cookies) {
      const kept = newToken(cookies)
      if (!kept) throw new Error('No session to keep')
      await db.deleteFrom('auth.session').where('userId', '=', userId).where('token', '!=', kept).execute()
    },

    async setPassword({ email, name, password }) {
      const { internalAdapter, password: hasher } = await auth.$context
      const hash = await hasher.hash(password)
      const credential = (userId: string) =>
        ({ userId, providerId: 'credential', accountId: userId, password: hash }) as const
      const known = await internalAdapter.findUserByEmail(email, { includeAccounts: true })
      if (!known) {
        const user = await internalAdapter.createUser(
          { email, name, emailVerified: true },
          { method: 'email-password' },
        )
        await internalAdapter.linkAccount(credential(user.id))
        return user.id
      }
      const { id } = known.user
      if (await internalAdapter.findCredentialAccount(id)) await internalAdapter.updatePassword(id, hash)
      else await internalAdapter.linkAccount(credential(id))
      await db.deleteFrom('auth.twoFactor').where('userId', '=', id).execute()
      await db.deleteFrom('auth.passkey').where('user_id', '=', id).execute()
      await db.deleteFrom('auth.provider_identity').where('user_id', '=', id).execute()
      await db.updateTable('auth.user').set({ twoFactorEnabled: false }).where('id', '=', id).execute()
      await db.deleteFrom('auth.session').where('userId', '=', id).execute()
      return id
    },

    async openSession(userId) {
      const { internalAdapter, secret } = await auth.$context
      const { token } = await internalAdapter.createSession(userId, false)
      return markFull(new Headers({ 'set-cookie': `${cookieName}=${await signed(token, secret)}; ${attributes}` }))
    },
  }
}
