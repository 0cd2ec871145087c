import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { givenIn } from '#tests/support/given.ts'
import { type Group, givenMeetingsIn, involvement } from '#tests/support/given-meetings.ts'
import { refused } from '#tests/support/refusals.ts'
import { openTestApp, type TestApp } from '#tests/support/server-app.ts'

let app: TestApp
let given: ReturnType<typeof givenMeetingsIn>
let group: Group
let count = 0

beforeAll(async () => {
  app = await openTestApp()
  given = givenMeetingsIn(app, givenIn(app))
})
afterAll(() => app.close())

/** A group of its own, on Wednesday 3 June 2026. */
async function newGroup() {
  app.clock.set('2026-06-03T09:00:00Z')
  count += 1
  group = await given.group(`G${count}`)
  return group
}
const plan = (facts: object = {}) => ({
  onDate: '2026-06-17',
  startsAt: '10:00',
  place: 'Room 2',
  chairId: group.csc.accountId,
  deputyId: group.police.accountId,
  ...facts,
})
const change = async (meetingId: string, facts: object = {}) => {
  const { version } = await group.clerk.api.meetings.get({ meetingId })
  return { ...plan(), meetingId, version, reason: '', ...facts }
}
const issueAt = (field: string, message: RegExp) => ({
  code: 'INVALID',
  data: { issues: [{ path: [field], message: expect.stringMatching(message) }] },
})

describe('a meeting in the calendar', () => {
  beforeAll(newGroup)

  test('is scheduled by the administrator, and everybody of the group sees when papers are due', async () => {
    const meetingId = await given.meeting(group, { onDate: '2026-07-15' })
    const { coming } = await group.chs.api.meetings.list()
    expect(coming.find(({ id }) => id === meetingId)).toEqual({
      id: meetingId,
      kind: 'SPRG',
      onDate: '2026-07-15',
      startsAt: '10:00',
      place: 'Room 2',
      status: 'SCHEDULED',
      chair: { accountId: group.csc.accountId, name: group.csc.name, agency: 'Children’s Social Care' },
      deputy: { accountId: group.police.accountId, name: group.police.name, agency: 'Police' },
      // Eight and five working days before Wed 15 July.
      papersInOn: '2026-07-03',
      packOutOn: '2026-07-08',
      papersDaysLeft: 22,
      concerns: 0,
      reason: '',
    })
  })

  test.each([
    ['a Saturday', { onDate: '2026-06-20' }, 'onDate', /weekend/],
    ['a bank holiday', { onDate: '2026-08-31' }, 'onDate', /bank holiday/],
    ['yesterday', { onDate: '2026-06-02' }, 'onDate', /past/],
    ['a day that has one', { onDate: '2026-07-15' }, 'onDate', /already/],
  ])('not on %s', async (_name, facts, field, message) => {
    await expect(group.clerk.api.meetings.schedule(plan(facts))).rejects.toMatchObject(issueAt(field, message))
  })

  test('whoever holds no chair’s seat does not chair', async () => {
    const input = plan({ chairId: group.chs.accountId })
    await expect(group.clerk.api.meetings.schedule(input)).rejects.toMatchObject(issueAt('chairId', /holds a seat/))
  })

  test('the deputy is somebody else', async () => {
    const input = plan({ deputyId: group.csc.accountId })
    await expect(group.clerk.api.meetings.schedule(input)).rejects.toMatchObject({ status: 400 })
  })

  test('a chair does not schedule, as the table says', async () => {
    await expect(group.csc.api.meetings.schedule(plan())).rejects.toMatchObject(refused(/administrator/))
  })

  test('the form for the next begins two months on, with the other in the chair', async () => {
    const { suggestion } = await group.clerk.api.meetings.list()
    expect(suggestion).toEqual({
      onDate: '2026-09-15',
      startsAt: '10:00',
      place: 'Room 2',
      chairId: group.police.accountId,
      deputyId: group.csc.accountId,
    })
  })

  test('it moves to another day with a reason, and not without', async () => {
    const meetingId = await given.meeting(group, { onDate: '2026-09-16' })
    const input = await change(meetingId, { onDate: '2026-09-17' })
    await expect(group.clerk.api.meetings.change(input)).rejects.toMatchObject(issueAt('reason', /why/))
    await group.clerk.api.meetings.change({ ...input, reason: 'The room is being painted' })
    expect(await group.clerk.api.meetings.get({ meetingId })).toMatchObject({
      onDate: '2026-09-17',
      status: 'SCHEDULED',
      reason: 'The room is being painted',
      version: 2,
    })
    await expect(group.manager.api.meetings.change({ ...input, place: 'Online' })).rejects.toMatchObject({
      code: 'CHANGED_BY_SOMEONE_ELSE',
      data: { by: group.clerk.name, fields: ['place'] },
    })
  })

  test('another partnership sees none of it', async () => {
    const meetingId = await given.meeting(group, { onDate: '2026-09-18' })
    const elsewhere = await given.group('ELSEWHERE')
    await expect(elsewhere.clerk.api.meetings.get({ meetingId })).rejects.toMatchObject({ code: 'NOT_FOUND' })
    expect((await elsewhere.clerk.api.meetings.list()).coming).toEqual([])
  })
})

