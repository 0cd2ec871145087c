import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { comeBack, signInThrough } from '#tests/support/come-back.ts'
import { givenIn } from '#tests/support/given.ts'
import { openIdProvider } from '#tests/support/open-id-provider.ts'
import { openTestApp, publicUrl, type TestApp } from '#tests/support/server-app.ts'
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

type OpenIdProvider = Awaited<ReturnType<typeof openIdProvider>>
let council: OpenIdProvider
let hospital: OpenIdProvider
let app: TestApp
let admin: Visitor
let link: string
beforeAll(async () => {
  council = await openIdProvider({ casebookUrl: publicUrl })
  hospital = await openIdProvider({
    casebookUrl: publicUrl,
    id: 'hospital',
    label: 'Fictional Hospital',
    domains: ['hospital.example'],
    clientAuthentication: 'client_secret_post',
    secondFactor: { acr: ['aal2', 'aal3'] },
    tellsAddressInToken: true,
  })
})
afterAll(async () => {
  await council.close()
  await hospital.close()
})
beforeEach(async () => {
  const providers = [council.settings, hospital.settings]
  app = await openTestApp({ identity: 'real', now: Temporal.Now.instant().toString(), providers })
  admin = (await setUp(app)).visitor
  link = await invite(admin, { email: olu.email, role: 'BM' })
})
afterEach(() => app.close())

const olu = { subject: 'c-1001', email: 'olu@council.example', isVerified: true, amr: ['pwd', 'mfa'] }
const refusedBecause = (words: RegExp) => ({
  code: 'REFUSED',
  data: { reason: expect.stringMatching(words) as unknown },
})
const notSignedIn = { code: 'NOT_SIGNED_IN' }

const signIn = (provider?: string) => signInThrough(openVisitor(app), provider)

const told = async () =>
  (await app.superuser.selectFrom('casebook.audit_event').select('action').orderBy('id').execute()).map(
    ({ action }) => action,
  )

describe('an invited person', () => {
  test('is let in by their organisation, with its second factor as theirs, to the page they wanted', async () => {
    council.seats(olu)
    const visitor = openVisitor(app)
    expect(await visitor.api.accounts.standing()).toMatchObject({
      singleSignOn: [
        { id: 'council', label: 'Fictional Council' },
        { id: 'hospital', label: 'Fictional Hospital' },
      ],
    })
    const answer = await comeBack(visitor)
    expect(await visitor.api.singleSignOn.finish(answer)).toEqual({ next: '/cases' })
    expect(await visitor.api.accounts.standing()).toMatchObject({ stage: 'SIGNED_IN', me: { email: olu.email } })
    await visitor.api.cases.list({})
    expect(await told()).toEqual(
      expect.arrayContaining(['invitation-accepted', 'organisation-connected', 'signed-in-through-organisation']),
    )
    expect(app.problems).toEqual([])
  })

  test('takes up the invitation by it: the link works no more', async () => {
    council.seats(olu)
    await signIn()
    const { api } = openVisitor(app)
    await expect(api.accounts.readInvitation({ token: tokenOf(link) })).rejects.toMatchObject({ code: 'REFUSED' })
  })

  test('is known again by the organisation’s own name for them, whatever their address becomes', async () => {
    council.seats(olu)
    await signIn()
    const other = await invite(admin, { email: 'someone.else@council.example', role: 'COORD' })
    council.seats({ ...olu, email: 'someone.else@council.example' })
    const visitor = await signIn()
    expect((await visitor.api.accounts.standing()).me?.email).toBe(olu.email)
    await openVisitor(app).api.accounts.readInvitation({ token: tokenOf(other) })

    council.seats({ ...olu, email: 'olu@elsewhere.example', isVerified: false })
    expect((await (await signIn()).api.accounts.standing()).me?.email).toBe(olu.email)
    expect((await told()).filter((action) => action === 'organisation-connected')).toHaveLength(1)
  })

  test('may have a password too; then either way leads in, and it keeps its own second factor', async () => {
    const { uri } = await join(app, link)
    council.seats(olu)
    const visitor = await signIn()
    expect((await visitor.api.accounts.standing()).me?.email).toBe(olu.email)
    const byPassword = openVisitor(app)
    const mine = { email: olu.email, password: goodPassword }
    expect(await byPassword.api.accounts.signIn(mine)).toEqual({ next: 'CODE' })
    await byPassword.api.accounts.verifyCode({ code: codeOf(uri) })
    await byPassword.api.cases.list({})
  })

  test('without a password keeps no passkey here: the organisation keeps their factors', async () => {
    council.seats(olu)
    const { api } = await signIn()
    expect(await api.passkeys.list()).toEqual({ passkeys: [], hasAuthenticator: false, hasPassword: false })
    await expect(api.passkeys.start({ password: goodPassword })).rejects.toMatchObject(
      refusedBecause(/^Your organisation signs you in/),
    )
    const guess = { email: olu.email, password: goodPassword }
    await expect(openVisitor(app).api.accounts.signIn(guess)).rejects.toMatchObject({ code: 'INVALID' })
  })

  test('with a password that has no second step yet adds that step by the password, not by the organisation', async () => {
    const half = openVisitor(app)
    await half.api.accounts.acceptInvitation({ token: tokenOf(link), password: goodPassword })
    council.seats(olu)
    const visitor = await signIn()
    await expect(visitor.api.passkeys.start({ password: goodPassword })).rejects.toMatchObject(
      refusedBecause(/Sign in with the password first/),
    )
    await expect(visitor.api.accounts.startAuthenticator({ password: goodPassword })).rejects.toMatchObject({
      code: 'REFUSED',
    })
    await enrol(half)
    await half.api.cases.list({})
  })

  test('of another organisation comes in by its own proof: a class instead of a method', async () => {
    await invite(admin, { email: 'ines@hospital.example', role: 'COORD' })
    hospital.seats({ subject: 'h-7', email: 'ines@hospital.example', isVerified: true, acr: 'aal2', amr: ['pwd'] })
    const visitor = await signIn('hospital')
    expect((await visitor.api.accounts.standing()).me?.email).toBe('ines@hospital.example')
  })

  test('whose seat has ended has no access', async () => {
    council.seats(olu)
    const visitor = await signIn()
    const { seats } = await admin.api.directory.list()
    const holding = seats.find(({ role }) => role === 'BM')?.holders[0]
    const today = app.clock.now().toZonedDateTimeISO('Europe/London').toPlainDate().toString()
    await admin.api.directory.endSeat({ holdingId: holding?.holdingId ?? '', until: today })
    await expect(visitor.api.cases.list({})).rejects.toMatchObject({ code: 'NO_PERMISSION' })
    const again = await signIn()
    expect(await again.api.accounts.standing()).toMatchObject({ stage: 'NO_SEAT', me: null })
  })

  test('who is given a new link begins anew: password, factors and organisation', async () => {
    council.seats(olu)
    const visitor = await signIn()
    const { accounts } = await admin.api.directory.list()
    const accountId = accounts.find(({ email }) => email === olu.email)?.id ?? ''
    const fresh = (await admin.api.directory.renewLink({ accountId })).link
    const { visitor: anew } = await join(app, fresh)
    await expect(visitor.api.cases.list({})).rejects.toMatchObject(notSignedIn)
    await anew.api.cases.list({})
    // The organisation may have given the person a new name in the meantime.
    council.seats({ ...olu, subject: 'c-2002' })
    expect((await (await signIn()).api.accounts.standing()).me?.email).toBe(olu.email)
  })
})

