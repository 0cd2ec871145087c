import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { exportJWK, generateKeyPair, SignJWT } from 'jose'
import type { Provider } from '#server/single-sign-on/provider.ts'

type Said = { token: string; discovery: object; userInfo: object | null; status: number; asked: string[] }

const clientSecret = 'the secret of the client, long enough for HS256'

/** A provider that lies, as no real one does on request: it answers with whatever a test has it say. */
export async function lyingProvider(now: Temporal.Instant) {
  const rsa = await generateKeyPair('RS256')
  const seconds = now.epochMilliseconds / 1000
  const jwk = { ...(await exportJWK(rsa.publicKey)), kid: 'one', alg: 'RS256' }
  const say: Said = { token: '', discovery: {}, userInfo: null, status: 200, asked: [] }
  const server = createServer((request, response) => {
    const answers: Record<string, unknown> = {
      '/.well-known/openid-configuration': say.discovery,
      '/keys': { keys: [jwk] },
      '/token':
        say.status === 200 ? { id_token: say.token, access_token: 'an access token' } : { error: 'invalid_client' },
      '/me': say.userInfo,
    }
    say.asked.push(request.url ?? '')
    response.statusCode = request.url === '/token' ? say.status : 200
    response.end(JSON.stringify(answers[request.url ?? '']))
  })
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
  const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
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
  }
  const discovery = () => ({
    issuer,
    authorization_endpoint: `${issuer}/authorize`,
    token_endpoint: `${issuer}/token`,
    jwks_uri: `${issuer}/keys`,
    userinfo_endpoint: `${issuer}/me`,
  })
  const truth = () => ({
    iss: issuer,
    aud: 'casebook',
    sub: 'c-1',
    nonce: 'the nonce',
    iat: seconds,
    exp: seconds + 300,
    email: 'Olu@Council.example',
    email_verified: true,
    amr: ['mfa'],
  })
  const signed = (claims: object, key = rsa.privateKey) =>
    new SignJWT({ ...claims }).setProtectedHeader({ alg: 'RS256', kid: 'one' }).sign(key)

  return {
    settings,
    issuer,
    say,
    secret: new TextEncoder().encode(clientSecret),
    discovery,
    truth,
    signed,
    /** From here it tells the truth, until a test has it say something else. */
    async tellTheTruth() {
      Object.assign(say, {
        token: await signed(truth()),
        discovery: discovery(),
        userInfo: null,
        status: 200,
        asked: [],
      })
    },
    async close() {
      server.closeAllConnections()
      await new Promise((closed) => server.close(closed))
    },
  }
}
