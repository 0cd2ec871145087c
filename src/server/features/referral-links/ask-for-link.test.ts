import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { givenIn, type Partnership } from '#tests/support/given.ts'
import { askForLink, guestsIn } from '#tests/support/given-guest.ts'
import { openTestApp, type TestApp } from '#tests/support/server-app.ts'
import { openVisitor } from '#tests/support/visitor.ts'

let app: TestApp
let guests: ReturnType<typeof guestsIn>
let given: ReturnType<typeof givenIn>
let here: Partnership
let elsewhere: Partnership
beforeAll(async () => {
  app = await openTestApp()
  given = givenIn(app)
  guests = guestsIn(app, given)
  here = await given.partnership('HERE')
  elsewhere = await given.partnership('ELSE')
})
afterAll(() => app.close())

describe('coming back', () => {
  test('leads to each referral of that address, by a link that names it', async () => {
    const sent = await guests.guestReferral(here)
    const { email, visitor } = sent
    const draft = await guests.guest(here, email)
    await askForLink(visitor, email, 'COME_BACK')
    const tokens = (await guests.tokensFor(email)).slice(-2)
    expect((await guests.messagesTo(email)).slice(-2).toSorted((a, b) => a.kind.localeCompare(b.kind))).toEqual([
      { kind: 'referral-draft-link', reference: null, path: '/refer/open' },
      { kind: 'referral-link', reference: sent.reference, path: '/refer/open' },
    ])
    const found = []
    for (const token of tokens) found.push((await visitor.api.referralLinks.open({ token })).concernId)
    expect(found.toSorted()).toEqual([sent.concernId, draft.concernId].toSorted())
  })

  test('to a referral that a message named leads to that one', async () => {
    const sent = await guests.guestReferral(here)
    await guests.guest(here, sent.email)
    const before = await guests.tokensFor(sent.email)
    await askForLink(sent.visitor, sent.email, 'COME_BACK', sent.reference.toLowerCase())
    const tokens = (await guests.tokensFor(sent.email)).slice(before.length)
    expect(tokens).toHaveLength(1)
    expect(await sent.visitor.api.referralLinks.open({ token: tokens[0] ?? '' })).toEqual({ concernId: sent.concernId })
  })

  test('to the five newest at most', async () => {
    const email = guests.newEmail()
    for (let count = 0; count < 6; count += 1) {
      await guests.guest(here, email)
      app.clock.pass({ minutes: 16 })
    }
    const before = await guests.tokensFor(email)
    await askForLink(openVisitor(app), email, 'COME_BACK')
    expect((await guests.tokensFor(email)).length - before.length).toBe(5)
  })

  test('to nothing is said in a message', async () => {
    const email = guests.newEmail()
    await askForLink(openVisitor(app), email, 'COME_BACK')
    await app.workOffJobs()
    expect(await guests.messagesTo(email)).toEqual([{ kind: 'referral-none', reference: null, path: '/refer/here' }])
  })

  test('finds nothing that was written after signing in, or in another partnership', async () => {
    const member = await given.person({ role: 'MEMBER', in: here })
    const { draft } = { draft: await given.draft(member) }
    const email = 'member.of.both@council.gov.uk'
    await app.superuser.updateTable('casebook.account').set({ email }).where('id', '=', member.accountId).execute()
    const there = await guests.guest(elsewhere, email)
    const before = await guests.tokensFor(email)
    await askForLink(openVisitor(app), email, 'COME_BACK')
    expect(await guests.tokensFor(email)).toEqual(before)
    expect((await guests.messagesTo(email)).at(-1)).toMatchObject({ kind: 'referral-none' })
    await expect(there.api.concerns.get({ concernId: draft.concernId })).rejects.toMatchObject({ code: 'NOT_FOUND' })
  })
})

