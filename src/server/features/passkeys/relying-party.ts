import type { CreationOptions, RequestOptions } from '#contract/passkeys.ts'
import { base64url, randomText } from '../../base64url.ts'
import type { Deps } from '../../deps.ts'

/** EdDSA, ES256 and RS256: what every authenticator in use can sign with. */
export const algorithms = [-8, -7, -257]
const timeout = 5 * 60_000

/** A passkey belongs to the host name that people type, and its answers must come from that very address. */
export const expected = ({ publicUrl }: Deps) => ({
  expectedRPID: new URL(publicUrl).hostname,
  expectedOrigin: publicUrl,
  // Fingerprint, face or PIN: with it, a passkey is both factors in one.
  requireUserVerification: true,
})

type Known = { readonly credential_id: string; readonly transports: readonly string[] }
const listed = (known: readonly Known[]) =>
  known.map(({ credential_id, transports }) => ({
    id: credential_id,
    type: 'public-key' as const,
    transports: [...transports],
  }))

export function creationOptions(
  { publicUrl }: Deps,
  user: { userId: string; email: string; name: string },
  known: readonly Known[],
): CreationOptions {
  return {
    rp: { id: new URL(publicUrl).hostname, name: 'SPRG Casebook' },
    user: { id: base64url(new TextEncoder().encode(user.userId)), name: user.email, displayName: user.name },
    challenge: randomText(),
    pubKeyCredParams: algorithms.map((alg) => ({ alg, type: 'public-key' as const })),
    timeout,
    attestation: 'none',
    excludeCredentials: listed(known),
    authenticatorSelection: { residentKey: 'required', requireResidentKey: true, userVerification: 'required' },
  }
}

/** Without known passkeys the device offers whichever it holds for this address. */
export const requestOptions = ({ publicUrl }: Deps, known: readonly Known[]): RequestOptions => ({
  rpId: new URL(publicUrl).hostname,
  challenge: randomText(),
  timeout,
  allowCredentials: listed(known),
  userVerification: 'required',
})
