import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { type Authenticator, addPasskey, joinWithPasskey, newKey, signInWith } from '#tests/support/passkeys.ts'
import { openTestApp, type TestApp } from '#tests/support/server-app.ts'
import { codeOf, goodPassword, invite, join, openVisitor, setUp, type Visitor } from '#tests/support/visitor.ts'

let app: TestApp
let admin: Visitor
let uri: string
beforeEach(async () => {
  app = await openTestApp({ identity: 'real', now: Temporal.Now.instant().toString() })
  const ready = await setUp(app)
  admin = ready.visitor
  uri = ready.uri
})
afterEach(() => app.close())

const refused = { code: 'REFUSED' }
const notSignedIn = { code: 'NOT_SIGNED_IN' }
const password = goodPassword
const sunita = { email: 'sunita@pretend.example', password }
const olusMail = 'olu@pretend.example'

describe('a sign-in is refused', () => {
  let key: Authenticator
  beforeEach(async () => {
    key = newKey(app)
    await addPasskey(admin, key)
  })

  test.each<[string, Parameters<Authenticator['get']>[1]]>([
    ['made for another address', { origin: 'http://casebook.test.evil.example' }],
    ['made for another port of the same host', { origin: 'http://casebook.test:8081' }],
    ['of a passkey for another host', { rpId: 'evil.example' }],
    ['without fingerprint, face or PIN', { isVerified: false }],
    ['that answers another question', { challenge: 'bm90LXRoZS1vbmUtdGhhdC13YXMtYXNrZWQ' }],
    ['that was meant for making a passkey', { type: 'webauthn.create' }],
  ])('%s', async (_, lies) => {
    await expect(signInWith(app, key, lies)).rejects.toMatchObject(refused)
    expect(app.problems).toEqual([])
  })

  test('whose count of signatures does not grow: somebody has a copy of the key', async () => {
    await signInWith(app, key, { count: 7 })
    await expect(signInWith(app, key, { count: 7 })).rejects.toMatchObject(refused)
    await expect(signInWith(app, key, { count: 6 })).rejects.toMatchObject(refused)
    await signInWith(app, key, { count: 8 })
  })

  test('with a signature that was changed on the way', async () => {
    const { api } = openVisitor(app)
    const shown = key.get(await api.passkeys.startSignIn({ afterPassword: false }))
    const other = key.get(await api.passkeys.startSignIn({ afterPassword: false }))
    const forged = { ...shown, response: { ...shown.response, signature: other.response.signature } }
    await expect(api.passkeys.signIn({ shown: forged })).rejects.toMatchObject(refused)
  })

  test('a second time: an answer is taken once', async () => {
    const visitor = openVisitor(app)
    const options = await visitor.api.passkeys.startSignIn({ afterPassword: false })
    const cookie = new Map(visitor.cookies)
    const shown = key.get(options, { count: 3 })
    await visitor.api.passkeys.signIn({ shown })
    const thief = openVisitor(app)
    for (const [name, value] of cookie) thief.cookies.set(name, value)
    await expect(thief.api.passkeys.signIn({ shown })).rejects.toMatchObject(refused)
  })

  test('twice at once: one session comes of it', async () => {
    const visitor = openVisitor(app)
    const shown = key.get(await visitor.api.passkeys.startSignIn({ afterPassword: false }))
    const attempts = [1, 2, 3].map(() => visitor.api.passkeys.signIn({ shown }))
    const outcomes = await Promise.allSettled(attempts)
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
  })

  test('in another browser than the one that began it', async () => {
    const options = await openVisitor(app).api.passkeys.startSignIn({ afterPassword: false })
    const thief = openVisitor(app)
    await expect(thief.api.passkeys.signIn({ shown: key.get(options) })).rejects.toMatchObject(refused)
    const mine = await thief.api.passkeys.startSignIn({ afterPassword: false })
    expect(mine.challenge).not.toBe(options.challenge)
    await expect(thief.api.passkeys.signIn({ shown: key.get(options) })).rejects.toMatchObject(refused)
  })

  test('after ten minutes', async () => {
    const { api } = openVisitor(app)
    const options = await api.passkeys.startSignIn({ afterPassword: false })
    app.clock.pass({ minutes: 10 })
    await expect(api.passkeys.signIn({ shown: key.get(options) })).rejects.toMatchObject(refused)
  })

  test('with another person’s passkey, after a password', async () => {
    const { key: olusKey } = await joinWithPasskey(app, admin, olusMail)
    const visitor = openVisitor(app)
    await visitor.api.accounts.signIn(sunita)
    const options = await visitor.api.passkeys.startSignIn({ afterPassword: true })
    const shown = olusKey.get({ ...options, allowCredentials: [] })
    await expect(visitor.api.passkeys.signIn({ shown })).rejects.toMatchObject(refused)
    await expect(visitor.api.directory.list()).rejects.toMatchObject(notSignedIn)
  })

  test('with a passkey that says it is another person’s', async () => {
    const { key: olusKey } = await joinWithPasskey(app, admin, olusMail)
    const { api } = openVisitor(app)
    const options = await api.passkeys.startSignIn({ afterPassword: false })
    const [mine, theirs] = [key.get(options), olusKey.get(options)]
    const mixed = { ...mine, response: { ...mine.response, userHandle: theirs.response.userHandle } }
    await expect(api.passkeys.signIn({ shown: mixed })).rejects.toMatchObject(refused)
  })

  test('as the second step of nobody: the password comes first', async () => {
    const visitor = openVisitor(app)
    await expect(visitor.api.passkeys.startSignIn({ afterPassword: true })).rejects.toMatchObject(refused)
    visitor.cookies.set('casebook.two_factor', '2fa-made-up.c2lnbmVk')
    await expect(visitor.api.passkeys.startSignIn({ afterPassword: true })).rejects.toMatchObject(refused)
  })

  test('when the second step was taken in the meantime', async () => {
    const visitor = openVisitor(app)
    await visitor.api.accounts.signIn(sunita)
    const before = new Map(visitor.cookies)
    const options = await visitor.api.passkeys.startSignIn({ afterPassword: true })
    const [challenge] = [...visitor.cookies].filter(([name]) => name === 'casebook.passkey-sign-in')
    await visitor.api.accounts.verifyCode({ code: codeOf(uri) })
    const copy = openVisitor(app)
    for (const [name, value] of [...before, ...(challenge ? [challenge] : [])]) copy.cookies.set(name, value)
    await expect(copy.api.passkeys.signIn({ shown: key.get(options) })).rejects.toMatchObject(refused)
    await expect(copy.api.directory.list()).rejects.toMatchObject(notSignedIn)
  })
})

