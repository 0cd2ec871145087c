import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { openTestApp, type TestApp } from '#tests/support/server-app.ts'
import { softwareAuthenticator } from '#tests/support/software-authenticator.ts'
import {
  codeOf,
  enrol,
  goodPassword,
  invite,
  join,
  openVisitor,
  setUp,
  tokenOf,
  type Visitor,
} from '#tests/support/visitor.ts'

let app: TestApp
let admin: Visitor
let uri: string
const start = async (publicUrl = 'http://casebook.test') => {
  app = await openTestApp({ identity: 'real', now: Temporal.Now.instant().toString(), publicUrl })
  const ready = await setUp(app)
  admin = ready.visitor
  uri = ready.uri
}
beforeEach(() => start())
afterEach(() => app.close())

const refused = { code: 'REFUSED' }
const notSignedIn = { code: 'NOT_SIGNED_IN' }
const password = goodPassword
const sunita = { email: 'sunita@pretend.example', password }
const olusMail = 'olu@pretend.example'
const olu = { email: olusMail, password }
type Authenticator = ReturnType<typeof softwareAuthenticator>
const newKey = () => softwareAuthenticator(app.deps.publicUrl)

async function addPasskey({ api }: Visitor, key: Authenticator, name = 'Work laptop') {
  const { options, recoveryCodes } = await api.passkeys.start({ password })
  await api.passkeys.add({ name, made: key.create(options) })
  return recoveryCodes
}

/** Signs in with a passkey alone. */
async function signInWith(key: Authenticator, lies: Parameters<Authenticator['get']>[1] = {}) {
  const visitor = openVisitor(app)
  const options = await visitor.api.passkeys.startSignIn({ afterPassword: false })
  await visitor.api.passkeys.signIn({ shown: key.get(options, lies) })
  return visitor
}

/** Somebody who took a passkey instead of an authenticator app. */
async function joinWithPasskey() {
  const visitor = openVisitor(app)
  const link = await invite(admin, { email: olusMail, role: 'BM' })
  await visitor.api.accounts.acceptInvitation({ token: tokenOf(link), password })
  const key = newKey()
  return { visitor, key, recoveryCodes: await addPasskey(visitor, key) }
}

const told = async () =>
  (await app.superuser.selectFrom('casebook.audit_event').select('action').orderBy('id').execute()).map(
    ({ action }) => action,
  )

describe('a passkey beside the authenticator app', () => {
  test('signs in alone, in one step, with both factors', async () => {
    const key = newKey()
    expect(await addPasskey(admin, key)).toEqual([])
    const visitor = await signInWith(key)
    await visitor.api.directory.list()
    expect(await visitor.api.accounts.standing()).toMatchObject({ stage: 'SIGNED_IN' })
    expect(await told()).toEqual(
      expect.arrayContaining(['partnership-set-up', 'signed-in', 'passkey-added', 'signed-in-with-passkey']),
    )
  })

  test('or as the second step, where the code of the app still serves as well', async () => {
    const key = newKey()
    await addPasskey(admin, key)
    const visitor = openVisitor(app)
    expect(await visitor.api.accounts.signIn(sunita)).toEqual({ next: 'CODE_OR_PASSKEY' })
    await expect(visitor.api.directory.list()).rejects.toMatchObject(notSignedIn)
    const options = await visitor.api.passkeys.startSignIn({ afterPassword: true })
    expect(options.allowCredentials).toHaveLength(1)
    expect(await visitor.api.passkeys.signIn({ shown: key.get(options) })).toEqual({ next: 'HOME' })
    await visitor.api.directory.list()

    const other = openVisitor(app)
    await other.api.accounts.signIn(sunita)
    await other.api.accounts.verifyCode({ code: codeOf(uri) })
    await other.api.directory.list()
  })

  test('is listed by its name, with when it was made and last used', async () => {
    const key = newKey()
    await addPasskey(admin, key, '  Key on my desk ')
    const made = app.clock.now().toString()
    app.clock.pass({ minutes: 5 })
    await signInWith(key)
    const { passkeys, hasAuthenticator, hasPassword } = await admin.api.passkeys.list()
    expect({ hasAuthenticator, hasPassword }).toEqual({ hasAuthenticator: true, hasPassword: true })
    const instant = (text: string | null | undefined) => Temporal.Instant.from(text ?? '').epochMilliseconds
    expect(passkeys).toMatchObject([{ name: 'Key on my desk' }])
    expect(instant(passkeys[0]?.madeAt)).toBe(instant(made))
    expect(instant(passkeys[0]?.lastUsedAt)).toBe(instant(made) + 300_000)
  })

  test('takes the password to add and to remove', async () => {
    const wrong = { password: 'a wrong long password' }
    await expect(admin.api.passkeys.start(wrong)).rejects.toMatchObject({ code: 'INVALID' })
    await addPasskey(admin, newKey())
    const passkeyId = (await admin.api.passkeys.list()).passkeys[0]?.id ?? ''
    await expect(admin.api.passkeys.remove({ passkeyId, ...wrong })).rejects.toMatchObject({ code: 'INVALID' })
    expect((await admin.api.passkeys.list()).passkeys).toHaveLength(1)
  })

  test('at an open machine the password cannot be guessed by adding one', async () => {
    const guess = () => admin.api.passkeys.start({ password: 'a wrong long password' })
    for (let round = 0; round < 10; round += 1) await expect(guess()).rejects.toMatchObject({ code: 'INVALID' })
    await expect(guess()).rejects.toMatchObject({ code: 'TOO_MANY_ATTEMPTS' })
  })

  test('that was removed opens nothing', async () => {
    const key = newKey()
    await addPasskey(admin, key)
    const passkeyId = (await admin.api.passkeys.list()).passkeys[0]?.id ?? ''
    await admin.api.passkeys.remove({ passkeyId, password })
    await expect(signInWith(key)).rejects.toMatchObject(refused)
    expect(await openVisitor(app).api.accounts.signIn(sunita)).toEqual({ next: 'CODE' })
    expect(await told()).toContain('passkey-removed')
  })

  test('of somebody else can be neither seen nor removed', async () => {
    await addPasskey(admin, newKey())
    const passkeyId = (await admin.api.passkeys.list()).passkeys[0]?.id ?? ''
    const { visitor } = await join(app, await invite(admin, { email: olusMail, role: 'BM' }))
    expect((await visitor.api.passkeys.list()).passkeys).toEqual([])
    await expect(visitor.api.passkeys.remove({ passkeyId, password })).rejects.toMatchObject({ code: 'NOT_FOUND' })
  })
})

