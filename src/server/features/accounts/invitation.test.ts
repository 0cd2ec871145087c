import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { givenIn } from '#tests/support/given.ts'
import { openTestApp, type TestApp } from '#tests/support/server-app.ts'
import { enrol, goodPassword, invite, join, openVisitor, setUp, setUpForm, tokenOf } from '#tests/support/visitor.ts'
import { offerSetUp } from '../set-up/set-up-link.ts'

let app: TestApp
beforeEach(async () => {
  app = await openTestApp({ identity: 'real', now: Temporal.Now.instant().toString() })
})
afterEach(() => app.close())

const refused = { code: 'REFUSED' }
const countOf = async (table: 'casebook.partnership' | 'auth.user') =>
  (await app.superuser.selectFrom(table).select('id').execute()).length

describe('the set-up link', () => {
  test('makes one partnership and works once', async () => {
    const { link } = await setUp(app)
    const late = openVisitor(app)
    await expect(late.api.setUp.check({ token: tokenOf(link) })).rejects.toMatchObject(refused)
    const again = { ...setUpForm, token: tokenOf(link) }
    await expect(late.api.setUp.partnership(again)).rejects.toMatchObject(refused)
    await expect(late.api.setUp.demonstration({ token: tokenOf(link) })).rejects.toMatchObject(refused)
    expect(await countOf('casebook.partnership')).toBe(1)
    expect(await offerSetUp(app.db, app.deps.publicUrl)).toBe(null)
  })

  test('opened in two windows at once still makes one partnership', async () => {
    const token = tokenOf((await offerSetUp(app.db, app.deps.publicUrl)) ?? '')
    const attempts = [1, 2, 3].map(() => openVisitor(app).api.setUp.partnership({ ...setUpForm, token }))
    const outcomes = await Promise.allSettled(attempts)
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    expect(await countOf('casebook.partnership')).toBe(1)
    expect(app.problems).toEqual([])
  })

  test('is replaced at the next start', async () => {
    const first = tokenOf((await offerSetUp(app.db, app.deps.publicUrl)) ?? '')
    const second = tokenOf((await offerSetUp(app.db, app.deps.publicUrl)) ?? '')
    const { api } = openVisitor(app)
    await expect(api.setUp.check({ token: first })).rejects.toMatchObject(refused)
    await api.setUp.check({ token: second })
  })

  test('is not stored: a stolen database opens nothing', async () => {
    const token = tokenOf((await offerSetUp(app.db, app.deps.publicUrl)) ?? '')
    const stored = await app.superuser.selectFrom('auth.installation').selectAll().execute()
    expect(JSON.stringify(stored)).not.toContain(token)
  })
})

