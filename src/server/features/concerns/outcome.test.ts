import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { ConcernMove } from '#domain/concerns/concern-status.ts'
import { inTransaction } from '#server/database/transaction.ts'
import { givenIn, type Person, type Received } from '#tests/support/given.ts'
import { guestsIn } from '#tests/support/given-guest.ts'
import { openTestApp, type TestApp } from '#tests/support/server-app.ts'
import { changeStatus } from './change-status.ts'
import { lockConcern } from './drafts.ts'
import { referrerOf } from './referrer-path.ts'

let app: TestApp
let given: ReturnType<typeof givenIn>
let guests: ReturnType<typeof guestsIn>
let wren: Person
let manager: Person
beforeAll(async () => {
  app = await openTestApp()
  given = givenIn(app)
  guests = guestsIn(app, given)
  wren = await given.person({ role: 'MEMBER', agency: 'SCHOOL', name: 'Wren Parable' })
  manager = await given.person({ role: 'BM', agency: 'CSCP' })
})
afterAll(() => app.close())

type About = { concernId: string; caseId: string }

/** What the business manager does in triage, past its screens. */
async function move({ concernId, caseId }: About, name: ConcernMove) {
  const viewpoint = { partnershipId: manager.partnership.id, accountId: manager.accountId, now: app.clock.now() }
  await inTransaction(app.db, viewpoint, async (tx) => {
    const actor = { id: manager.accountId, partnershipId: manager.partnership.id }
    const work = { tx, actor, now: viewpoint.now }
    const concern = await lockConcern(work as never, concernId)
    const moved = await changeStatus(work, { ...concern, caseId }, name, 'BM')
    expect(moved.ok).toBe(true)
  })
}
const write = ({ concernId, caseId }: About, kind: 'QUESTION' | 'LETTER', text: string) =>
  app.superuser
    .insertInto('casebook.correspondence')
    .values({
      partnership_id: manager.partnership.id,
      id: crypto.randomUUID(),
      case_id: caseId,
      concern_id: concernId,
      kind,
      text,
      by_account: manager.accountId,
      at: app.clock.now().toString(),
    })
    .execute()

test('a referral just sent: where it stands, by when it is decided, and what happened when', async () => {
  const sent = await guests.guestReferral(manager.partnership)
  expect(await sent.api.concerns.outcome({ concernId: sent.concernId })).toEqual({
    reference: sent.reference,
    status: 'RECEIVED',
    submittedAt: '2026-06-03T09:00:00.000Z',
    heading: 'We have your referral',
    happened: 'Your referral has reached us. Thank you for telling us.',
    // Five working days after Wednesday 3 June.
    next: 'We read it with care. We decide what happens next by Wed 10 June 2026. We will write to you then.',
    timeline: [
      { at: '2026-06-03T09:00:00.000Z', text: 'You sent the referral.' },
      { at: '2026-06-03T09:00:00.000Z', text: 'You began to write.' },
    ],
    thread: [],
  })
})

test('a day that has passed is not promised any more', async () => {
  const sent = await given.receivedReferral(wren)
  app.clock.set('2026-06-11T09:00:00Z')
  const { next } = await wren.api.concerns.outcome({ concernId: sent.concernId })
  expect(next).toBe('We read it with care. Then we decide what happens next. We will write to you then.')
  app.clock.set('2026-06-03T09:00:00Z')
})

describe('asked for more', () => {
  test.each(['with an account', 'by a link'])(
    'the referrer replies %s, once, and the Business Manager hears of it',
    async (way) => {
      const sent =
        way === 'by a link' ? await guests.guestReferral(manager.partnership) : await given.receivedReferral(wren)
      const { concerns } = 'api' in sent ? sent.api : wren.api
      const { concernId } = sent
      const early = { concernId, replyId: crypto.randomUUID(), text: 'Too early' }
      await expect(concerns.reply(early)).rejects.toMatchObject({
        code: 'REFUSED',
        data: { reason: 'This cannot be done now: the concern stands at “Received”.' },
      })
      await move(sent, 'askForMore')
      await write(sent, 'QUESTION', 'When did the school ring?')
      const replyId = crypto.randomUUID()
      await expect(concerns.reply({ concernId, replyId, text: ' ' })).rejects.toMatchObject({
        data: { issues: [{ path: ['text'], message: 'Write your reply' }] },
      })
      await Promise.all([1, 2].map(() => concerns.reply({ concernId, replyId, text: 'On Tuesday.\nTwice.' })))
      const outcome = await concerns.outcome({ concernId })
      expect(outcome).toMatchObject({ status: 'RECEIVED', heading: 'We have your referral' })
      expect(outcome.thread.map(({ kind, text }) => [kind, text]).toSorted()).toEqual([
        ['QUESTION', 'When did the school ring?'],
        ['REPLY', 'On Tuesday.\nTwice.'],
      ])
      const messages = await app.superuser
        .selectFrom('casebook.message')
        .select(['to_address', 'reference', 'path'])
        .where('case_id', '=', sent.caseId)
        .where('kind', '=', 'reply-received')
        .execute()
      expect(messages).toEqual([
        { to_address: manager.email, reference: sent.reference, path: `/cases/${sent.reference}` },
      ])
    },
  )
})

