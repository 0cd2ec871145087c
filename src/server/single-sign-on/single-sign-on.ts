import type { JWTPayload, JWTVerifyGetKey } from 'jose'
import { base64url } from '../base64url.ts'
import { ask, createDiscovery, type Metadata, ProviderProblem } from './discovery.ts'
import { type Provider, redirectUri } from './provider.ts'

/** Signatures that only the provider can make; never "none", never one made with the client's own secret. */
const algorithms = ['RS256', 'RS384', 'RS512', 'PS256', 'PS384', 'PS512', 'ES256', 'ES384', 'ES512', 'EdDSA', 'Ed25519']

/** What the server remembers between the two halves of a sign-in. */
type Checks = { readonly state: string; readonly nonce: string; readonly verifier: string }

/** What a provider says of somebody, checked. */
export type Claims = {
  readonly subject: string
  readonly email: string | null
  readonly isVerified: boolean
  readonly hasSecondFactor: boolean
}

export type SingleSignOn = {
  readonly providers: readonly Provider[]
  /** Where to send the browser; anew, to be asked there who they are whatever is known of them. */
  begin(provider: Provider, checks: Checks, anew?: boolean): Promise<string>
  /** Who came back with this code. Throws a ProviderProblem when that cannot be told for certain. */
  finish(provider: Provider, answer: { code: string; iss?: string | undefined }, checks: Checks): Promise<Claims>
}

/** Authorisation code flow with PKCE, state and nonce (OpenID Connect Core 1.0, RFC 9700). */
export function createSingleSignOn(
  providers: readonly Provider[],
  { publicUrl, clock }: { publicUrl: string; clock: () => Temporal.Instant },
): SingleSignOn {
  const reach = new Map(providers.map((provider) => [provider, createDiscovery(provider, clock)]))
  const keys = new Map<string, JWTVerifyGetKey>()
  const metadataOf = (provider: Provider): Promise<Metadata> =>
    reach.get(provider)?.() ?? Promise.reject(new ProviderProblem('not-among-the-settings'))

  async function verified(provider: Provider, { jwks_uri }: Metadata, idToken: string, nonce: string) {
    // Read when it is wanted: most installations live without single sign-on.
    const { createRemoteJWKSet, jwtVerify } = await import('jose')
    const key = keys.get(jwks_uri) ?? createRemoteJWKSet(new URL(jwks_uri))
    keys.set(jwks_uri, key)
    const { payload } = await jwtVerify(idToken, key, {
      algorithms,
      issuer: provider.issuer,
      audience: provider.clientId,
      currentDate: new Date(clock().epochMilliseconds),
      clockTolerance: 60,
      requiredClaims: ['sub', 'exp', 'iat', 'nonce'],
    }).catch(() => {
      throw new ProviderProblem('id-token-not-valid')
    })
    if (payload.nonce !== nonce) throw new ProviderProblem('nonce-is-another')
    // Meant for several: then the one it was given to has to be us.
    const isShared = Array.isArray(payload.aud) && payload.aud.length > 1
    if ((isShared || payload.azp !== undefined) && payload.azp !== provider.clientId) {
      throw new ProviderProblem('id-token-is-for-another')
    }
    return payload
  }

  return {
    providers,

    async begin(provider, { state, nonce, verifier }, anew = false) {
      const { authorization_endpoint } = await metadataOf(provider)
      const url = new URL(authorization_endpoint)
      const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(verifier))
      const query = {
        response_type: 'code',
        client_id: provider.clientId,
        redirect_uri: redirectUri(publicUrl, provider),
        scope: provider.scopes.join(' '),
        state,
        nonce,
        code_challenge: base64url(new Uint8Array(digest)),
        code_challenge_method: 'S256',
        ...(anew && { prompt: 'login' }),
        ...(provider.acrValues.length > 0 && { acr_values: provider.acrValues.join(' ') }),
        ...claimsToAskFor(provider),
      }
      for (const [name, value] of Object.entries(query)) url.searchParams.set(name, value)
      return url.href
    },

    async finish(provider, { code, iss }, { nonce, verifier }) {
      const metadata = await metadataOf(provider)
      const mustName = metadata.authorization_response_iss_parameter_supported
      if (iss === undefined ? mustName : iss !== provider.issuer) throw new ProviderProblem('answer-of-another-issuer')
      const tokens = await redeem(provider, metadata, code, verifier, redirectUri(publicUrl, provider))
      const payload = await verified(provider, metadata, tokens.idToken, nonce)
      const who = await withAddress(provider, metadata, payload, tokens.accessToken)
      return {
        subject: String(payload.sub),
        // Letters beyond ASCII can look, or be lower-cased, like others: no such address is taken for another's.
        email: typeof who.email === 'string' && /^[\x21-\x7e]+$/.test(who.email) ? who.email.toLowerCase() : null,
        isVerified: [true, 'true', 1, '1'].includes(who[provider.verifiedBy] as never),
        hasSecondFactor: provesSecondFactor(provider, payload),
      }
    },
  }
}