describe('a passkey instead of the app', () => {
  test('is the second factor, and comes with recovery codes', async () => {
    const { visitor, recoveryCodes } = await joinWithPasskey()
    expect(recoveryCodes).toHaveLength(10)
    await visitor.api.cases.list({})
    expect(await visitor.api.passkeys.list()).toMatchObject({ hasAuthenticator: false })
  })

  test('makes the password alone open nothing: not a session, and no way to another factor', async () => {
    await joinWithPasskey()
    const thief = openVisitor(app)
    expect(await thief.api.accounts.signIn(olu)).toEqual({ next: 'PASSKEY' })
    expect(await thief.api.accounts.standing()).toMatchObject({ stage: 'SIGNED_OUT', me: null })
    await expect(thief.api.accounts.startAuthenticator({ password })).rejects.toMatchObject(notSignedIn)
    await expect(thief.api.passkeys.start({ password })).rejects.toMatchObject(notSignedIn)
    await expect(thief.api.accounts.verifyCode({ code: '000000' })).rejects.toMatchObject({ code: 'INVALID' })
  })

  test('ends the sessions which a password alone had opened', async () => {
    const visitor = openVisitor(app)
    const link = await invite(admin, { email: olusMail, role: 'BM' })
    await visitor.api.accounts.acceptInvitation({ token: tokenOf(link), password })
    const thief = openVisitor(app)
    expect(await thief.api.accounts.signIn(olu)).toEqual({ next: 'AUTHENTICATOR' })
    const { options } = await thief.api.passkeys.start({ password })
    await addPasskey(visitor, newKey())
    const made = newKey().create(options)
    await expect(thief.api.passkeys.add({ name: 'Thief', made })).rejects.toMatchObject(notSignedIn)
    await expect(thief.api.cases.list({})).rejects.toMatchObject(notSignedIn)
    await visitor.api.cases.list({})
  })

  test('can be lost: a recovery code lets its owner in, once', async () => {
    const { recoveryCodes } = await joinWithPasskey()
    const code = recoveryCodes[0] ?? ''
    const visitor = openVisitor(app)
    await visitor.api.accounts.signIn(olu)
    expect(await visitor.api.accounts.useRecoveryCode({ code })).toEqual({ next: 'HOME' })
    await addPasskey(visitor, newKey(), 'The new phone')
    const again = openVisitor(app)
    await again.api.accounts.signIn(olu)
    await expect(again.api.accounts.useRecoveryCode({ code })).rejects.toMatchObject({ code: 'INVALID' })
    const { recoveryCodes: fresh } = await visitor.api.accounts.renewRecoveryCodes({ password })
    await again.api.accounts.useRecoveryCode({ code: fresh[0] ?? '' })
  })

  test('cannot be removed while it is the only second factor', async () => {
    const { visitor } = await joinWithPasskey()
    const passkeyId = (await visitor.api.passkeys.list()).passkeys[0]?.id ?? ''
    await expect(visitor.api.passkeys.remove({ passkeyId, password })).rejects.toMatchObject(refused)
    await addPasskey(visitor, newKey(), 'Another')
    await visitor.api.passkeys.remove({ passkeyId, password })
  })

  test('goes with a new link, as everything that signed in before', async () => {
    const { visitor, key } = await joinWithPasskey()
    const { accounts } = await admin.api.directory.list()
    const accountId = accounts.find(({ email }) => email === olusMail)?.id ?? ''
    const { link } = await admin.api.directory.renewLink({ accountId })
    const anew = openVisitor(app)
    await anew.api.accounts.acceptInvitation({ token: tokenOf(link), password: 'quite another long phrase' })
    await expect(visitor.api.cases.list({})).rejects.toMatchObject(notSignedIn)
    await expect(signInWith(key)).rejects.toMatchObject(refused)
    await enrol(anew, 'quite another long phrase')
    expect((await anew.api.passkeys.list()).passkeys).toEqual([])
  })
})

