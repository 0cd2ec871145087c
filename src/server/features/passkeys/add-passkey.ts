import { base64url } from '../../base64url.ts'
import type { Db } from '../../deps.ts'
import type { Handler } from '../../procedure.ts'
import { beginChallenge, takeChallenge } from '../accounts/challenge.ts'
import { passCookies, recordAccount, recordDoor } from '../accounts/sign-in.ts'
import { forgetAttempts, mayAttempt, throttled } from '../accounts/throttle.ts'
import { algorithms, creationOptions, expected } from './relying-party.ts'

const mostPasskeys = 20
const wrongPassword = { path: ['password'], message: 'The password is not right.' }
const noPassword = {
  data: { reason: 'Your organisation signs you in and keeps your second factor. A passkey here goes with a password.' },
}
const passwordFirst = {
  data: {
    reason:
      'Your organisation signed you in, and your password here has no second step yet. Sign in with the password first, and choose a passkey as that step.',
  },
}
const tooMany = { data: { reason: 'You have as many passkeys as can be kept. Remove one first.' } }
const tooLate = { data: { reason: 'This took too long, or was begun in another window. Begin again.' } }
const notMade = { data: { reason: 'The passkey could not be checked, so it was not kept. Begin again.' } }

export const passkeysOf = (db: Db, userId: string) =>
  db.selectFrom('auth.passkey').selectAll().where('user_id', '=', userId).orderBy('created_at').execute()

async function hasOwnSecondFactor(db: Db, userId: string) {
  const user = db.selectFrom('auth.user').select('twoFactorEnabled').where('id', '=', userId)
  return (await user.executeTakeFirst())?.twoFactorEnabled ?? false
}

/**
 * Begins a passkey. Somebody without a second factor gets recovery codes with it: they come with the beginnings of an
 * authenticator app, which is never shown and so never works.
 */
export async function startPasskey({ input, context, errors }: Handler<'passkeys.start'>) {
  const { deps, headers, session } = context
  if (!session) throw errors.NOT_SIGNED_IN()
  const { userId, email } = session
  if (!(await deps.identity.hasPassword(userId))) throw errors.REFUSED(noPassword)
  if (!(await mayAttempt(deps, 'password', email))) throw errors.TOO_MANY_ATTEMPTS(throttled)
  if (!(await deps.identity.isPassword(userId, input.password))) {
    throw errors.INVALID({ data: { issues: [wrongPassword] } })
  }
  await forgetAttempts(deps, 'password', email)
  if (session.secondFactor && !(await hasOwnSecondFactor(deps.db, userId))) throw errors.REFUSED(passwordFirst)
  const known = await passkeysOf(deps.db, userId)
  if (known.length >= mostPasskeys) throw errors.REFUSED(tooMany)
  const first = session.secondFactor ? null : await deps.identity.startAuthenticator(input.password, headers)
  if (first && !first.ok) throw errors.REFUSED(tooLate)
  const options = creationOptions(deps, { userId, email, name: session.account?.name ?? email }, known)
  await beginChallenge(context, 'add-passkey', { challenge: options.challenge }, userId)
  return { options, recoveryCodes: first?.value.recoveryCodes ?? [] }
}

type Made = Parameters<typeof addPasskey>[0]['input']['made']

async function check(context: Handler<'passkeys.add'>['context'], challenge: string, made: Made) {
  // Read when it is wanted: it brings a library of certificates along.
  const { verifyRegistrationResponse } = await import('@simplewebauthn/server')
  try {
    const response = { ...made, clientExtensionResults: {} }
    const found = await verifyRegistrationResponse({
      response,
      expectedChallenge: challenge,
      ...expected(context.deps),
      supportedAlgorithmIDs: algorithms,
    })
    return found.verified ? found.registrationInfo.credential : null
  } catch {
    return null
  }
}

/** Keeps the passkey that was made. The first one is the second factor, and the session becomes a full one by it. */
export async function addPasskey({ input, context, errors }: Handler<'passkeys.add'>) {
  const { deps, session } = context
  if (!session) throw errors.NOT_SIGNED_IN()
  const { userId, account } = session
  const begun = await takeChallenge(context, 'add-passkey')
  if (begun?.userId !== userId) throw errors.REFUSED(tooLate)
  const credential = await check(context, begun.facts.challenge, input.made)
  if (!credential) throw errors.REFUSED(notMade)

  const passkey = {
    id: crypto.randomUUID(),
    user_id: userId,
    name: input.name,
    credential_id: credential.id,
    public_key: base64url(credential.publicKey),
    sign_count: credential.counter,
    transports: input.made.response.transports,
    created_at: deps.clock().toString(),
    last_used_at: null,
  }
  const kept = await deps.db.transaction().execute(async (tx) => {
    if (!session.secondFactor) {
      // Only the first to get here: another password alone may have been faster to add a factor of its own.
      const enrol = tx.updateTable('auth.user').set({ twoFactorEnabled: true }).where('id', '=', userId)
      const enrolled = await enrol.where('twoFactorEnabled', '=', false).executeTakeFirst()
      if (enrolled.numUpdatedRows === 0n) return false
    }
    const insert = tx.insertInto('auth.passkey').values(passkey)
    const { numInsertedOrUpdatedRows } = await insert
      .onConflict((conflict) => conflict.column('credential_id').doNothing())
      .executeTakeFirstOrThrow()
    return numInsertedOrUpdatedRows === 1n
  })
  if (!kept) throw errors.REFUSED(notMade)
  if (account) await recordAccount(deps, account, 'passkey-added', { on: passkey.id })
  if (session.secondFactor) return {}

  const cookies = await deps.identity.openSession(userId)
  await deps.identity.keepOnlySession(userId, cookies)
  passCookies(context, cookies)
  await recordDoor(deps, cookies, 'signed-in')
  return {}
}