describe('a cancelled meeting', () => {
  beforeAll(newGroup)

  test('hands its concerns on first, also one that the canceller must not see', async () => {
    const june = await given.meeting(group)
    const july = await given.meeting(group, { onDate: '2026-07-15' })
    const first = await given.scheduledConcern(group, june)
    const second = await given.scheduledConcern(group, june)
    const { reference } = second
    const who = { kind: 'PERSON' as const, id: group.csc.accountId }
    await group.clerk.api.meetings.declareConflict({ reference, meetingId: june, who, reason: 'Managed the worker' })

    const { version, agenda } = await group.csc.api.meetings.get({ meetingId: june })
    expect(agenda.map((item) => item.reference)).toEqual([first.reference])
    const input = { meetingId: june, version, reason: 'Nobody can come', itemsTo: null }
    await expect(group.csc.api.meetings.cancel(input)).rejects.toMatchObject(
      issueAt('itemsTo', /concerns on its agenda/),
    )
    await group.csc.api.meetings.cancel({ ...input, itemsTo: july })

    const after = await group.manager.api.meetings.get({ meetingId: july })
    expect(after.agenda.map((item) => [item.reference, item.outcome])).toEqual([
      [first.reference, null],
      [second.reference, null],
    ])
    const before = await group.manager.api.meetings.get({ meetingId: june })
    expect(before).toMatchObject({ status: 'CANCELLED', reason: 'Nobody can come', concerns: 0 })
    expect(before.agenda.map(({ outcome }) => outcome)).toEqual(['MOVED', 'MOVED'])
    // The conflict is in the case, so it stands at the next meeting too.
    expect(after.agenda[1]?.conflicts).toMatchObject([{ who: group.csc.name, reason: 'Managed the worker' }])
  })

  test('takes nothing more, and hands nothing to a meeting that is over', async () => {
    const meetingId = await given.meeting(group)
    const concern = await given.scheduledConcern(group, meetingId)
    const cancelled = await given.meeting(group, { onDate: '2026-06-18' })
    await group.clerk.api.meetings.cancel({ meetingId: cancelled, version: 1, reason: 'Not needed', itemsTo: null })
    const input = { meetingId, version: 1, reason: 'Not needed', itemsTo: cancelled }
    await expect(group.clerk.api.meetings.cancel(input)).rejects.toMatchObject(issueAt('itemsTo', /not to come/))
    const again = { ...input, meetingId: cancelled, itemsTo: null }
    await expect(group.clerk.api.meetings.cancel(again)).rejects.toMatchObject(refused(/already/))
    const { agenda } = await group.clerk.api.meetings.get({ meetingId })
    expect(agenda).toMatchObject([{ reference: concern.reference, outcome: null }])
  })
})