test('one machine begins three hundred sign-ins, no more; and codes are counted apart', async () => {
  const visitor = openVisitor(app)
  const begin = () => visitor.api.passkeys.startSignIn({ afterPassword: false })
  for (let round = 0; round < 300; round += 1) await begin()
  await expect(begin()).rejects.toMatchObject({ code: 'TOO_MANY_ATTEMPTS' })
  await visitor.api.accounts.signIn(sunita)
  await visitor.api.accounts.verifyCode({ code: codeOf(uri) })
})

describe('adding is refused', () => {
  test.each<[string, Parameters<Authenticator['create']>[1]]>([
    ['for another address', { origin: 'https://evil.example' }],
    ['for another host', { rpId: 'evil.example' }],
    ['without fingerprint, face or PIN', { isVerified: false }],
    ['in answer to another question', { challenge: 'bm90LXRoZS1vbmUtdGhhdC13YXMtYXNrZWQ' }],
  ])('%s', async (_, lies) => {
    const { options } = await admin.api.passkeys.start({ password })
    const made = newKey(app).create(options, lies)
    await expect(admin.api.passkeys.add({ name: 'Wrong', made })).rejects.toMatchObject(refused)
    expect((await admin.api.passkeys.list()).passkeys).toEqual([])
    expect(app.problems).toEqual([])
  })

  test('to somebody else than who gave the password', async () => {
    const { options } = await admin.api.passkeys.start({ password })
    const { visitor } = await join(app, await invite(admin, { email: olusMail, role: 'BM' }))
    const cookie = admin.cookies.get('casebook.add-passkey') ?? ''
    visitor.cookies.set('casebook.add-passkey', cookie)
    const made = newKey(app).create(options)
    await expect(visitor.api.passkeys.add({ name: 'Not mine', made })).rejects.toMatchObject(refused)
  })

  test('of one passkey to two people', async () => {
    const key = newKey(app)
    const { options } = await admin.api.passkeys.start({ password })
    const made = key.create(options)
    await admin.api.passkeys.add({ name: 'Mine', made })
    const again = await admin.api.passkeys.start({ password })
    expect(again.options.excludeCredentials).toMatchObject([{ id: made.id }])
    await expect(admin.api.passkeys.add({ name: 'Again', made })).rejects.toMatchObject(refused)
  })
})
