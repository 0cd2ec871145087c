import { sql } from 'kysely'
import { type Db, londonDay } from '#server/deps.ts'
import type { Identity, Session, StepResult } from '#server/identity/identity.ts'

const cookieName = 'casebook.session_token'
const sessionHours = 12

/** Keeps who was picked over a reload of the page; holds an id, nothing else. */
export type Memory = { read(): string | null; write(userId: string | null): void }

/**
 * Nobody has a password here: people are picked from the list. A service worker can set no cookies,
 * so the picked person's session is remembered beside the server.
 */
export function createPickerIdentity(db: Db, clock: () => Temporal.Instant, memory: Memory) {
  let picked: { userId: string; token: string } | null = null
  const notHere = async (): Promise<StepResult<never>> => ({ ok: false })

  async function pick(userId: string) {
    const token = crypto.randomUUID()
    const now = clock()
    await db
      .insertInto('auth.session')
      .values({
        id: crypto.randomUUID(),
        token,
        userId,
        expiresAt: now.add({ hours: sessionHours }).toString(),
        createdAt: now.toString(),
        updatedAt: now.toString(),
        bothFactors: true,
      })
      .execute()
    picked = { userId, token }
    memory.write(userId)
    return token
  }
  function forget() {
    picked = null
    memory.write(null)
  }

  const identity: Identity = {
    async session(headers, _background, tx) {
      const token = headers.get('cookie')?.replace(`${cookieName}=`, '') ?? picked?.token
      if (!token) return null
      const now = clock()
      const { rows } = await sql<{ actor: Session | null }>`
        select casebook.enter(${token}, ${now.toString()}, ${londonDay(now)}) as actor`.execute(tx ?? db)
      return rows[0]?.actor ?? null
    },
    async openSession(userId) {
      return new Headers({ 'set-cookie': `${cookieName}=${await pick(userId)}` })
    },
    async signOut() {
      forget()
      return new Headers()
    },
    async signOutEverywhere(userId) {
      await db.deleteFrom('auth.session').where('userId', '=', userId).execute()
      if (picked?.userId === userId) forget()
    },
    awaited: async () => null,
    endWait: async () => null,
    hasPassword: async () => false,
    isPassword: async () => false,
    signIn: notHere,
    verifyCode: notHere,
    useRecoveryCode: notHere,
    startAuthenticator: notHere,
    renewRecoveryCodes: notHere,
    changePassword: notHere,
    keepOnlySession: async () => {},
    setPassword: async () => {
      throw new Error('People have no passwords in the browser mock')
    },
  }
  return { identity, pick, forget }
}