describe('two partnerships', () => {
  test('that both invited an address leave it to the person which link they open', async () => {
    const given = givenIn(app)
    const stranger = await given.person({ role: 'ADMIN', in: await given.partnership('ELSE') })
    const { seats } = await stranger.api.directory.list()
    const facts = { name: 'Olu Makebelieve', email: olu.email, seatId: seats[0]?.id ?? '', from: '2020-01-01' }
    await stranger.api.directory.invite(facts)
    council.seats(olu)
    await expect(signIn()).rejects.toMatchObject(refusedBecause(/^Two partnerships have invited you/))
    await enrolBy(link)
    expect((await (await signIn()).api.accounts.standing()).me?.partnership.shortName).toBe('PSP')
  })
  const enrolBy = async (link: string) => {
    const visitor = openVisitor(app)
    await visitor.api.accounts.acceptInvitation({ token: tokenOf(link), password: goodPassword })
    await enrol(visitor)
  }
})

test('coming for the first time in two windows at once makes one person', async () => {
  council.seats(olu)
  const visitors = [1, 2, 3].map(() => openVisitor(app))
  const answers = await Promise.all(visitors.map((visitor) => comeBack(visitor)))
  await Promise.all(
    visitors.map(({ api }, index) => api.singleSignOn.finish(answers[index] as (typeof answers)[number])),
  )
  const users = await app.superuser.selectFrom('auth.user').select('id').where('email', '=', olu.email).execute()
  expect(users).toHaveLength(1)
  expect(app.problems).toEqual([])
  for (const { api } of visitors) await api.cases.list({})
})

test('what is logged says which organisation and why, never who', async () => {
  council.seats({ ...olu, amr: ['pwd'] })
  await expect(signIn()).rejects.toThrow()
  expect(app.notes).toEqual([
    { provider: 'council', reason: 'no-second-factor', message: 'single sign-on did not sign somebody in' },
  ])
})

test('a session of single sign-on is as short as any, and a passkey of a password beside it stays their own', async () => {
  const { visitor } = await join(app, link)
  const key = softwareAuthenticator(publicUrl)
  const { options } = await visitor.api.passkeys.start({ password: goodPassword })
  await visitor.api.passkeys.add({ name: 'Laptop', made: key.create(options) })
  council.seats(olu)
  const bySso = await signIn()
  expect((await bySso.api.passkeys.list()).passkeys).toHaveLength(1)
  app.clock.pass({ minutes: 31 })
  await expect(bySso.api.cases.list({})).rejects.toMatchObject(notSignedIn)
})