test('a session of a password alone counts for nothing once its person has a second factor', async () => {
  const { id: userId } = await app.superuser.selectFrom('auth.user').select('id').executeTakeFirstOrThrow()
  const now = app.clock.now()
  const [createdAt, expiresAt] = [now.toString(), now.add({ minutes: 30 }).toString()]
  const session = { id: 'left-over', token: 'left-over', userId, createdAt, updatedAt: createdAt, expiresAt }
  await app.superuser.insertInto('auth.session').values(session).execute()
  const api = app.client('casebook.session_token=left-over.c2lnbmVk')
  await expect(api.directory.list()).rejects.toMatchObject(notSignedIn)
  await expect(api.passkeys.start({ password })).rejects.toMatchObject(notSignedIn)
})

describe('a sign-in is refused', () => {
  let key: Authenticator
  beforeEach(async () => {
    key = newKey()
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
    await expect(signInWith(key, lies)).rejects.toMatchObject(refused)
    expect(app.problems).toEqual([])
  })

  test('whose count of signatures does not grow: somebody has a copy of the key', async () => {
    await signInWith(key, { count: 7 })
    await expect(signInWith(key, { count: 7 })).rejects.toMatchObject(refused)
    await expect(signInWith(key, { count: 6 })).rejects.toMatchObject(refused)
    await signInWith(key, { count: 8 })
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
    const { key: olusKey } = await joinWithPasskey()
    const visitor = openVisitor(app)
    await visitor.api.accounts.signIn(sunita)
    const options = await visitor.api.passkeys.startSignIn({ afterPassword: true })
    const shown = olusKey.get({ ...options, allowCredentials: [] })
    await expect(visitor.api.passkeys.signIn({ shown })).rejects.toMatchObject(refused)
    await expect(visitor.api.directory.list()).rejects.toMatchObject(notSignedIn)
  })

  test('with a passkey that says it is another person’s', async () => {
    const { key: olusKey } = await joinWithPasskey()
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

describe('adding is refused', () => {
  test.each<[string, Parameters<Authenticator['create']>[1]]>([
    ['for another address', { origin: 'https://evil.example' }],
    ['for another host', { rpId: 'evil.example' }],
    ['without fingerprint, face or PIN', { isVerified: false }],
    ['in answer to another question', { challenge: 'bm90LXRoZS1vbmUtdGhhdC13YXMtYXNrZWQ' }],
  ])('%s', async (_, lies) => {
    const { options } = await admin.api.passkeys.start({ password })
    const made = newKey().create(options, lies)
    await expect(admin.api.passkeys.add({ name: 'Wrong', made })).rejects.toMatchObject(refused)
    expect((await admin.api.passkeys.list()).passkeys).toEqual([])
    expect(app.problems).toEqual([])
  })

  test('to somebody else than who gave the password', async () => {
    const { options } = await admin.api.passkeys.start({ password })
    const { visitor } = await join(app, await invite(admin, { email: olusMail, role: 'BM' }))
    const cookie = admin.cookies.get('casebook.add-passkey') ?? ''
    visitor.cookies.set('casebook.add-passkey', cookie)
    const made = newKey().create(options)
    await expect(visitor.api.passkeys.add({ name: 'Not mine', made })).rejects.toMatchObject(refused)
  })

  test('of one passkey to two people', async () => {
    const key = newKey()
    const { options } = await admin.api.passkeys.start({ password })
    const made = key.create(options)
    await admin.api.passkeys.add({ name: 'Mine', made })
    const again = await admin.api.passkeys.start({ password })
    expect(again.options.excludeCredentials).toMatchObject([{ id: made.id }])
    await expect(admin.api.passkeys.add({ name: 'Again', made })).rejects.toMatchObject(refused)
  })
})

test('over https the challenge is bound to this very host, out of reach of scripts and other sites', async () => {
  await app.close()
  await start('https://casebook.test')
  const key = newKey()
  await addPasskey(admin, key)
  const visitor = await signInWith(key)
  await visitor.api.directory.list()
  const cookie = visitor.setCookies.find((each) => each.includes('passkey-sign-in=')) ?? ''
  expect(cookie).toMatch(
    /^__Host-casebook\.passkey-sign-in=[\w-]{43}; Path=\/; HttpOnly; SameSite=Strict; Max-Age=600; Secure$/,
  )
})
