import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { openTestApp, type TestApp } from '#tests/support/server-app.ts'
import { codeOf, enrol, goodPassword, openVisitor, setUp, type Visitor } from '#tests/support/visitor.ts'

let app: TestApp
let admin: Visitor
let uri: string
let recoveryCodes: string[]
beforeEach(async () => {
  app = await openTestApp({ identity: 'real', now: Temporal.Now.instant().toString(), connections: 4 })
  const ready = await setUp(app)
  admin = ready.visitor
  uri = ready.uri
  recoveryCodes = ready.recoveryCodes
})
afterEach(() => app.close())

const mine = { email: 'sunita@pretend.example', password: goodPassword }
const wrong = { ...mine, password: 'a wrong long password' }
const notSignedIn = { code: 'NOT_SIGNED_IN' }
const told = async () =>
  (await app.superuser.selectFrom('casebook.audit_event').select('action').orderBy('id').execute()).map(
    ({ action }) => action,
  )

async function signIn(code = () => codeOf(uri)) {
  const visitor = openVisitor(app)
  expect(await visitor.api.accounts.signIn(mine)).toEqual({ next: 'CODE' })
  expect(await visitor.api.accounts.verifyCode({ code: code() })).toEqual({ next: 'HOME' })
  return visitor
}

test('password, then code: the password alone opens nothing', async () => {
  const visitor = openVisitor(app)
  expect(await visitor.api.accounts.signIn({ ...mine, email: 'Sunita@Pretend.example' })).toEqual({ next: 'CODE' })
  await expect(visitor.api.directory.list()).rejects.toMatchObject(notSignedIn)
  expect(await visitor.api.accounts.standing()).toMatchObject({ stage: 'SIGNED_OUT' })
  await expect(visitor.api.accounts.verifyCode({ code: '000000' })).rejects.toMatchObject({ code: 'INVALID' })
  await expect(visitor.api.directory.list()).rejects.toMatchObject(notSignedIn)
  await visitor.api.accounts.verifyCode({ code: codeOf(uri) })
  expect((await visitor.api.directory.list()).accounts).toHaveLength(1)
  expect((await told()).filter((action) => action === 'signed-in')).toHaveLength(2)
})

test('a code opens one session: seen over a shoulder, it is used up', async () => {
  const code = codeOf(uri)
  await signIn(() => code)
  const thief = openVisitor(app)
  await thief.api.accounts.signIn(mine)
  await expect(thief.api.accounts.verifyCode({ code })).rejects.toMatchObject({ code: 'INVALID' })
  await expect(thief.api.directory.list()).rejects.toMatchObject(notSignedIn)
})

test('the first step cannot be skipped', async () => {
  const visitor = openVisitor(app)
  await expect(visitor.api.accounts.verifyCode({ code: codeOf(uri) })).rejects.toMatchObject({ code: 'INVALID' })
  const recovery = { code: recoveryCodes[0] ?? '' }
  await expect(visitor.api.accounts.useRecoveryCode(recovery)).rejects.toMatchObject({ code: 'INVALID' })
})

test('a recovery code works in place of the phone, once', async () => {
  const code = recoveryCodes[0] ?? ''
  const visitor = openVisitor(app)
  await visitor.api.accounts.signIn(mine)
  expect(await visitor.api.accounts.useRecoveryCode({ code: ` ${code} ` })).toEqual({ next: 'HOME' })
  await visitor.api.directory.list()

  const again = openVisitor(app)
  await again.api.accounts.signIn(mine)
  await expect(again.api.accounts.useRecoveryCode({ code })).rejects.toMatchObject({ code: 'INVALID' })
  await again.api.accounts.useRecoveryCode({ code: recoveryCodes[1] ?? '' })
})

test('new recovery codes stop the old ones', async () => {
  const { recoveryCodes: fresh } = await admin.api.accounts.renewRecoveryCodes({ password: goodPassword })
  expect(fresh).toHaveLength(recoveryCodes.length)
  const visitor = openVisitor(app)
  await visitor.api.accounts.signIn(mine)
  await expect(visitor.api.accounts.useRecoveryCode({ code: recoveryCodes[0] ?? '' })).rejects.toThrow()
  await visitor.api.accounts.useRecoveryCode({ code: fresh[0] ?? '' })
  await expect(admin.api.accounts.renewRecoveryCodes({ password: 'wrong' })).rejects.toMatchObject({ code: 'INVALID' })
  expect(await told()).toContain('recovery-codes-renewed')
})

test('the authenticator cannot be replaced from a session left open: that takes a new link', async () => {
  await expect(enrol(admin)).rejects.toMatchObject({ code: 'REFUSED' })
  const code = { code: codeOf(uri) }
  await expect(admin.api.accounts.confirmAuthenticator(code)).rejects.toMatchObject({ code: 'REFUSED' })
  await admin.api.directory.list()
  await signIn()
  expect(app.problems).toEqual([])
})

