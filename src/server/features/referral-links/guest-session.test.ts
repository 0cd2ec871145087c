import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { givenIn, type Person } from '#tests/support/given.ts'
import { type Guest, guestsIn } from '#tests/support/given-guest.ts'
import { openTestApp, type TestApp } from '#tests/support/server-app.ts'
import { openVisitor } from '#tests/support/visitor.ts'

let app: TestApp
let given: ReturnType<typeof givenIn>
let guests: ReturnType<typeof guestsIn>
let manager: Person
let guest: Guest
beforeAll(async () => {
  app = await openTestApp()
  given = givenIn(app)
  guests = guestsIn(app, given)
  manager = await given.person({ role: ['BM', 'ADMIN'], agency: 'CSCP' })
})
beforeEach(async () => {
  app.clock.set('2026-06-03T09:00:00Z')
  guest = await guests.guest(manager.partnership)
})
afterAll(() => app.close())

const read = ({ api, concernId }: Guest) => api.concerns.get({ concernId })
const write = ({ api, concernId }: Guest, text: string, base = 0) =>
  api.concerns.save({ concernId, changes: { where_child_was: { base, value: text } } })
const gone = { code: 'NOT_SIGNED_IN' }

describe('the session', () => {
  test('ends after two hours in which nobody does anything', async () => {
    app.clock.pass({ minutes: 119 })
    await read(guest)
    app.clock.pass({ minutes: 119 })
    await read(guest)
    app.clock.pass({ minutes: 120 })
    await expect(read(guest)).rejects.toMatchObject(gone)
    expect(await guest.api.referralLinks.mine()).toBe(null)
  })

  test('is not kept alive by a page that asks by itself', async () => {
    for (const minutes of [60, 59]) {
      app.clock.pass({ minutes })
      await guest.api.concerns.watch({ concernId: guest.concernId, place: 'referrer' })
    }
    app.clock.pass({ minutes: 1 })
    await expect(read(guest)).rejects.toMatchObject(gone)
  })

  test('ends twelve hours after the link, whatever happens', async () => {
    for (let hour = 0; hour < 11; hour += 1) {
      app.clock.pass({ hours: 1 })
      await read(guest)
    }
    app.clock.pass({ hours: 1 })
    await expect(read(guest)).rejects.toMatchObject(gone)
  })

  test('ends in this browser when the guest leaves it, and what was written stays', async () => {
    const { visitor, api, concernId, email } = guest
    await write(guest, 'At a friend’s')
    await visitor.api.referralLinks.ask({ partnership: guest.partnership.prefix, email, wish: 'COME_BACK' })
    const elsewhere = new Map(visitor.cookies)
    await api.referralLinks.leave()
    expect(visitor.cookies.has('casebook.referral_session')).toBe(false)
    await expect(read(guest)).rejects.toMatchObject(gone)
    // Neither does the cookie work any more where somebody kept it.
    const session = elsewhere.get('casebook.referral_session')
    const thief = app.client(`casebook.referral_session=${session}`)
    await expect(thief.concerns.get({ concernId })).rejects.toMatchObject(gone)

    const token = (await guests.tokensFor(email)).at(-1) ?? ''
    expect(await api.referralLinks.open({ token })).toEqual({ concernId })
    expect((await read(guest)).answers.where_child_was).toMatchObject({ value: 'At a friend’s' })
  })

  test('of somebody else opens nothing here', async () => {
    const other = await guests.guest(manager.partnership)
    await expect(guest.api.concerns.get({ concernId: other.concernId })).rejects.toMatchObject({ code: 'NOT_FOUND' })
    const made = app.client(`casebook.referral_session=${'A'.repeat(43)}`)
    await expect(made.concerns.get({ concernId: guest.concernId })).rejects.toMatchObject(gone)
  })

  test('gives way to a person who is signed in here', async () => {
    const [name = '', value = ''] = manager.cookie.split('=')
    guest.visitor.cookies.set(name, value)
    expect((await guest.api.accounts.standing()).me).toMatchObject({ name: manager.name })
    await expect(read(guest)).rejects.toMatchObject({ code: 'NOT_FOUND' })
    await guest.api.directory.list()
  })
})

