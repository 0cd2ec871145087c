import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { comeBack, signInThrough } from '#tests/support/come-back.ts'
import { openIdProvider } from '#tests/support/open-id-provider.ts'
import { openTestApp, publicUrl, type TestApp } from '#tests/support/server-app.ts'
import { invite, openVisitor, setUp } from '#tests/support/visitor.ts'

type OpenIdProvider = Awaited<ReturnType<typeof openIdProvider>>
let council: OpenIdProvider
let hospital: OpenIdProvider
let app: TestApp
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
  await invite((await setUp(app)).visitor, { email: olu.email, role: 'BM' })
})
afterEach(() => app.close())

const olu = { subject: 'c-1001', email: 'olu@council.example', isVerified: true, amr: ['pwd', 'mfa'] }
const refusedBecause = (words: RegExp) => ({
  code: 'REFUSED',
  data: { reason: expect.stringMatching(words) as unknown },
})
const notSignedIn = { code: 'NOT_SIGNED_IN' }

const signIn = (provider?: string) => signInThrough(openVisitor(app), provider)

const notes = () => app.notes.map(({ reason }) => reason)
type Finish = Awaited<ReturnType<typeof comeBack>>

describe('nobody is signed in', () => {
  test.each<[string, Partial<typeof olu> & { acr?: string }, RegExp]>([
    ['without the organisation’s own second factor', { amr: ['pwd'] }, /Casebook needs a second factor/],
    ['when it says nothing of how they signed in', { amr: [] }, /Casebook needs a second factor/],
    ['by an address that it has not verified', { isVerified: false }, /does not say that your e-mail address/],
    ['by an address that nobody was invited by', { email: 'nobody@council.example' }, /Nobody has been invited/],
    ['by an address outside the organisation', { email: 'sunita@pretend.example' }, /does not answer for the e-mail/],
    ['by an address that only begins like it', { email: 'olu@council.example.evil.example' }, /does not answer/],
    ['by an address that only ends like it', { email: 'olu@evilcouncil.example' }, /does not answer/],
    ['by an address with a letter that looks like another', { email: 'ol\u1d1c@council.example' }, /does not say/],
  ])('%s', async (_, change, words) => {
    council.seats({ ...olu, ...change })
    const visitor = openVisitor(app)
    const answer = await comeBack(visitor)
    await expect(visitor.api.singleSignOn.finish(answer)).rejects.toMatchObject(refusedBecause(words))
    await expect(visitor.api.cases.list({})).rejects.toMatchObject(notSignedIn)
    const users = await app.superuser.selectFrom('auth.user').select('email').execute()
    expect(users).toEqual([{ email: 'sunita@pretend.example' }])
  })

  test('when they cancel there', async () => {
    council.seats(null)
    await expect(signIn()).rejects.toMatchObject(refusedBecause(/^Fictional Council did not sign you in/))
  })

  test('when one organisation claims somebody of another', async () => {
    hospital.seats({ ...olu, subject: 'h-666', acr: 'aal3' })
    await expect(signIn('hospital')).rejects.toMatchObject(refusedBecause(/^Fictional Hospital does not answer for/))
    council.seats(olu)
    await signIn()
    await expect(signIn('hospital')).rejects.toMatchObject(refusedBecause(/^Fictional Hospital does not answer for/))
    hospital.seats({ ...olu, acr: 'aal3' })
    await expect(signIn('hospital')).rejects.toMatchObject(refusedBecause(/^Fictional Hospital does not answer for/))
  })

  test('when an address has come to somebody else at the same organisation', async () => {
    council.seats(olu)
    await signIn()
    council.seats({ ...olu, subject: 'c-9999' })
    await expect(signIn()).rejects.toMatchObject(refusedBecause(/^Somebody else at Fictional Council/))
  })

  test('when the answer was changed to fit another sign-in: a wrong nonce', async () => {
    council.seats(olu)
    const visitor = openVisitor(app)
    const answer = await comeBack(visitor, 'council', (url) => url.searchParams.set('nonce', 'of-another-sign-in'))
    await expect(visitor.api.singleSignOn.finish(answer)).rejects.toMatchObject(refusedBecause(/did not sign you in/))
    expect(notes()).toContain('nonce-is-another')
  })

  test('with a code that somebody else was given', async () => {
    council.seats(olu)
    const { code } = await comeBack(openVisitor(app))
    const visitor = openVisitor(app)
    const answer = await comeBack(visitor)
    const mixed = { ...answer, ...(code && { code }) }
    await expect(visitor.api.singleSignOn.finish(mixed)).rejects.toMatchObject(refusedBecause(/did not sign you in/))
    expect(notes()).toContain('token-invalid_grant')
  })

  test('twice by one answer, from a copy of the browser', async () => {
    council.seats(olu)
    const visitor = openVisitor(app)
    const answer = await comeBack(visitor)
    const copy = openVisitor(app)
    for (const [name, value] of visitor.cookies) copy.cookies.set(name, value)
    await visitor.api.singleSignOn.finish(answer)
    await expect(copy.api.singleSignOn.finish(answer)).rejects.toMatchObject(refusedBecause(/took too long/))
    await expect(copy.api.cases.list({})).rejects.toMatchObject(notSignedIn)
  })

  test('in another browser than the one that began it', async () => {
    council.seats(olu)
    const answer = await comeBack(openVisitor(app))
    const victim = openVisitor(app)
    await expect(victim.api.singleSignOn.finish(answer)).rejects.toMatchObject(refusedBecause(/another browser/))
    await victim.api.singleSignOn.start({ provider: 'council' })
    await expect(victim.api.singleSignOn.finish(answer)).rejects.toMatchObject(refusedBecause(/another browser/))
  })

  test.each<[string, (answer: Finish) => Finish]>([
    ['another state', (answer) => ({ ...answer, state: 'of-another-sign-in' })],
    ['another organisation’s name', (answer) => ({ ...answer, provider: 'hospital' })],
    ['another issuer', (answer) => ({ ...answer, iss: 'https://evil.example' })],
    ['no issuer', ({ iss: _, ...answer }) => answer],
    ['no code', ({ code: _, ...answer }) => answer],
  ])('by an answer with %s', async (_, change) => {
    council.seats(olu)
    const visitor = openVisitor(app)
    const answer = await comeBack(visitor)
    await expect(visitor.api.singleSignOn.finish(change(answer))).rejects.toMatchObject({ code: 'REFUSED' })
    await expect(visitor.api.singleSignOn.finish(answer)).rejects.toMatchObject(refusedBecause(/took too long/))
  })

  test('after ten minutes', async () => {
    council.seats(olu)
    const visitor = openVisitor(app)
    const answer = await comeBack(visitor)
    app.clock.pass({ minutes: 10 })
    await expect(visitor.api.singleSignOn.finish(answer)).rejects.toMatchObject(refusedBecause(/took too long/))
  })

  test('by an organisation that is not among the settings', async () => {
    const { api } = openVisitor(app)
    await expect(api.singleSignOn.start({ provider: 'nobody' })).rejects.toMatchObject(refusedBecause(/does not take/))
  })

  test('by a stranger’s referral: an account without a seat is no invitation', async () => {
    council.seats({ ...olu, subject: 'c-5', email: 'stranger@council.example' })
    const { id: partnership_id } = await app.superuser
      .selectFrom('casebook.partnership')
      .select('id')
      .executeTakeFirstOrThrow()
    const account = { partnership_id, id: crypto.randomUUID(), user_id: null, name: 'A Stranger' }
    const created_at = app.clock.now().toString()
    await app.superuser
      .insertInto('casebook.account')
      .values({ ...account, email: 'stranger@council.example', created_at })
      .execute()
    await expect(signIn()).rejects.toMatchObject(refusedBecause(/Nobody has been invited/))
  })
})
