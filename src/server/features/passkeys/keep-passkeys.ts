import type { Handler } from '../../procedure.ts'
import { recordAccount } from '../accounts/sign-in.ts'
import { forgetAttempts, mayAttempt, throttled } from '../accounts/throttle.ts'
import { passkeysOf } from './add-passkey.ts'

const lastOne = {
  data: { reason: 'This is your only second factor. Add another passkey before you remove it.' },
}

/** How this person signs in: their passkeys, and whether there is an authenticator app and a password. */
export async function listPasskeys({ context, errors }: Handler<'passkeys.list'>) {
  const { deps, session } = context
  if (!session) throw errors.NOT_SIGNED_IN()
  const rows = await passkeysOf(deps.db, session.userId)
  return {
    passkeys: rows.map(({ id, name, created_at, last_used_at }) => ({
      id,
      name,
      madeAt: created_at,
      lastUsedAt: last_used_at,
    })),
    hasAuthenticator: await hasAuthenticator(deps.db, session.userId),
    hasPassword: await deps.identity.hasPassword(session.userId),
  }
}

async function hasAuthenticator(db: Handler<'passkeys.list'>['context']['deps']['db'], userId: string) {
  const found = db.selectFrom('auth.twoFactor').select('id').where('userId', '=', userId).where('verified', '=', true)
  return (await found.executeTakeFirst()) !== undefined
}

export async function removePasskey({ input, context, errors }: Handler<'passkeys.remove'>) {
  const { deps, session } = context
  if (!session?.account) throw errors.NOT_SIGNED_IN()
  const { userId, email, account } = session
  if (!(await mayAttempt(deps, 'password', email))) throw errors.TOO_MANY_ATTEMPTS(throttled)
  if (!(await deps.identity.isPassword(userId, input.password))) {
    throw errors.INVALID({ data: { issues: [{ path: ['password'], message: 'The password is not right.' }] } })
  }
  await forgetAttempts(deps, 'password', email)
  const outcome = await deps.db.transaction().execute(async (tx) => {
    // One removal at a time, so that two at once do not both leave the other as the last.
    const mine = tx.selectFrom('auth.passkey').select('id').where('user_id', '=', userId)
    const known = await mine.forUpdate().execute()
    if (!known.some(({ id }) => id === input.passkeyId)) return 'unknown'
    if (known.length === 1 && !(await hasAuthenticator(tx, userId))) return 'last'
    await tx.deleteFrom('auth.passkey').where('id', '=', input.passkeyId).execute()
    return 'removed'
  })
  if (outcome === 'unknown') throw errors.NOT_FOUND()
  if (outcome === 'last') throw errors.REFUSED(lastOne)
  await recordAccount(deps, account, 'passkey-removed', { on: input.passkeyId })
  return {}
}
