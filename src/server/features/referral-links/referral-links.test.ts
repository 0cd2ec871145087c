import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { givenIn, type Partnership } from '#tests/support/given.ts'
import { askForLink, guestsIn } from '#tests/support/given-guest.ts'
import { openTestApp, type TestApp } from '#tests/support/server-app.ts'
import { openVisitor } from '#tests/support/visitor.ts'

let app: TestApp
let guests: ReturnType<typeof guestsIn>
let given: ReturnType<typeof givenIn>
let here: Partnership
beforeAll(async () => {
  app = await openTestApp()
  given = givenIn(app)
  guests = guestsIn(app, given)
  here = await given.partnership('HERE')
  await given.partnership('ELSE')
})
afterAll(() => app.close())

const refusedWith = (reason: string | RegExp) => ({
  code: 'REFUSED',
  data: { reason: typeof reason === 'string' ? reason : expect.stringMatching(reason) },
})
/** A visitor who asked, and the link they were sent. */
async function asked(email = guests.newEmail()) {
  const visitor = openVisitor(app)
  await askForLink(visitor, email)
  return { visitor, email, token: (await guests.tokensFor(email)).at(-1) ?? '' }
}

test('whoever opens their link has a draft with their address in it, and nothing else of them', async () => {
  const { visitor, email, token } = await asked()
  expect(token).toMatch(/^[\w-]{43}$/)
  expect(await guests.messagesTo(email)).toEqual([{ kind: 'referral-link', reference: null, path: '/refer/open' }])
  const { concernId } = await visitor.api.referralLinks.open({ token })
  const draft = await visitor.api.concerns.get({ concernId })
  expect(draft.status).toBe('DRAFT')
  expect(Object.keys(draft.answers)).toEqual(['referrer_email'])
  expect(draft.answers.referrer_email).toMatchObject({ value: email, by: { name: 'Referrer without an account' } })
  expect(await visitor.api.referralLinks.mine()).toEqual({
    concernId,
    status: 'DRAFT',
    reference: null,
    email,
    partnership: { name: 'HERE Partnership', shortName: 'HERE', referencePrefix: 'HERE', urgentContact: 'MASH' },
  })
})

test('the partnerships are there to choose from, without what is in them', async () => {
  expect(await app.client().referralLinks.partnerships()).toEqual([
    { name: 'ELSE Partnership', shortName: 'ELSE', referencePrefix: 'ELSE', urgentContact: 'MASH' },
    { name: 'HERE Partnership', shortName: 'HERE', referencePrefix: 'HERE', urgentContact: 'MASH' },
  ])
})

describe('what is kept', () => {
  test('of link, session and browser, is fingerprints', async () => {
    const { visitor, token } = await asked()
    await visitor.api.referralLinks.open({ token })
    const kept = JSON.stringify([
      await app.superuser.selectFrom('casebook.referral_request').selectAll().execute(),
      await app.superuser.selectFrom('casebook.referral_link').selectAll().execute(),
      await app.superuser.selectFrom('casebook.guest_session').selectAll().execute(),
    ])
    for (const secret of [token, ...visitor.cookies.values()]) {
      expect(secret).toMatch(/^[\w-]{43}$/)
      expect(kept).not.toContain(secret)
    }
  })

  test('in the browser, no script and no other site reads', async () => {
    const { visitor, token } = await asked()
    await visitor.api.referralLinks.open({ token })
    expect(visitor.setCookies.map((cookie) => cookie.replace(/=[\w-]{43};/, '=…;'))).toEqual([
      'casebook.referral_browser=…; Path=/; HttpOnly; SameSite=Strict; Max-Age=1800',
      'casebook.referral_session=…; Path=/; HttpOnly; SameSite=Strict; Max-Age=43200',
    ])
  })

  test('of what was asked for and never used, goes after a day', async () => {
    const { email } = await asked()
    app.clock.pass({ hours: 25 })
    await asked()
    const left = await app.superuser
      .selectFrom('casebook.referral_request')
      .select('id')
      .where('email', '=', email)
      .execute()
    expect(left).toEqual([])
  })
})

describe('a link is refused', () => {
  test('when it was used', async () => {
    const { visitor, token } = await asked()
    await visitor.api.referralLinks.open({ token })
    await expect(visitor.api.referralLinks.open({ token })).rejects.toMatchObject(
      refusedWith('This link has been used already: each works once. Ask for a new one.'),
    )
  })

  test('to the second of two who open it at the same moment', async () => {
    const { visitor, token } = await asked()
    const outcomes = await Promise.allSettled([1, 2, 3].map(() => visitor.api.referralLinks.open({ token })))
    expect(outcomes.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected', 'rejected'])
    expect(app.problems).toEqual([])
  })

  test('when its time is over, to the minute', async () => {
    const { visitor, token } = await asked()
    app.clock.pass({ minutes: 30 })
    await expect(visitor.api.referralLinks.open({ token })).rejects.toMatchObject(
      refusedWith('This link has run out. Ask for a new one.'),
    )
  })

  test('in another browser, and is not used up by that', async () => {
    const { visitor, token } = await asked()
    const forwarded = refusedWith(
      'This link works only in the browser where it was asked for. Ask for a new one with your own address.',
    )
    await expect(openVisitor(app).api.referralLinks.open({ token })).rejects.toMatchObject(forwarded)
    // Also where another link was asked for.
    const colleague = (await asked()).visitor
    await expect(colleague.api.referralLinks.open({ token })).rejects.toMatchObject(forwarded)
    expect(await visitor.api.referralLinks.open({ token })).toMatchObject({ concernId: expect.any(String) })
  })

  test('when it was made up, and soon from that network altogether', async () => {
    const visitor = openVisitor(app)
    const token = 'A'.repeat(43)
    for (let round = 0; round < 30; round += 1) {
      await expect(visitor.api.referralLinks.open({ token })).rejects.toMatchObject(refusedWith(/is not right/))
    }
    await expect(visitor.api.referralLinks.open({ token })).rejects.toMatchObject({ code: 'TOO_MANY_ATTEMPTS' })
  })

  test('while somebody is signed in, who may sign out and open it then', async () => {
    const { visitor, token } = await asked()
    const member = await given.person({ role: 'MEMBER', in: here })
    const [name = '', value = ''] = member.cookie.split('=')
    visitor.cookies.set(name, value)
    await expect(visitor.api.referralLinks.open({ token })).rejects.toMatchObject(refusedWith(/^You are signed in/))
    visitor.cookies.delete(name)
    await visitor.api.referralLinks.open({ token })
  })
})

test('asked for twice in a row, both links work in that browser, each once', async () => {
  const visitor = openVisitor(app)
  const email = guests.newEmail()
  await askForLink(visitor, email)
  await askForLink(visitor, email)
  const [first = '', second = ''] = await guests.tokensFor(email)
  const opened = [await visitor.api.referralLinks.open({ token: first })]
  opened.push(await visitor.api.referralLinks.open({ token: second }))
  expect(new Set(opened.map(({ concernId }) => concernId)).size).toBe(2)
})