/** Claims that a provider only gives when they are asked for, such as Entra's authentication contexts. */
function claimsToAskFor({ secondFactor }: Provider) {
  const asked = Object.entries(secondFactor).filter(([claim]) => claim !== 'amr' && claim !== 'acr')
  if (asked.length === 0) return {}
  const idToken = asked.map(([claim, values]) => {
    const wanted = values.length === 1 ? { value: values[0] } : { values }
    return [claim, { essential: true, ...wanted }]
  })
  return { claims: JSON.stringify({ id_token: Object.fromEntries(idToken) }) }
}

/** Only the signed token counts here: what else a provider says of somebody says nothing of this sign-in. */
function provesSecondFactor({ secondFactor }: Provider, payload: JWTPayload) {
  return Object.entries(secondFactor).some(([claim, values]) => {
    const shown = [payload[claim]].flat()
    return values.some((value) => shown.includes(value))
  })
}

async function redeem(provider: Provider, metadata: Metadata, code: string, verifier: string, redirect_uri: string) {
  const { clientId, clientSecret, clientAuthentication } = provider
  const isBasic = clientAuthentication === 'client_secret_basic'
  const credentials = `${encodeURIComponent(clientId)}:${encodeURIComponent(clientSecret)}`
  const response = await ask(metadata.token_endpoint, {
    method: 'POST',
    headers: { accept: 'application/json', ...(isBasic && { authorization: `Basic ${btoa(credentials)}` }) },
    body: new URLSearchParams({
      grant_type: 'authorization_code',
      code,
      redirect_uri,
      code_verifier: verifier,
      client_id: clientId,
      ...(!isBasic && { client_secret: clientSecret }),
    }),
  })
  const answer = (await response.json().catch(() => null)) as Record<string, unknown> | null
  if (!response.ok) {
    // One of the standard's own words, such as invalid_client: it tells what is wrong with the settings.
    const word = typeof answer?.error === 'string' && /^[a-z_]{1,40}$/.test(answer.error) ? answer.error : 'refused'
    throw new ProviderProblem(`token-${word}`)
  }
  if (typeof answer?.id_token !== 'string') throw new ProviderProblem('token-without-id')
  return { idToken: answer.id_token, accessToken: typeof answer.access_token === 'string' ? answer.access_token : null }
}

/** Some providers keep the address out of the token, and tell it when asked with the access token. */
async function withAddress(
  { verifiedBy }: Provider,
  { userinfo_endpoint }: Metadata,
  payload: JWTPayload,
  accessToken: string | null,
): Promise<Record<string, unknown>> {
  const isTold = payload.email !== undefined && payload[verifiedBy] !== undefined
  if (isTold || !userinfo_endpoint || !accessToken) return payload
  const response = await ask(userinfo_endpoint, { headers: { authorization: `Bearer ${accessToken}` } })
  const more = (await response.json().catch(() => null)) as Record<string, unknown> | null
  if (!response.ok || !more) throw new ProviderProblem('user-info-not-told')
  if (more.sub !== payload.sub) throw new ProviderProblem('user-info-of-another')
  // Both from one place: an address from here must not be called verified by what was said of another there.
  return more.email === undefined ? payload : more
}