describe('nothing tells whether an address is known', () => {
  const answerTo = async (email: string, wish: 'NEW' | 'COME_BACK') => {
    const body = JSON.stringify({ partnership: 'HERE', email, wish })
    const headers = { 'content-type': 'application/json' }
    const { send } = openVisitor(app)
    const before = await rowCounts()
    const response = await send(
      new Request(`${app.deps.publicUrl}/api/referral-links`, { method: 'POST', body, headers }),
    )
    const after = await rowCounts()
    const kinds = [...response.headers.keys()].toSorted()
    const made = after.map((count, index) => count - (before[index] ?? 0))
    return { status: response.status, body: await response.text(), kinds, made }
  }
  const rowCounts = async () => {
    const counts = []
    for (const table of [
      'casebook.referral_request',
      'casebook.referral_link',
      'casebook.message',
      'casebook.account',
      'casebook.audit_event',
    ] as const) {
      counts.push(
        Number(
          (
            await app.superuser
              .selectFrom(table)
              .select(({ fn }) => fn.countAll().as('n'))
              .executeTakeFirstOrThrow()
          ).n,
        ),
      )
    }
    return counts
  }

  test.each(['NEW', 'COME_BACK'] as const)('%s: same answer, same rows written while it waits', async (wish) => {
    const known = await guests.guestReferral(here)
    const answers = [await answerTo(known.email, wish), await answerTo(guests.newEmail(), wish)]
    // One note of what was asked, one event; who it is for is found out by the job.
    expect(answers[0]).toMatchObject({ status: 200, body: '{"worksForMinutes":30}', made: [1, 0, 0, 0, 1] })
    expect(answers[1]).toEqual(answers[0])
  })

  test('not even to somebody who asks again and again: the answer stays, the messages stop', async () => {
    const email = guests.newEmail()
    const visitor = openVisitor(app)
    for (let round = 0; round < 8; round += 1) expect(await askForLink(visitor, email)).toEqual({ worksForMinutes: 30 })
    expect(await guests.tokensFor(email)).toHaveLength(5)
    app.clock.pass({ minutes: 16 })
    await askForLink(visitor, email)
    expect(await guests.tokensFor(email)).toHaveLength(6)
  })

  test('nor to a network that tries many', async () => {
    const visitor = openVisitor(app)
    const emails = Array.from({ length: 31 }, guests.newEmail)
    for (const email of emails) expect(await askForLink(visitor, email)).toEqual({ worksForMinutes: 30 })
    expect(await guests.tokensFor(emails[29] ?? '')).toHaveLength(1)
    expect(await guests.tokensFor(emails[30] ?? '')).toHaveLength(0)
  })
})

describe('an address', () => {
  const wrong = 'Enter one e-mail address, like name@council.gov.uk'
  test.each([
    ['a further header', 'sam@council.gov.uk\r\nBcc: eve@evil.example', wrong],
    ['a second address', 'sam@council.gov.uk,eve@council.gov.uk', wrong],
    ['a name', 'Sam <sam@council.gov.uk>', wrong],
    ['nothing', ' ', 'Enter your work e-mail address'],
  ])('with %s is refused at its field, and nothing is written', async (_, email, message) => {
    const before = await app.superuser.selectFrom('casebook.referral_request').select('id').execute()
    await expect(askForLink(openVisitor(app), email)).rejects.toMatchObject({
      status: 400,
      data: { issues: [{ path: ['email'], message }] },
    })
    expect(await app.superuser.selectFrom('casebook.referral_request').select('id').execute()).toEqual(before)
  })

  test('is one, however it is written', async () => {
    const email = guests.newEmail()
    const visitor = openVisitor(app)
    await askForLink(visitor, ` ${email.toUpperCase()} `)
    expect(await guests.tokensFor(email)).toHaveLength(1)
  })

  test.each([
    [['school.example'], 'robin@oak.school.example', null],
    [
      ['school.example'],
      'robin@notschool.example',
      'Use your work e-mail address. SET takes addresses that end in school.example. If yours does not, ask its Business Manager.',
    ],
    [
      [],
      'robin@council.gov.uk',
      'SET takes referrals only from people with an account. Sign in, or ask its Business Manager for one.',
    ],
  ])('with %j allowed, %s: %s', async (referral_domains, email, message) => {
    const prefix = `SET${crypto.randomUUID().slice(0, 4).toUpperCase()}`
    const { id } = await given.partnership(prefix)
    await app.superuser
      .updateTable('casebook.partnership')
      .set({ short_name: 'SET', settings: JSON.stringify({ referral_domains }) })
      .where('id', '=', id)
      .execute()
    const asking = openVisitor(app).api.referralLinks.ask({ partnership: prefix.toLowerCase(), email, wish: 'NEW' })
    if (message === null) expect(await asking).toEqual({ worksForMinutes: 30 })
    else
      await expect(asking).rejects.toMatchObject({ code: 'INVALID', data: { issues: [{ path: ['email'], message }] } })
  })

  test('of an unknown partnership', async () => {
    const asking = openVisitor(app).api.referralLinks.ask({ partnership: 'NONE', email: 'r@x.gov.uk', wish: 'NEW' })
    await expect(asking).rejects.toMatchObject({
      data: { issues: [{ path: ['partnership'], message: 'Choose your partnership' }] },
    })
  })
})
