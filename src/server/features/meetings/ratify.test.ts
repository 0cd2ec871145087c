import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { givenIn, type Person, type Received } from '#tests/support/given.ts'
import { acceptance, type Group, givenMeetingsIn } from '#tests/support/given-meetings.ts'
import { refused } from '#tests/support/refusals.ts'
import { openTestApp, type TestApp } from '#tests/support/server-app.ts'

let app: TestApp
let given: ReturnType<typeof givenMeetingsIn>
let group: Group
let meetingId: string
let concern: Received
let count = 0

beforeAll(async () => {
  app = await openTestApp()
  given = givenMeetingsIn(app, givenIn(app))
})
afterAll(() => app.close())

beforeEach(async () => {
  app.clock.set('2026-06-03T09:00:00Z')
  count += 1
  group = await given.group(`R${count}`)
  meetingId = await given.meeting(group)
  concern = await given.scheduledConcern(group, meetingId)
})

const decide = async (facts: object = {}, by: Person = group.csc) => {
  const { reference } = concern
  return by.api.meetings.decide({ reference, meetingId, ...acceptance(group.manager.accountId), ...facts })
}
const stage = async () => (await group.manager.api.cases.get({ reference: concern.reference })).stage
const read = async (by: Person = group.manager) =>
  (await by.api.meetings.decisions({ reference: concern.reference })).decisions[0]
const answer = async (by: Person, confirms = true, comment = '') => {
  const decisionId = (await read())?.id ?? ''
  return by.api.meetings.ratify({ reference: concern.reference, decisionId, confirms, comment })
}
const messages = async (kind: string) => {
  const rows = await app.superuser
    .selectFrom('casebook.message')
    .select(['account_id', 'path'])
    .where('kind', '=', kind)
    .where('case_id', '=', concern.caseId)
    .execute()
  return rows.map(({ account_id, path }) => [account_id, path])
}
const events = async () => {
  const rows = await app.superuser
    .selectFrom('casebook.audit_event')
    .select(['action', 'actor_id'])
    .where('case_id', '=', concern.caseId)
    .where('action', 'not in', ['case-opened', 'decisions-read'])
    .orderBy('id')
    .execute()
  return rows.map(({ action, actor_id }) => [action, actor_id])
}

describe('a decision is provisional', () => {
  const apologies = { mode: 'APOLOGIES' } as const
  const proxy = { ...apologies, proxyName: 'Pat Proxy', proxyJobTitle: 'Deputy designated nurse' }
  test.each([
    ['with the ICB away', apologies, {}],
    ['with a proxy whom the Chair has not accepted', proxy, {}],
    ['before the ICB has arrived', { arrivedAt: '10:30' }, { at: '10:00' }],
    ['after the ICB has left', { leftAt: '10:00' }, { at: '10:00' }],
  ])('%s, though the trust’s nurse is there', async (_name, attended, facts) => {
    await given.attends(group, meetingId, group.icb, attended)
    await given.openMeeting(group, meetingId, [group.csc, group.police, group.chs])
    expect(await decide(facts)).toMatchObject({ isProvisional: true })
    expect(await stage()).toBe('SCHEDULED')
    expect(await read()).toMatchObject({
      state: 'PROVISIONAL',
      quorum: { isQuorate: false, words: 'Not quorate: nobody counts for Health (ICB).' },
    })
  })

  test('with a conflict of interest of the one who counts', async () => {
    const { reference } = concern
    await given.openMeeting(group, meetingId, [group.csc, group.police, group.icb])
    const who = { kind: 'PERSON' as const, id: group.icb.accountId }
    await group.clerk.api.meetings.declareConflict({ reference, meetingId, who, reason: 'Supervised the nurse' })
    expect(await decide()).toMatchObject({ isProvisional: true })
    await expect(answer(group.icb)).rejects.toMatchObject({ code: 'NOT_FOUND' })
  })

  test.each([
    ['with a proxy whom the Chair has accepted', { ...proxy, isProxyAccepted: true }],
    ['with the ICB remote', { mode: 'REMOTE' as const }],
  ])('not %s', async (_name, attended) => {
    await given.attends(group, meetingId, group.icb, attended)
    await given.openMeeting(group, meetingId, [group.csc, group.police])
    expect(await decide()).toMatchObject({ isProvisional: false })
    expect(await stage()).toBe('ACCEPTED')
  })

  test('not when it defers: nothing is decided yet', async () => {
    await given.openMeeting(group, meetingId, [group.csc])
    expect(await decide({ decision: 'DEFER' })).toMatchObject({ isProvisional: false })
  })
})