describe('an invitation', () => {
  test('says whom it is for, lets them in once, and only with a second factor', async () => {
    const { visitor: admin } = await setUp(app)
    const token = tokenOf(await invite(admin, { email: 'Olu@Pretend.example', role: 'BM' }))
    const olu = openVisitor(app)
    expect(await olu.api.accounts.readInvitation({ token })).toEqual({
      name: 'Olu Makebelieve',
      email: 'olu@pretend.example',
      partnershipName: 'Pretend Safeguarding Partnership',
      seats: ['Business Manager'],
    })
    expect(await olu.api.accounts.acceptInvitation({ token, password: goodPassword })).toEqual({
      next: 'AUTHENTICATOR',
    })
    await expect(olu.api.cases.list({})).rejects.toMatchObject({ code: 'SECOND_FACTOR_NEEDED' })
    await expect(olu.api.myWork.list()).rejects.toMatchObject({ code: 'SECOND_FACTOR_NEEDED' })
    expect(await olu.api.accounts.standing()).toMatchObject({ stage: 'AUTHENTICATOR_NEEDED', me: null })

    const thief = openVisitor(app)
    await expect(thief.api.accounts.readInvitation({ token })).rejects.toMatchObject(refused)
    const mine = { token, password: 'another quite long phrase' }
    await expect(thief.api.accounts.acceptInvitation(mine)).rejects.toMatchObject(refused)

    await enrol(olu)
    expect(await olu.api.cases.list({})).toMatchObject({ rows: [], count: 0 })
  })

  test('accepted twice at once gives one password', async () => {
    const { visitor: admin } = await setUp(app)
    const token = tokenOf(await invite(admin, { email: 'olu@pretend.example', role: 'BM' }))
    const attempts = ['first of two phrases', 'second of two phrases'].map((password) =>
      openVisitor(app).api.accounts.acceptInvitation({ token, password }),
    )
    const outcomes = await Promise.allSettled(attempts)
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    expect(await countOf('auth.user')).toBe(2)
  })

  test('runs out after seven days', async () => {
    const { visitor: admin } = await setUp(app)
    const token = tokenOf(await invite(admin, { email: 'olu@pretend.example', role: 'BM' }))
    const { api } = openVisitor(app)
    app.clock.pass({ hours: 7 * 24 - 1, minutes: 59 })
    await api.accounts.readInvitation({ token })
    app.clock.pass({ minutes: 1 })
    await expect(api.accounts.readInvitation({ token })).rejects.toMatchObject(refused)
    await expect(api.accounts.acceptInvitation({ token, password: goodPassword })).rejects.toMatchObject(refused)
  })

  test('a new link stops the older one, and the password, authenticator and sessions before it', async () => {
    const { visitor: admin } = await setUp(app)
    const first = await invite(admin, { email: 'olu@pretend.example', role: 'BM' })
    const { accounts } = await admin.api.directory.list()
    const accountId = accounts.find(({ email }) => email === 'olu@pretend.example')?.id ?? ''
    const second = (await admin.api.directory.renewLink({ accountId })).link
    const { api } = openVisitor(app)
    await expect(api.accounts.readInvitation({ token: tokenOf(first) })).rejects.toMatchObject(refused)

    const { visitor: olu } = await join(app, second)
    await olu.api.myWork.list()
    const third = (await admin.api.directory.renewLink({ accountId })).link
    const password = 'quite another long phrase'
    const anew = openVisitor(app)
    await anew.api.accounts.acceptInvitation({ token: tokenOf(third), password })
    await expect(olu.api.myWork.list()).rejects.toMatchObject({ code: 'NOT_SIGNED_IN' })
    await expect(anew.api.myWork.list()).rejects.toMatchObject({ code: 'SECOND_FACTOR_NEEDED' })
    const old = { email: 'olu@pretend.example', password: goodPassword }
    await expect(openVisitor(app).api.accounts.signIn(old)).rejects.toMatchObject({ code: 'INVALID' })
  })

  test('from another partnership cannot take over somebody’s sign-in', async () => {
    const { uri } = await setUp(app)
    const given = givenIn(app)
    const stranger = await given.person({ role: 'ADMIN', in: await given.partnership('ELSE') })
    const { seats } = await stranger.api.directory.list()
    const { link } = await stranger.api.directory.invite({
      name: 'Sunita Dummyton',
      email: 'sunita@pretend.example',
      seatId: seats[0]?.id ?? '',
      from: '2020-01-01',
    })
    const thief = openVisitor(app)
    const attempt = { token: tokenOf(link), password: 'the phrase of a thief' }
    await expect(thief.api.accounts.acceptInvitation(attempt)).rejects.toMatchObject(refused)
    expect(uri).toContain('otpauth://')
    const sunita = { email: 'sunita@pretend.example', password: goodPassword }
    expect(await openVisitor(app).api.accounts.signIn(sunita)).toEqual({ next: 'CODE' })
  })

  test('is not stored: a stolen database opens nothing', async () => {
    const { visitor: admin } = await setUp(app)
    const token = tokenOf(await invite(admin, { email: 'olu@pretend.example', role: 'BM' }))
    const links = await app.superuser.selectFrom('casebook.sign_in_link').selectAll().execute()
    const messages = await app.superuser.selectFrom('casebook.message').selectAll().execute()
    const secrets = await app.superuser.selectFrom('casebook.message_secret').selectAll().execute()
    expect([links.length, messages.length, secrets.length]).toEqual([1, 1, 1])
    expect(JSON.stringify([links, messages, secrets])).not.toContain(token)
  })
})

test.each([
  ['14 characters', 'fourteen chars', 'BAD_REQUEST'],
  ['257 characters', `${'long phrase '.repeat(21)}more!`, 'BAD_REQUEST'],
  ['a common phrase', 'Correct horse battery staple!', 'INVALID'],
  ['a common word again and again', 'safeguardingsafeguarding', 'INVALID'],
  ['one letter', 'aaaaaaaaaaaaaaaaaaaa', 'INVALID'],
  ['their own name', 'olu makebelieve 2026', 'INVALID'],
  ['the partnership', 'Pretend Safeguarding 1', 'INVALID'],
])('a password of %s is refused, and the link still works', async (_, password, code) => {
  const { visitor: admin } = await setUp(app)
  const token = tokenOf(await invite(admin, { email: 'olu@pretend.example', role: 'BM' }))
  const { api } = openVisitor(app)
  await expect(api.accounts.acceptInvitation({ token, password })).rejects.toMatchObject({ code })
  expect(await api.accounts.acceptInvitation({ token, password: goodPassword })).toEqual({ next: 'AUTHENTICATOR' })
})