describe('an unknown address and a wrong password', () => {
  const attempt = async (email: string) => {
    const { send } = openVisitor(app)
    const body = JSON.stringify({ email, password: 'a wrong long password' })
    const headers = { 'content-type': 'application/json' }
    const started = performance.now()
    const response = await send(new Request(`${app.deps.publicUrl}/api/sign-in`, { method: 'POST', body, headers }))
    return { status: response.status, body: await response.text(), took: performance.now() - started }
  }

  test('are answered alike, after the same work', async () => {
    const [known, unknown] = [[], []] as [number[], number[]]
    for (let round = 0; round < 4; round += 1) {
      const a = await attempt(mine.email)
      const b = await attempt(`nobody${round}@pretend.example`)
      expect(a.status).toBe(422)
      expect({ ...b, took: 0 }).toEqual({ ...a, took: 0 })
      known.push(a.took)
      unknown.push(b.took)
    }
    // The least of each says what the work costs; the rest is the machine being busy.
    const ratio = Math.min(...unknown) / Math.min(...known)
    expect(ratio).toBeGreaterThan(0.4)
    expect(ratio).toBeLessThan(2.5)
  })
})

describe('throttling', () => {
  const tooMany = { code: 'TOO_MANY_ATTEMPTS', data: { retryAfterSeconds: 900 } }

  test('after ten wrong passwords even the right one waits a quarter of an hour, from any machine', async () => {
    for (let round = 0; round < 10; round += 1) {
      await expect(openVisitor(app).api.accounts.signIn(wrong)).rejects.toMatchObject({ code: 'INVALID' })
    }
    await expect(openVisitor(app).api.accounts.signIn(mine)).rejects.toMatchObject(tooMany)
    app.clock.pass({ minutes: 16 })
    expect(await openVisitor(app).api.accounts.signIn(mine)).toEqual({ next: 'CODE' })
  })

  test('a burst is counted too', async () => {
    const burst = Array.from({ length: 25 }, () => openVisitor(app).api.accounts.signIn(wrong))
    const outcomes = await Promise.allSettled(burst)
    const codes = outcomes.map((outcome) => outcome.status === 'rejected' && (outcome.reason as { code: string }).code)
    expect(codes.filter((code) => code === 'INVALID').length).toBeLessThanOrEqual(10)
    expect(codes.filter((code) => code === 'TOO_MANY_ATTEMPTS').length).toBeGreaterThanOrEqual(15)
  })

  test('an unknown address is counted as a known one is', async () => {
    const nobody = { ...wrong, email: 'nobody@pretend.example' }
    for (let round = 0; round < 10; round += 1)
      await expect(openVisitor(app).api.accounts.signIn(nobody)).rejects.toThrow()
    await expect(openVisitor(app).api.accounts.signIn(nobody)).rejects.toMatchObject(tooMany)
  })

  test('one machine tries a hundred addresses, no more', async () => {
    const visitor = openVisitor(app)
    for (let round = 0; round < 100; round += 1) {
      await expect(visitor.api.accounts.verifyCode({ code: '123456' })).rejects.toMatchObject({ code: 'INVALID' })
    }
    await expect(visitor.api.accounts.verifyCode({ code: '123456' })).rejects.toMatchObject(tooMany)
  })

  test('codes cannot be guessed: a few wrong ones, and the password is asked for again', async () => {
    const visitor = openVisitor(app)
    await visitor.api.accounts.signIn(mine)
    for (let round = 0; round < 6; round += 1) {
      await expect(visitor.api.accounts.verifyCode({ code: '000000' })).rejects.toMatchObject({ code: 'INVALID' })
    }
    await expect(visitor.api.accounts.verifyCode({ code: codeOf(uri) })).rejects.toMatchObject({ code: 'INVALID' })
  })

  test.each<[string, (visitor: Visitor) => Promise<unknown>]>([
    ['changing it', ({ api }) => api.accounts.changePassword({ current: 'wrong', password: 'some other long phrase' })],
    ['renewing codes', ({ api }) => api.accounts.renewRecoveryCodes({ password: 'wrong' })],
  ])('at an open machine the password cannot be guessed by %s', async (_, guess) => {
    for (let round = 0; round < 10; round += 1) await expect(guess(admin)).rejects.toMatchObject({ code: 'INVALID' })
    await expect(guess(admin)).rejects.toMatchObject(tooMany)
  })
})

test('a new password ends the other sessions and keeps this one', async () => {
  const elsewhere = await signIn()
  const password = 'a fresh and longer phrase'
  await expect(admin.api.accounts.changePassword({ current: 'wrong', password })).rejects.toMatchObject({
    code: 'INVALID',
  })
  await admin.api.accounts.changePassword({ current: goodPassword, password })
  await admin.api.directory.list()
  await expect(elsewhere.api.directory.list()).rejects.toMatchObject(notSignedIn)
  await expect(openVisitor(app).api.accounts.signIn(mine)).rejects.toMatchObject({ code: 'INVALID' })
  expect(await openVisitor(app).api.accounts.signIn({ ...mine, password })).toEqual({ next: 'CODE' })
  expect(await told()).toContain('password-changed')
})

test('more people change their password at once than there are connections', async () => {
  const password = 'a fresh and longer phrase'
  const all = Array.from({ length: 8 }, () => admin.api.accounts.changePassword({ current: 'wrong', password }))
  const outcomes = await Promise.allSettled(all)
  expect(outcomes.map((outcome) => outcome.status)).toEqual(all.map(() => 'rejected'))
  await admin.api.directory.list()
})
