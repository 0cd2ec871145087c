import { generateKeyPairSync } from 'node:crypto'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import OidcProvider, { type Configuration } from 'oidc-provider'
import { freePort } from '#server/node/free-port.ts'
import type { Provider } from '#server/single-sign-on/provider.ts'

/** Somebody at an organisation, and how they sign in there. */
type Member = { subject: string; email: string; isVerified?: boolean; amr?: string[]; acr?: string }
type Wish = Partial<Provider> & { casebookUrl: string; tellsAddressInToken?: boolean }

const clientSecret = 'a secret that only this test run knows'

/**
 * A real OpenID provider on this machine, the sign-in of an invented organisation. Whoever comes to it is let in as the
 * member named last, without a form.
 */
export async function openIdProvider({ casebookUrl, tellsAddressInToken = false, ...wished }: Wish) {
  const port = await freePort()
  const issuer = `http://127.0.0.1:${port}`
  const settings: Provider = {
    id: 'council',
    label: 'Fictional Council',
    issuer,
    clientId: 'casebook',
    clientSecret,
    clientAuthentication: 'client_secret_basic',
    domains: ['council.example'],
    secondFactor: { amr: ['mfa'] },
    verifiedBy: 'email_verified',
    scopes: ['openid', 'email'],
    acrValues: [],
    ...wished,
  }
  const members = new Map<string, Member>()
  let present: Member | undefined
  const provider = new OidcProvider(issuer, {
    ...quietly,
    conformIdTokenClaims: !tellsAddressInToken,
    clients: [
      {
        client_id: settings.clientId,
        client_secret: clientSecret,
        redirect_uris: [`${casebookUrl}/sign-in/sso/${settings.id}`],
        token_endpoint_auth_method: settings.clientAuthentication,
      },
    ],
    claims: { openid: ['sub', 'amr', 'acr'], email: ['email', 'email_verified'] },
    async findAccount(_, accountId) {
      const member = members.get(accountId)
      if (!member) return undefined
      const { subject, email, isVerified } = member
      return {
        accountId,
        claims: async () => ({ sub: subject, email, ...(isVerified !== undefined && { email_verified: isVerified }) }),
      }
    },
    // Nobody is asked whether the council may know them.
    async loadExistingGrant({ oidc }) {
      const grant = new provider.Grant({
        clientId: oidc.client?.clientId ?? '',
        accountId: oidc.session?.accountId ?? '',
      })
      grant.addOIDCScope('openid email')
      await grant.save()
      return grant
    },
  })

  const serve = provider.callback()
  async function letIn(request: IncomingMessage, response: ServerResponse) {
    if (!present) return provider.interactionFinished(request, response, { error: 'access_denied' })
    const { subject, amr, acr } = present
    const login = { accountId: subject, remember: false, ...(amr && { amr }), ...(acr && { acr }) }
    return provider.interactionFinished(request, response, { login })
  }
  const server = createServer((request, response) => {
    void (request.url?.startsWith('/interaction/') ? letIn(request, response) : serve(request, response))
  })
  await new Promise<void>((listening) => server.listen(port, '127.0.0.1', listening))

  return {
    settings,
    /** Who signs in there from now on; nobody, and they cancel. */
    seats(member: Member | null) {
      if (member) members.set(member.subject, member)
      present = member ?? undefined
    },
    async close() {
      server.closeAllConnections()
      await new Promise((closed) => server.close(closed))
    },
  }
}

/** All that it would otherwise call a default, and say so at each start. */
const quietly: Configuration = {
  jwks: {
    keys: [
      {
        ...generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey.export({ format: 'jwk' }),
        use: 'sig',
        alg: 'RS256',
      },
    ],
  },
  cookies: { keys: ['a key that only this test run knows'] },
  features: { devInteractions: { enabled: false } },
  interactions: { url: (_, { uid }) => `/interaction/${uid}` },
  ttl: { AccessToken: 600, AuthorizationCode: 60, IdToken: 600, Interaction: 600, Session: 600, Grant: 600 },
}
