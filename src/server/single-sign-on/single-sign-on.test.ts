import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { exportJWK, generateKeyPair, SignJWT, UnsecuredJWT } from 'jose'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { Provider } from './provider.ts'
import { createSingleSignOn } from './single-sign-on.ts'

// A provider that lies, as no real one does on request: it answers with whatever a test has it say.

const now = Temporal.Instant.from('2026-06-03T09:00:00Z')
const seconds = now.epochMilliseconds / 1000
const checks = { state: 'the state', nonce: 'the nonce', verifier: 'the verifier' }
const rsa = await generateKeyPair('RS256')
const other = await generateKeyPair('RS256')
const secret = new TextEncoder().encode('the secret of the client, long enough for HS256')

let server: Server
let issuer: string
let provider: Provider
let say: { token: string; discovery: object; userInfo: object | null; status: number; asked: string[] }

beforeAll(async () => {
  const jwk = { ...(await exportJWK(rsa.publicKey)), kid: 'one', alg: 'RS256' }
  server = createServer((request, response) => {
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
  issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  provider = {
    id: 'council',
    label: 'Fictional Council',
    issuer,
    clientId: 'casebook',
    clientSecret: 'the secret of the client, long enough for HS256',
    clientAuthentication: 'client_secret_basic',
    domains: ['council.example'],
    secondFactor: { amr: ['mfa'] },
    verifiedBy: 'email_verified',
    scopes: ['openid', 'email'],
    acrValues: [],
  }
})
afterAll(async () => {
  server.closeAllConnections()
  await new Promise((closed) => server.close(closed))
})

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

beforeEach(async () => {
  say = { token: await signed(truth()), discovery: discovery(), userInfo: null, status: 200, asked: [] }
})

const settings = (wished: Partial<Provider> = {}) => ({ ...provider, ...wished })
async function finish(wished: Partial<Provider> = {}, iss?: string) {
  const asked = settings(wished)
  const singleSignOn = createSingleSignOn([asked], { publicUrl: 'https://casebook.example', clock: () => now })
  return singleSignOn.finish(asked, { code: 'a code', iss }, checks)
}
async function addressOf(wished: Partial<Provider> = {}) {
  const asked = settings(wished)
  const singleSignOn = createSingleSignOn([asked], { publicUrl: 'https://casebook.example', clock: () => now })
  return new URL(await singleSignOn.begin(asked, checks))
}

test('the truth is taken, with the address in small letters', async () => {
  expect(await finish()).toEqual({
    subject: 'c-1',
    email: 'olu@council.example',
    isVerified: true,
    hasSecondFactor: true,
  })
})

test('the browser is sent with state, nonce and the hash of the verifier, never with a secret', async () => {
  const address = await addressOf({ acrValues: ['AAL2_OR_AAL3_ANY'] })
  expect(`${address.origin}${address.pathname}`).toBe(`${issuer}/authorize`)
  expect(Object.fromEntries(address.searchParams)).toEqual({
    response_type: 'code',
    client_id: 'casebook',
    redirect_uri: 'https://casebook.example/sign-in/sso/council',
    scope: 'openid email',
    state: 'the state',
    nonce: 'the nonce',
    // SHA-256 of "the verifier".
    code_challenge: '1feKYP2squaeWAiJic4eC-LS4zxucSgWGrt51hG2aRA',
    code_challenge_method: 'S256',
    acr_values: 'AAL2_OR_AAL3_ANY',
  })
})

test('somebody whose sign-in would not do is asked there anew', async () => {
  const singleSignOn = createSingleSignOn([provider], { publicUrl: 'https://casebook.example', clock: () => now })
  const address = new URL(await singleSignOn.begin(provider, checks, true))
  expect(address.searchParams.get('prompt')).toBe('login')
})

test('a claim that has to be asked for is asked for', async () => {
  const address = await addressOf({ secondFactor: { acrs: ['c1'] } })
  expect(JSON.parse(address.searchParams.get('claims') ?? '')).toEqual({
    id_token: { acrs: { essential: true, value: 'c1' } },
  })
})

describe('a token is refused', () => {
  test.each<[string, () => Promise<string> | string]>([
    ['of another issuer', () => signed({ ...truth(), iss: 'https://evil.example' })],
    ['for another client', () => signed({ ...truth(), aud: 'another' })],
    ['for several, given to another', () => signed({ ...truth(), aud: ['casebook', 'another'], azp: 'another' })],
    ['for several, given to nobody in particular', () => signed({ ...truth(), aud: ['casebook', 'another'] })],
    ['that has run out', () => signed({ ...truth(), exp: seconds - 61 })],
    ['that never runs out', () => signed({ ...truth(), exp: undefined })],
    ['of another sign-in', () => signed({ ...truth(), nonce: 'another nonce' })],
    ['without a nonce', () => signed({ ...truth(), nonce: undefined })],
    ['about nobody', () => signed({ ...truth(), sub: undefined })],
    ['signed by somebody else', () => signed(truth(), other.privateKey)],
    ['signed with the client’s secret', () => new SignJWT(truth()).setProtectedHeader({ alg: 'HS256' }).sign(secret)],
    ['not signed at all', () => new UnsecuredJWT(truth()).encode()],
    ['that is none', () => 'not a token'],
  ])('%s', async (_, token) => {
    say.token = await token()
    await expect(finish()).rejects.toMatchObject({ name: 'ProviderProblem' })
  })
})

test.each<[string, unknown, boolean]>([
  ['true', true, true],
  ['"true", as some write it', 'true', true],
  ['1, as Entra writes it', 1, true],
  ['false', false, false],
  ['"false"', 'false', false],
  ['nothing', undefined, false],
])('an address is verified by %s: %j', async (_, email_verified, expected) => {
  say.token = await signed({ ...truth(), email_verified })
  say.userInfo = { sub: 'c-1' }
  expect((await finish()).isVerified).toBe(expected)
})

test('another claim may say so, and then the standard’s says nothing', async () => {
  say.token = await signed({ ...truth(), email_verified: true, xms_edov: false })
  expect((await finish({ verifiedBy: 'xms_edov' })).isVerified).toBe(false)
  say.token = await signed({ ...truth(), email_verified: false, xms_edov: true })
  expect((await finish({ verifiedBy: 'xms_edov' })).isVerified).toBe(true)
})

test.each<[string, object, Partial<Provider>, boolean]>([
  ['a method among several', { amr: ['pwd', 'mfa'] }, {}, true],
  ['another method', { amr: ['pwd'] }, {}, false],
  ['no method', { amr: undefined }, {}, false],
  ['a class', { amr: undefined, acr: 'AAL3_ANY' }, { secondFactor: { acr: ['AAL2_ANY', 'AAL3_ANY'] } }, true],
  ['a class that only begins like it', { acr: 'AAL3_ANY_NOT' }, { secondFactor: { acr: ['AAL3_ANY'] } }, false],
  ['a context', { amr: undefined, acrs: ['c1', 'p1'] }, { secondFactor: { acrs: ['c1'] } }, true],
])('a second factor is proved by %s', async (_, claims, wished, expected) => {
  say.token = await signed({ ...truth(), ...claims })
  expect((await finish(wished)).hasSecondFactor).toBe(expected)
})

describe('an address that is not in the token', () => {
  beforeEach(async () => {
    say.token = await signed({ ...truth(), email: undefined, email_verified: undefined })
  })

  test('is asked for', async () => {
    say.userInfo = { sub: 'c-1', email: 'olu@council.example', email_verified: true }
    expect(await finish()).toMatchObject({ email: 'olu@council.example', isVerified: true, hasSecondFactor: true })
  })

  test('is not taken from what is told of another person', async () => {
    say.userInfo = { sub: 'c-2', email: 'olu@council.example', email_verified: true }
    await expect(finish()).rejects.toMatchObject({ code: 'user-info-of-another' })
  })

  test('comes with its own word on being verified, and proves no second factor', async () => {
    say.token = await signed({ ...truth(), email: undefined, email_verified: true, amr: ['pwd'] })
    say.userInfo = { sub: 'c-1', email: 'olu@council.example', amr: ['mfa'] }
    expect(await finish()).toMatchObject({ isVerified: false, hasSecondFactor: false })
  })
})

describe('a provider is not asked further', () => {
  test.each<[string, () => object, string]>([
    [
      'that calls itself another',
      () => ({ ...discovery(), issuer: 'https://evil.example' }),
      'discovery-names-another-issuer',
    ],
    [
      'that would have the code sent without encryption',
      () => ({ ...discovery(), token_endpoint: 'http://council.example/token' }),
      'discovery-names-an-unsafe-address',
    ],
    [
      'that does not say where its keys are',
      () => ({ ...discovery(), jwks_uri: undefined }),
      'discovery-not-understood',
    ],
  ])('%s', async (_, said, code) => {
    say.discovery = said()
    await expect(finish()).rejects.toMatchObject({ code })
    expect(say.asked).toEqual(['/.well-known/openid-configuration'])
  })

  test('whose answer comes from another', async () => {
    await expect(finish({}, 'https://evil.example')).rejects.toMatchObject({ code: 'answer-of-another-issuer' })
    expect(say.asked).toEqual(['/.well-known/openid-configuration'])
  })

  test('that does not know us, and says so in the standard’s word', async () => {
    say.status = 401
    await expect(finish()).rejects.toMatchObject({ code: 'token-invalid_client' })
  })

  test('that is not there', async () => {
    await expect(finish({ issuer: 'http://127.0.0.1:9' })).rejects.toMatchObject({ code: 'unreachable' })
  })
})

test('what a provider says of itself is kept for an hour', async () => {
  let at = now
  const asked = settings()
  const singleSignOn = createSingleSignOn([asked], { publicUrl: 'https://casebook.example', clock: () => at })
  for (const minutes of [0, 30, 29]) {
    at = at.add({ minutes })
    await singleSignOn.begin(asked, checks)
  }
  expect(say.asked).toHaveLength(1)
  at = at.add({ minutes: 1 })
  await singleSignOn.begin(asked, checks)
  expect(say.asked).toHaveLength(2)
})