test('what was withdrawn stays to be read by its referrer, and can be withdrawn no more', async () => {
  const sent = await guests.guestReferral(manager.partnership)
  const { concernId } = sent
  const { concerns } = sent.api
  await concerns.withdraw({ concernId, reason: 'It was a mix-up' })
  const outcome = await concerns.outcome({ concernId })
  expect(outcome).toMatchObject({ status: 'WITHDRAWN', heading: 'You took your referral back' })
  expect(outcome.timeline[0]?.text).toBe('You took the referral back.')
  expect(JSON.stringify(outcome)).not.toContain('mix-up')
  await expect(concerns.withdraw({ concernId, reason: 'Again' })).rejects.toMatchObject({ code: 'REFUSED' })
})

test('the meeting it goes to is told by its day', async () => {
  const sent = await given.receivedReferral(wren)
  const [meetingId, itemId] = [crypto.randomUUID(), crypto.randomUUID()]
  const own = { partnership_id: manager.partnership.id }
  await app.superuser
    .insertInto('casebook.meeting')
    .values({
      ...own,
      id: meetingId,
      kind: 'SPRG',
      on_date: '2026-07-15',
      status: 'SCHEDULED',
      chair_id: null,
      deputy_id: null,
      created_by: manager.accountId,
      created_at: app.clock.now().toString(),
      changed_by: manager.accountId,
      changed_at: app.clock.now().toString(),
    })
    .execute()
  await app.superuser
    .insertInto('casebook.agenda_item')
    .values({
      ...own,
      id: itemId,
      meeting_id: meetingId,
      position: 1,
      kind: 'NEW_CONCERN',
      case_id: sent.caseId,
      concern_id: sent.concernId,
      outcome: null,
      starts_at: null,
      added_by: manager.accountId,
      added_at: app.clock.now().toString(),
    })
    .execute()
  await move(sent, 'schedule')
  expect(await wren.api.concerns.outcome({ concernId: sent.concernId })).toMatchObject({
    heading: 'Your referral goes to a meeting',
    happened: 'The group that learns from cases like this will talk about your referral on Wed 15 July 2026.',
  })
})

describe('a message to the referrer leads', () => {
  const referrerPathOf = ({ concernId }: Pick<Received, 'concernId'>) =>
    inTransaction(
      app.db,
      { partnershipId: manager.partnership.id, accountId: manager.accountId, now: app.clock.now() },
      (tx) => referrerOf({ tx, now: app.clock.now() }, { id: concernId }),
    )

  test('to the referral, for whoever signs in', async () => {
    const sent = await given.receivedReferral(wren)
    expect(await referrerPathOf(sent)).toEqual({
      accountId: wren.accountId,
      to: wren.email,
      path: `/concerns/${sent.concernId}`,
    })
  })

  test('to the page that sends a new link, for whoever came by one', async () => {
    const sent = await guests.guestReferral(manager.partnership)
    expect(await referrerPathOf(sent)).toEqual({
      accountId: sent.accountId,
      to: sent.email,
      path: `/refer/test?reference=${sent.reference}`,
    })
  })

  test('to that page too, for whoever has no seat any more', async () => {
    const leaver = await given.person({ role: 'MEMBER' })
    const sent = await given.receivedReferral(leaver)
    await app.superuser
      .updateTable('casebook.seat_holding')
      .set({ held_until: '2026-06-03' })
      .where('account_id', '=', leaver.accountId)
      .execute()
    expect((await referrerPathOf(sent)).path).toBe(`/refer/test?reference=${sent.reference}`)
  })
})