describe('out of the meeting', () => {
  beforeEach(async () => {
    await given.openMeeting(group, meetingId, [group.csc, group.police])
    await decide()
    await group.csc.api.meetings.close({ meetingId })
  })

  test('the three partners are asked, and read the case for it', async () => {
    const path = `/cases/${concern.reference}/decision`
    const asked = [group.csc, group.police, group.icb].map(({ accountId }) => [accountId, path])
    expect((await messages('ratify')).toSorted()).toEqual(asked.toSorted())
    expect(await group.icb.api.cases.get({ reference: concern.reference })).toBeDefined()
    expect(await read(group.icb)).toMatchObject({
      mayAnswerFor: 'HEALTH_ICB',
      waitsFor: [
        { group: 'CSC', holders: [group.csc.name] },
        { group: 'HEALTH_ICB', holders: [group.icb.name] },
        { group: 'POLICE', holders: [group.police.name] },
      ],
    })
    await expect(group.chs.api.meetings.decisions({ reference: concern.reference })).rejects.toMatchObject({
      code: 'NOT_FOUND',
    })
  })

  test('it takes effect with the third confirmation, told by whoever gave it', async () => {
    expect(await answer(group.police)).toEqual({ state: 'OPEN' })
    expect(await answer(group.csc, true, 'Agreed at the meeting')).toEqual({ state: 'OPEN' })
    expect(await stage()).toBe('SCHEDULED')
    expect(await answer(group.icb)).toEqual({ state: 'CONFIRMED' })
    expect(await stage()).toBe('ACCEPTED')
    const moved = await app.superuser
      .selectFrom('casebook.concern_transition')
      .select(['move', 'as_role', 'account_id', 'reason'])
      .where('concern_id', '=', concern.concernId)
      .where('move', '=', 'accept')
      .execute()
    expect(moved).toEqual([
      {
        move: 'accept',
        as_role: 'CHAIR',
        account_id: group.icb.accountId,
        reason:
          'Decided on 17 June 2026 without a quorum, and confirmed out of the meeting by the three partners. Three services closed the case because another was involved',
      },
    ])
    expect((await events()).slice(-4)).toEqual([
      ['decision-made-provisionally', group.csc.accountId],
      ['decision-confirmed', group.police.accountId],
      ['decision-confirmed', group.csc.accountId],
      ['concern-accepted', group.icb.accountId],
    ])
    // The agencies of the review are listed by then, though the ICB may list none.
    expect(await group.chs.api.cases.get({ reference: concern.reference })).toBeDefined()
    expect(await messages('review-lead')).toEqual([[group.manager.accountId, `/cases/${concern.reference}`]])
    expect(await read()).toMatchObject({
      state: 'IN_EFFECT',
      wasProvisional: true,
      waitsFor: [],
      ratifications: [
        { group: 'POLICE', confirms: true, by: group.police.name },
        { group: 'CSC', confirms: true, comment: 'Agreed at the meeting', by: group.csc.name },
        { group: 'HEALTH_ICB', confirms: true, by: group.icb.name },
      ],
    })
  })

  test('three who confirm at once bring it about once', async () => {
    const states = await Promise.all([group.police, group.csc, group.icb].map((each) => answer(each)))
    expect(states.map(({ state }) => state).toSorted()).toEqual(['CONFIRMED', 'OPEN', 'OPEN'])
    expect(await stage()).toBe('ACCEPTED')
  })

  test('one refusal lets it lapse, and the concern goes to the next suitable meeting', async () => {
    await given.meeting(group, { onDate: '2026-06-24' })
    const suitable = await given.meeting(group, { onDate: '2026-07-15' })
    await answer(group.police)
    await expect(answer(group.icb, false)).rejects.toMatchObject({
      code: 'INVALID',
      data: { issues: [{ path: ['comment'] }] },
    })
    expect(await answer(group.icb, false, 'We were not in the room')).toEqual({ state: 'LAPSED' })
    expect(await stage()).toBe('SCHEDULED')
    expect(await read()).toMatchObject({ state: 'LAPSED', waitsFor: [], mayAnswerFor: null })
    // The papers of 24 June have been due on the 12th.
    expect((await group.clerk.api.meetings.get({ meetingId: suitable })).agenda).toMatchObject([
      { reference: concern.reference, outcome: null },
    ])
    expect((await events()).at(-1)).toEqual(['decision-refused', group.icb.accountId])
    await expect(answer(group.csc)).rejects.toMatchObject(refused(/does not wait/))
  })

  test('with no suitable meeting planned it waits for one', async () => {
    await answer(group.icb, false, 'We were not in the room')
    expect((await group.clerk.api.meetings.list()).waiting).toMatchObject([{ reference: concern.reference }])
  })

  test('put before a meeting again, it lapses', async () => {
    expect((await group.clerk.api.meetings.list()).waiting).toEqual([])
    const next = await given.meeting(group, { onDate: '2026-07-15' })
    await group.clerk.api.meetings.placeConcern({ reference: concern.reference, meetingId: next })
    expect(await read()).toMatchObject({ state: 'LAPSED' })
  })

  test('each partner answers once, and nobody for another', async () => {
    await answer(group.police)
    await expect(answer(group.police)).rejects.toMatchObject(refused(/do not speak/))
    await expect(answer(group.manager)).rejects.toMatchObject({ code: 'NO_PERMISSION' })
    const colleague = await given.member(group.home, 'ICB', null)
    await expect(answer(colleague)).rejects.toMatchObject(refused(/do not speak/))
    expect((await read())?.ratifications).toHaveLength(1)
  })
})

test('a partner who wrote the referral confirms too', async () => {
  const referrer = group.icb
  const own = await given.scheduledConcern({ ...group, referrer }, meetingId)
  await given.openMeeting(group, meetingId, [group.csc, group.police])
  await decide({ reference: own.reference })
  concern = own
  expect(await answer(referrer)).toEqual({ state: 'OPEN' })
})
