import { z } from 'zod'
import type { Provider } from './provider.ts'

const minutesKept = 60
const patience = 10_000

const metadata = z.object({
  issuer: z.string(),
  authorization_endpoint: z.url(),
  token_endpoint: z.url(),
  jwks_uri: z.url(),
  userinfo_endpoint: z.url().optional(),
  authorization_response_iss_parameter_supported: z.boolean().default(false),
})
export type Metadata = z.infer<typeof metadata>

/** The provider, or the way to it, is not there or not as it should be. Ours to mend, not the person's. */
export class ProviderProblem extends Error {
  readonly code: string

  constructor(code: string) {
    super(code)
    this.name = 'ProviderProblem'
    this.code = code
  }
}

/** Asks a provider, without following it anywhere else. */
export async function ask(url: string, init: RequestInit = {}) {
  try {
    return await fetch(url, { ...init, redirect: 'error', signal: AbortSignal.timeout(patience) })
  } catch {
    throw new ProviderProblem('unreachable')
  }
}

/** Only what is on this machine, for tests, may be asked without encryption. */
export const isSafeAddress = (address: string) => {
  const { protocol, hostname } = new URL(address)
  return protocol === 'https:' || (protocol === 'http:' && ['localhost', '127.0.0.1', '[::1]'].includes(hostname))
}

async function discover({ issuer }: Provider): Promise<Metadata> {
  const response = await ask(`${issuer.replace(/\/$/, '')}/.well-known/openid-configuration`)
  if (!response.ok) throw new ProviderProblem(`discovery-answered-${response.status}`)
  const read = metadata.safeParse(await response.json().catch(() => null))
  if (!read.success) throw new ProviderProblem('discovery-not-understood')
  const { data } = read
  if (data.issuer !== issuer) throw new ProviderProblem('discovery-names-another-issuer')
  const addresses = [data.authorization_endpoint, data.token_endpoint, data.jwks_uri, data.userinfo_endpoint ?? issuer]
  if (!addresses.every(isSafeAddress)) throw new ProviderProblem('discovery-names-an-unsafe-address')
  return data
}

/** What a provider says of itself, asked again every hour. */
export function createDiscovery(provider: Provider, clock: () => Temporal.Instant) {
  let known: { metadata: Metadata; until: Temporal.Instant } | undefined
  return async () => {
    if (!known || Temporal.Instant.compare(known.until, clock()) <= 0) {
      known = { metadata: await discover(provider), until: clock().add({ minutes: minutesKept }) }
    }
    return known.metadata
  }
}