describe('what a guest sends', () => {
  test('is received once, tells the Business Manager, and is theirs to read', async () => {
    const sent = await guests.guestReferral(manager.partnership)
    const again = await sent.api.concerns.submit({ concernId: sent.concernId })
    expect(again.reference).toBe(sent.reference)
    const messages = await app.superuser
      .selectFrom('casebook.message')
      .select(['kind', 'to_address', 'account_id', 'reference', 'due_on', 'path'])
      .where('case_id', '=', sent.caseId)
      .execute()
    expect(messages).toEqual([
      {
        kind: 'new-concern',
        to_address: manager.email,
        account_id: manager.accountId,
        reference: sent.reference,
        // Five working days after Wednesday 3 June.
        due_on: '2026-06-10',
        path: `/cases/${sent.reference}`,
      },
    ])
    expect(await manager.api.cases.get({ reference: sent.reference })).toMatchObject({
      stage: 'RECEIVED',
      concern: { referrer: { name: 'Robin Visitor (no account)' } },
    })
    expect(await manager.api.cases.referral({ reference: sent.reference })).toMatchObject({
      submittedBy: 'Robin Visitor (no account)',
    })
    expect(await read(sent)).toMatchObject({ status: 'RECEIVED', reference: sent.reference })
    await expect(write(sent, 'Later')).rejects.toMatchObject({ code: 'REFUSED' })
  })

  test.each(['no', 'not_sure'])('is urgent when the child is safe: %s', async (is_child_safe_now) => {
    const sent = await guests.guestReferral(manager.partnership, {
      is_child_safe_now,
      immediate_action_taken: 'Rang the MASH',
    })
    const messages = await app.superuser
      .selectFrom('casebook.message')
      .select(['kind', 'due_on'])
      .where('case_id', '=', sent.caseId)
      .execute()
    expect(messages).toEqual([{ kind: 'child-not-safe', due_on: null }])
  })

  test('stands in the trail as theirs, by name once they gave it, and never by their address', async () => {
    const sent = await guests.guestReferral(manager.partnership)
    const events = await app.superuser
      .selectFrom('casebook.audit_event')
      .select(['action', 'actor_id', 'detail'])
      .where('case_id', '=', sent.caseId)
      .orderBy('id')
      .execute()
    expect(events[0]).toMatchObject({ action: 'concern-started', actor_id: sent.accountId })
    expect(events[1]).toMatchObject({ action: 'referral-link-opened', actor_id: sent.accountId })
    expect(events.at(-1)).toMatchObject({ action: 'concern-submitted', actor_id: sent.accountId })
    const trail = await app.superuser.selectFrom('casebook.audit_event').selectAll().execute()
    expect(JSON.stringify(trail)).not.toContain(sent.email)
    expect(trail.filter(({ action }) => action === 'referral-link-asked')).not.toEqual([])
  })
})

describe('somebody who referred by a link and is invited later', () => {
  const seatOf = async () => (await manager.api.directory.list()).seats[0]?.id ?? ''

  test('is not in the directory before', async () => {
    const { accounts } = await manager.api.directory.list()
    expect(accounts.map(({ email }) => email)).not.toContain(guest.email)
    const { accountId } = guest
    await expect(manager.api.directory.renewLink({ accountId })).rejects.toMatchObject({ code: 'NOT_FOUND' })
    const appointment = { accountId, seatId: await seatOf(), from: '2026-06-01' }
    await expect(manager.api.directory.appoint(appointment)).rejects.toMatchObject({ code: 'NOT_FOUND' })
  })

  test('gets an account with their referrals, under the name that the inviter knows', async () => {
    const seatId = await seatOf()
    await manager.api.directory.invite({ name: 'Robin Realname', email: guest.email, seatId, from: '2026-06-01' })
    const { accounts } = await manager.api.directory.list()
    expect(accounts.find(({ email }) => email === guest.email)).toMatchObject({
      id: guest.accountId,
      name: 'Robin Realname',
      status: 'INVITED',
    })
    // The name they write in the referral from now on is the referral's, not the directory's.
    await guest.api.concerns.save({ concernId: guest.concernId, changes: { referrer_name: { base: 0, value: 'R' } } })
    const renamed = await manager.api.directory.list()
    expect(renamed.accounts.find(({ id }) => id === guest.accountId)?.name).toBe('Robin Realname')
    await expect(
      manager.api.directory.invite({ name: 'Again', email: guest.email, seatId, from: '2026-06-01' }),
    ).rejects.toMatchObject({ code: 'INVALID' })
  })
})

test('an attempt without any cookie is nobody’s', async () => {
  const stranger = openVisitor(app)
  expect(await stranger.api.referralLinks.mine()).toBe(null)
  await expect(stranger.api.concerns.get({ concernId: guest.concernId })).rejects.toMatchObject(gone)
  expect(await stranger.api.referralLinks.leave()).toEqual({})
})
