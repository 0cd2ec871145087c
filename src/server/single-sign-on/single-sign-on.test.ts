import { generateKeyPair, SignJWT, UnsecuredJWT } from 'jose'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { lyingProvider } from '#tests/support/lying-provider.ts'
import type { Provider } from './provider.ts'
import { createSingleSignOn } from './single-sign-on.ts'

const now = Temporal.Instant.from('2026-06-03T09:00:00Z')
const checks = { state: 'the state', nonce: 'the nonce', verifier: 'the verifier' }
const other = await generateKeyPair('RS256')

let lying: Awaited<ReturnType<typeof lyingProvider>>

beforeAll(async () => {
  lying = await lyingProvider(now)
})
afterAll(() => lying.close())
beforeEach(() => lying.tellTheTruth())

const settings = (wished: Partial<Provider> = {}) => ({ ...lying.settings, ...wished })
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
  expect(`${address.origin}${address.pathname}`).toBe(`${lying.issuer}/authorize`)
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
  const singleSignOn = createSingleSignOn([lying.settings], { publicUrl: 'https://casebook.example', clock: () => now })
  const address = new URL(await singleSignOn.begin(lying.settings, checks, true))
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
    ['of another issuer', () => lying.signed({ ...lying.truth(), iss: 'https://evil.example' })],
    ['for another client', () => lying.signed({ ...lying.truth(), aud: 'another' })],
    [
      'for several, given to another',
      () => lying.signed({ ...lying.truth(), aud: ['casebook', 'another'], azp: 'another' }),
    ],
    [
      'for several, given to nobody in particular',
      () => lying.signed({ ...lying.truth(), aud: ['casebook', 'another'] }),
    ],
    ['that has run out', () => lying.signed({ ...lying.truth(), exp: now.epochMilliseconds / 1000 - 61 })],
    ['that never runs out', () => lying.signed({ ...lying.truth(), exp: undefined })],
    ['of another sign-in', () => lying.signed({ ...lying.truth(), nonce: 'another nonce' })],
    ['without a nonce', () => lying.signed({ ...lying.truth(), nonce: undefined })],
    ['about nobody', () => lying.signed({ ...lying.truth(), sub: undefined })],
    ['signed by somebody else', () => lying.signed(lying.truth(), other.privateKey)],
    [
      'signed with the client’s secret',
      () => new SignJWT(lying.truth()).setProtectedHeader({ alg: 'HS256' }).sign(lying.secret),
    ],
    ['not signed at all', () => new UnsecuredJWT(lying.truth()).encode()],
    ['that is none', () => 'not a token'],
  ])('%s', async (_, token) => {
    lying.say.token = await token()
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
  lying.say.token = await lying.signed({ ...lying.truth(), email_verified })
  lying.say.userInfo = { sub: 'c-1' }
  expect((await finish()).isVerified).toBe(expected)
})

test('another claim may say so, and then the standard’s says nothing', async () => {
  lying.say.token = await lying.signed({ ...lying.truth(), email_verified: true, xms_edov: false })
  expect((await finish({ verifiedBy: 'xms_edov' })).isVerified).toBe(false)
  lying.say.token = await lying.signed({ ...lying.truth(), email_verified: false, xms_edov: true })
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
  lying.say.token = await lying.signed({ ...lying.truth(), ...claims })
  expect((await finish(wished)).hasSecondFactor).toBe(expected)
})

describe('an address that is not in the token', () => {
  beforeEach(async () => {
    lying.say.token = await lying.signed({ ...lying.truth(), email: undefined, email_verified: undefined })
  })

  test('is asked for', async () => {
    lying.say.userInfo = { sub: 'c-1', email: 'olu@council.example', email_verified: true }
    expect(await finish()).toMatchObject({ email: 'olu@council.example', isVerified: true, hasSecondFactor: true })
  })

  test('is not taken from what is told of another person', async () => {
    lying.say.userInfo = { sub: 'c-2', email: 'olu@council.example', email_verified: true }
    await expect(finish()).rejects.toMatchObject({ code: 'user-info-of-another' })
  })

  test('comes with its own word on being verified, and proves no second factor', async () => {
    lying.say.token = await lying.signed({ ...lying.truth(), email: undefined, email_verified: true, amr: ['pwd'] })
    lying.say.userInfo = { sub: 'c-1', email: 'olu@council.example', amr: ['mfa'] }
    expect(await finish()).toMatchObject({ isVerified: false, hasSecondFactor: false })
  })
})

describe('a provider is not asked further', () => {
  test.each<[string, () => object, string]>([
    [
      'that calls itself another',
      () => ({ ...lying.discovery(), issuer: 'https://evil.example' }),
      'discovery-names-another-issuer',
    ],
    [
      'that would have the code sent without encryption',
      () => ({ ...lying.discovery(), token_endpoint: 'http://council.example/token' }),
      'discovery-names-an-unsafe-address',
    ],
    [
      'that does not say where its keys are',
      () => ({ ...lying.discovery(), jwks_uri: undefined }),
      'discovery-not-understood',
    ],
  ])('%s', async (_, said, code) => {
    lying.say.discovery = said()
    await expect(finish()).rejects.toMatchObject({ code })
    expect(lying.say.asked).toEqual(['/.well-known/openid-configuration'])
  })

  test('whose answer comes from another', async () => {
    await expect(finish({}, 'https://evil.example')).rejects.toMatchObject({ code: 'answer-of-another-issuer' })
    expect(lying.say.asked).toEqual(['/.well-known/openid-configuration'])
  })

  test('that does not know us, and says so in the standard’s word', async () => {
    lying.say.status = 401
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
  expect(lying.say.asked).toHaveLength(1)
  at = at.add({ minutes: 1 })
  await singleSignOn.begin(asked, checks)
  expect(lying.say.asked).toHaveLength(2)
})
