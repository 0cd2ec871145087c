import { base64url, fromBase64url } from '../../base64url.ts'
import type { Deps } from '../../deps.ts'
import type { Handler } from '../../procedure.ts'
import { beginChallenge, takeChallenge } from '../accounts/challenge.ts'
import { passCookies, recordDoor } from '../accounts/sign-in.ts'
import { mayAttempt, throttled } from '../accounts/throttle.ts'
import { passkeysOf } from './add-passkey.ts'
import { expected, requestOptions } from './relying-party.ts'

const tooLate = { data: { reason: 'This took too long, or was begun in another window. Begin again.' } }
const refused = {
  data: { reason: 'This passkey does not open Casebook. It may have been removed here; sign in another way.' },
}

export async function startPasskeySignIn({ input, context, errors }: Handler<'passkeys.startSignIn'>) {
  const { deps, headers, address } = context
  if (!(await mayAttempt(deps, 'begin', address))) throw errors.TOO_MANY_ATTEMPTS(throttled)
  const awaited = input.afterPassword ? await deps.identity.awaited(headers) : null
  if (input.afterPassword && !awaited) throw errors.REFUSED(tooLate)
  const options = requestOptions(deps, awaited ? await passkeysOf(deps.db, awaited) : [])
  await beginChallenge(context, 'passkey-sign-in', { challenge: options.challenge }, awaited)
  return options
}

type Shown = Handler<'passkeys.signIn'>['input']['shown']

async function passkeyShown(deps: Deps, { id, response }: Shown) {
  const passkey = await deps.db
    .selectFrom('auth.passkey')
    .selectAll()
    .where('credential_id', '=', id)
    .executeTakeFirst()
  const owner = passkey && base64url(new TextEncoder().encode(passkey.user_id))
  return passkey && (response.userHandle ?? owner) === owner ? passkey : null
}

type Passkey = NonNullable<Awaited<ReturnType<typeof passkeyShown>>>

/** The new count of signatures, when the passkey truly signed this challenge for this address, with its owner there. */
async function check(deps: Deps, passkey: Passkey, challenge: string, shown: Shown) {
  const { verifyAuthenticationResponse } = await import('@simplewebauthn/server')
  const { userHandle, ...response } = shown.response
  try {
    const { verified, authenticationInfo } = await verifyAuthenticationResponse({
      response: { ...shown, response: { ...response, ...(userHandle && { userHandle }) }, clientExtensionResults: {} },
      expectedChallenge: challenge,
      ...expected(deps),
      credential: {
        id: passkey.credential_id,
        publicKey: fromBase64url(passkey.public_key),
        counter: Number(passkey.sign_count),
      },
    })
    return verified ? authenticationInfo.newCounter : null
  } catch {
    return null
  }
}

/** Counts on from the very count that was checked: of two answers made from one state, only the first is taken. */
async function countOn(deps: Deps, { id, sign_count }: Passkey, count: number) {
  const counted = await deps.db
    .updateTable('auth.passkey')
    .set({ sign_count: count, last_used_at: deps.clock().toString() })
    .where('id', '=', id)
    .where('sign_count', '=', sign_count)
    .executeTakeFirst()
  return counted.numUpdatedRows === 1n
}

/** Signs in with a passkey: alone it is both factors, after a password it has to be one of that same person's. */
export async function signInWithPasskey({ input, context, errors }: Handler<'passkeys.signIn'>) {
  const { deps, headers } = context
  const begun = await takeChallenge(context, 'passkey-sign-in')
  if (!begun) throw errors.REFUSED(tooLate)
  const passkey = await passkeyShown(deps, input.shown)
  if (!passkey || (begun.userId && begun.userId !== passkey.user_id)) throw errors.REFUSED(refused)
  const count = await check(deps, passkey, begun.facts.challenge, input.shown)
  if (count === null || !(await countOn(deps, passkey, count))) throw errors.REFUSED(refused)

  if (begun.userId) {
    const ended = await deps.identity.endWait(headers)
    if (!ended) throw errors.REFUSED(tooLate)
    passCookies(context, ended)
  }
  const cookies = await deps.identity.openSession(passkey.user_id)
  passCookies(context, cookies)
  await recordDoor(deps, cookies, 'signed-in-with-passkey')
  return { next: 'HOME' as const }
}
