import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { addPasskey, joinWithPasskey, newKey, signInWith } from '#tests/support/passkeys.ts'
import { openTestApp, type TestApp } from '#tests/support/server-app.ts'
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

const told = async () =>
  (await app.superuser.selectFrom('casebook.audit_event').select('action').orderBy('id').execute()).map(
    ({ action }) => action,
  )

describe('a passkey beside the authenticator app', () => {
  test('signs in alone, in one step, with both factors', async () => {
    const key = newKey(app)
    expect(await addPasskey(admin, key)).toEqual([])
    const visitor = await signInWith(app, key)
    await visitor.api.directory.list()
    expect(await visitor.api.accounts.standing()).toMatchObject({ stage: 'SIGNED_IN' })
    expect(await told()).toEqual(
      expect.arrayContaining(['partnership-set-up', 'signed-in', 'passkey-added', 'signed-in-with-passkey']),
    )
  })

  test('or as the second step, where the code of the app still serves as well', async () => {
    const key = newKey(app)
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
    const key = newKey(app)
    await addPasskey(admin, key, '  Key on my desk ')
    const made = app.clock.now().toString()
    app.clock.pass({ minutes: 5 })
    await signInWith(app, key)
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
    await addPasskey(admin, newKey(app))
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
    const key = newKey(app)
    await addPasskey(admin, key)
    const passkeyId = (await admin.api.passkeys.list()).passkeys[0]?.id ?? ''
    await admin.api.passkeys.remove({ passkeyId, password })
    await expect(signInWith(app, key)).rejects.toMatchObject(refused)
    expect(await openVisitor(app).api.accounts.signIn(sunita)).toEqual({ next: 'CODE' })
    expect(await told()).toContain('passkey-removed')
  })

  test('of somebody else can be neither seen nor removed', async () => {
    await addPasskey(admin, newKey(app))
    const passkeyId = (await admin.api.passkeys.list()).passkeys[0]?.id ?? ''
    const { visitor } = await join(app, await invite(admin, { email: olusMail, role: 'BM' }))
    expect((await visitor.api.passkeys.list()).passkeys).toEqual([])
    await expect(visitor.api.passkeys.remove({ passkeyId, password })).rejects.toMatchObject({ code: 'NOT_FOUND' })
  })
})

describe('a passkey instead of the app', () => {
  test('is the second factor, and comes with recovery codes', async () => {
    const { visitor, recoveryCodes } = await joinWithPasskey(app, admin, olusMail)
    expect(recoveryCodes).toHaveLength(10)
    await visitor.api.cases.list({})
    expect(await visitor.api.passkeys.list()).toMatchObject({ hasAuthenticator: false })
  })

  test('makes the password alone open nothing: not a session, and no way to another factor', async () => {
    await joinWithPasskey(app, admin, olusMail)
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
    await addPasskey(visitor, newKey(app))
    const made = newKey(app).create(options)
    await expect(thief.api.passkeys.add({ name: 'Thief', made })).rejects.toMatchObject(notSignedIn)
    await expect(thief.api.cases.list({})).rejects.toMatchObject(notSignedIn)
    await visitor.api.cases.list({})
  })

  test('can be lost: a recovery code lets its owner in, once', async () => {
    const { recoveryCodes } = await joinWithPasskey(app, admin, olusMail)
    const code = recoveryCodes[0] ?? ''
    const visitor = openVisitor(app)
    await visitor.api.accounts.signIn(olu)
    expect(await visitor.api.accounts.useRecoveryCode({ code })).toEqual({ next: 'HOME' })
    await addPasskey(visitor, newKey(app), 'The new phone')
    const again = openVisitor(app)
    await again.api.accounts.signIn(olu)
    await expect(again.api.accounts.useRecoveryCode({ code })).rejects.toMatchObject({ code: 'INVALID' })
    const { recoveryCodes: fresh } = await visitor.api.accounts.renewRecoveryCodes({ password })
    await again.api.accounts.useRecoveryCode({ code: fresh[0] ?? '' })
  })

  test('cannot be removed while it is the only second factor', async () => {
    const { visitor } = await joinWithPasskey(app, admin, olusMail)
    const passkeyId = (await visitor.api.passkeys.list()).passkeys[0]?.id ?? ''
    await expect(visitor.api.passkeys.remove({ passkeyId, password })).rejects.toMatchObject(refused)
    await addPasskey(visitor, newKey(app), 'Another')
    await visitor.api.passkeys.remove({ passkeyId, password })
  })

  test('goes with a new link, as everything that signed in before', async () => {
    const { visitor, key } = await joinWithPasskey(app, admin, olusMail)
    const { accounts } = await admin.api.directory.list()
    const accountId = accounts.find(({ email }) => email === olusMail)?.id ?? ''
    const { link } = await admin.api.directory.renewLink({ accountId })
    const anew = openVisitor(app)
    await anew.api.accounts.acceptInvitation({ token: tokenOf(link), password: 'quite another long phrase' })
    await expect(visitor.api.cases.list({})).rejects.toMatchObject(notSignedIn)
    await expect(signInWith(app, key)).rejects.toMatchObject(refused)
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

test('over https the challenge is bound to this very host, out of reach of scripts and other sites', async () => {
  await app.close()
  await start('https://casebook.test')
  const key = newKey(app)
  await addPasskey(admin, key)
  const visitor = await signInWith(app, key)
  await visitor.api.directory.list()
  const cookie = visitor.setCookies.find((each) => each.includes('passkey-sign-in=')) ?? ''
  expect(cookie).toMatch(
    /^__Host-casebook\.passkey-sign-in=[\w-]{43}; Path=\/; HttpOnly; SameSite=Strict; Max-Age=600; Secure$/,
  )
})
