import { sql } from 'kysely'
import { type Db, londonDay } from '#server/deps.ts'
import type { Identity, Session } from '#server/identity/identity.ts'

const cookie = 'casebook.session_token'
const nobodySignsInHere = async () => ({ ok: false }) as const

/** The header that makes a request this person's. */
export const cookieOf = (token: string) => `${cookie}=${token}`

/**
 * An identity where the test says who is signed in: the facts of a session are read by the server's own statement,
 * but there are no passwords, codes or time limits. For those, ask for the real one.
 */
export function createTestIdentity({ db, clock }: { db: Db; clock: () => Temporal.Instant }): Identity {
  return {
    async session(headers, _background, tx) {
      const token = headers.get('cookie')?.match(/casebook\.session_token=([\w-]+)/)?.[1]
      if (!token) return null
      const now = clock()
      const { rows } = await sql<{ actor: Session | null }>`
        select casebook.enter(${token}, ${now.toString()}, ${londonDay(now)}) as actor`.execute(tx ?? db)
      return rows[0]?.actor ?? null
    },
    awaited: async () => null,
    endWait: async () => null,
    hasPassword: async () => false,
    isPassword: async () => false,
    signIn: nobodySignsInHere,
    verifyCode: nobodySignsInHere,
    useRecoveryCode: nobodySignsInHere,
    startAuthenticator: nobodySignsInHere,
    renewRecoveryCodes: nobodySignsInHere,
    changePassword: nobodySignsInHere,
    signOut: async () => new Headers(),
    async signOutEverywhere(userId) {
      await db.deleteFrom('auth.session').where('userId', '=', userId).execute()
    },
    keepOnlySession: async () => undefined,
    setPassword: async ({ email }) => {
      throw new Error(`The test identity keeps no password for ${email}`)
    },
    openSession: async () => new Headers(),
  }
}

/** Opens a session that no clock of a test ends. */
export async function openTestSession(db: Db, userId: string, bothFactors = true) {
  const token = crypto.randomUUID()
  const [createdAt, expiresAt] = ['2900-01-01T00:00:00Z', '2900-01-02T00:00:00Z']
  await db
    .insertInto('auth.session')
    .values({ id: token, token, userId, createdAt, updatedAt: createdAt, expiresAt, bothFactors })
    .execute()
  return token
}