describe('an agenda', () => {
  beforeAll(newGroup)

  test('is put in order one place at a time', async () => {
    const meetingId = await given.meeting(group)
    const references = []
    for (let each = 0; each < 3; each++) references.push((await given.scheduledConcern(group, meetingId)).reference)
    const order = async () => (await group.clerk.api.meetings.get({ meetingId })).agenda
    const [, second, third] = await order()
    await group.clerk.api.meetings.moveItem({ meetingId, itemId: String(third?.id), direction: 'UP' })
    await group.clerk.api.meetings.moveItem({ meetingId, itemId: String(third?.id), direction: 'UP' })
    await group.clerk.api.meetings.moveItem({ meetingId, itemId: String(second?.id), direction: 'DOWN' })
    const [a, b, c] = references
    expect((await order()).map(({ reference }) => reference)).toEqual([c, a, b])
  })

  test('shows a member the cases that their agency is listed to, and no other', async () => {
    const meetingId = await given.meeting(group, { onDate: '2026-06-24' })
    const mine = await given.scheduledConcern(group, meetingId)
    await given.scheduledConcern(group, meetingId)
    await given.listAgency(group, mine, 'CHS')
    const seen = await group.chs.api.meetings.get({ meetingId })
    expect(seen.agenda.map(({ reference }) => reference)).toEqual([mine.reference])
    expect(seen).toMatchObject({ seesAll: false, canKeep: false, canChair: false, concerns: 1 })
    expect((await group.icb.api.meetings.get({ meetingId })).agenda).toEqual([])
    expect((await group.clerk.api.meetings.get({ meetingId })).agenda).toHaveLength(2)
  })

  test('the chair whose agency knows the family is asked to hand the item over', async () => {
    const meetingId = await given.meeting(group, { onDate: '2026-06-25', chair: group.police, deputy: group.csc })
    await given.scheduledConcern(group, meetingId, { agencies_involved: [involvement('MPS'), involvement('CHS')] })
    const item = async () => (await group.police.api.meetings.get({ meetingId })).agenda[0]
    const { id: itemId = '', involvedChair } = (await item()) ?? {}
    expect(involvedChair).toBe('Police')
    await group.police.api.meetings.handOver({ meetingId, itemId, isChairedByDeputy: true })
    expect(await item()).toMatchObject({ isChairedByDeputy: true, involvedChair: null })
  })

  test('a concern that waits for a meeting is seen, and put on one', async () => {
    const { reference } = await given.scheduledConcern(group, null)
    expect((await group.clerk.api.meetings.list()).waiting).toMatchObject([{ reference }])
    const meetingId = await given.meeting(group, { onDate: '2026-06-26' })
    await group.clerk.api.meetings.placeConcern({ reference, meetingId })
    expect((await group.clerk.api.meetings.list()).waiting).toEqual([])
    await expect(group.clerk.api.meetings.placeConcern({ reference, meetingId })).rejects.toMatchObject(
      refused(/already/),
    )
    const messages = await app.superuser
      .selectFrom('casebook.message')
      .select(['kind', 'account_id', 'path', 'reference', 'due_on'])
      .where('reference', '=', reference)
      .where('kind', '=', 'on-agenda')
      .execute()
    const path = `/meetings/${meetingId}`
    const message = { kind: 'on-agenda', path, reference, due_on: '2026-06-26' }
    expect(messages.toSorted(byAccount)).toEqual(
      [
        { ...message, account_id: group.csc.accountId },
        { ...message, account_id: group.police.accountId },
      ].toSorted(byAccount),
    )
  })
})

const byAccount = (a: { account_id: string | null }, b: { account_id: string | null }) =>
  String(a.account_id).localeCompare(String(b.account_id))
