import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { givenIn } from '#tests/support/given.ts'
import { type Group, givenMeetingsIn, type Member } from '#tests/support/given-meetings.ts'
import { refused } from '#tests/support/refusals.ts'
import { openTestApp, type TestApp } from '#tests/support/server-app.ts'

let app: TestApp
let given: ReturnType<typeof givenMeetingsIn>
let group: Group
let meetingId: string
let count = 0

beforeAll(async () => {
  app = await openTestApp()
  given = givenMeetingsIn(app, givenIn(app))
})
afterAll(() => app.close())

/** A group with a meeting on Wednesday 17 June 2026 at 10:00. */
beforeEach(async () => {
  app.clock.set('2026-06-03T09:00:00Z')
  count += 1
  group = await given.group(`S${count}`)
  meetingId = await given.meeting(group)
})

const opening = { confidentialityRead: true, conflictsAsked: true } as const
const read = () => group.clerk.api.meetings.get({ meetingId })

describe('opening', () => {
  test('is for its day, with somebody present, and for its chair or deputy alone', async () => {
    const open = ({ api }: Member) => api.meetings.open({ meetingId, ...opening })
    await expect(open(group.csc)).rejects.toMatchObject(refused(/on Wed 17 June 2026/))
    app.clock.set('2026-06-17T08:50:00Z')
    await expect(open(group.csc)).rejects.toMatchObject(refused(/nobody is marked as present/))
    await given.attends(group, meetingId, group.csc)
    const other = await given.member(group.home, 'CSC', null, true)
    await expect(open(other)).rejects.toMatchObject(refused(/chair or the deputy of this meeting/))
    await expect(group.clerk.api.meetings.open({ meetingId, ...opening })).rejects.toMatchObject(refused(/chair/))
    await open(group.police)
    expect(await read()).toMatchObject({ status: 'IN_SESSION' })
    await expect(open(group.csc)).rejects.toMatchObject(refused(/already/))
  })

  test('needs the confidentiality statement read', async () => {
    const api = group.csc.api.meetings
    // No page can send this: the contract's type is set aside to see the server refuse it.
    const unread = { meetingId, ...opening, confidentialityRead: false as never }
    await expect(api.open(unread)).rejects.toMatchObject({ code: 'BAD_REQUEST' })
  })

  test('a chair who gave the seat up opens nothing any more', async () => {
    app.clock.set('2026-06-17T09:00:00Z')
    await given.attends(group, meetingId, group.police)
    await app.superuser
      .updateTable('casebook.seat_holding')
      .set({ held_until: '2026-06-17' })
      .where('account_id', '=', group.csc.accountId)
      .execute()
    await expect(group.csc.api.meetings.open({ meetingId, ...opening })).rejects.toMatchObject({
      code: 'NO_PERMISSION',
    })
  })
})

describe('closing', () => {
  test('waits until every concern has an outcome, also one that the chair must not see', async () => {
    const { reference } = await given.scheduledConcern(group, meetingId)
    await given.openMeeting(group, meetingId, [group.csc])
    const who = { kind: 'PERSON' as const, id: group.csc.accountId }
    await group.clerk.api.meetings.declareConflict({ reference, meetingId, who, reason: 'A cousin of the family' })
    expect((await group.csc.api.meetings.get({ meetingId })).agenda).toEqual([])
    await expect(group.csc.api.meetings.close({ meetingId })).rejects.toMatchObject(refused(/One concern/))
  })

  test('leaves the record as it is', async () => {
    await given.openMeeting(group, meetingId, [group.csc])
    await group.csc.api.meetings.close({ meetingId })
    expect(await read()).toMatchObject({ status: 'HELD', papersDaysLeft: null })
    await expect(given.attends(group, meetingId, group.police)).rejects.toMatchObject(refused(/closed/))
    const change = {
      chairId: group.csc.accountId,
      deputyId: group.police.accountId,
      startsAt: '10:00',
      place: 'Room 9',
    }
    const input = { ...change, meetingId, version: 3, onDate: '2026-06-17', reason: '' }
    await expect(group.clerk.api.meetings.change(input)).rejects.toMatchObject(refused(/opened or cancelled/))
  })

  test('who chairs may change while it is in session, its day may not', async () => {
    await given.openMeeting(group, meetingId, [group.csc])
    const swapped = { chairId: group.police.accountId, deputyId: group.csc.accountId }
    const input = {
      ...swapped,
      startsAt: '10:00',
      place: 'Room 2',
      meetingId,
      version: 2,
      onDate: '2026-06-17',
      reason: '',
    }
    await group.clerk.api.meetings.change(input)
    expect((await read()).chair?.name).toBe(group.police.name)
    const moved = { ...input, version: 3, onDate: '2026-06-18', reason: 'Too hot' }
    await expect(group.clerk.api.meetings.change(moved)).rejects.toMatchObject(refused(/day stays/))
  })
})

describe('attendance', () => {
  test('lists the seats of the group with their holders, vacant ones too, and the chairs by their own seats', async () => {
    const { seats } = await read()
    expect(seats.find(({ title }) => title === 'Detective Inspector')).toMatchObject({ holders: [], attendance: null })
    expect(
      seats.filter(({ holders }) => holders.some(({ accountId }) => accountId === group.csc.accountId)),
    ).toMatchObject([{ seatId: group.csc.seatId, agency: 'Children’s Social Care', quorumGroup: 'CSC' }])
    expect(seats.map(({ title }) => title)).not.toContain('Chair')
    expect(seats.map(({ title }) => title)).not.toContain('Information governance')
  })

  test.each([
    ['a proxy without a job title', { mode: 'APOLOGIES', proxyName: 'Pat Proxy' }, 'proxyJobTitle'],
    ['a job title without a proxy', { mode: 'APOLOGIES', proxyJobTitle: 'Deputy nurse' }, 'proxyName'],
    ['leaving before arriving', { arrivedAt: '11:00', leftAt: '10:30' }, 'leftAt'],
  ] as const)('%s is told at its field', async (_name, facts, field) => {
    await expect(given.attends(group, meetingId, group.icb, facts)).rejects.toMatchObject({
      code: 'INVALID',
      data: { issues: [{ path: [field] }] },
    })
  })

  test('nobody is present for a vacant seat but a proxy', async () => {
    const { seats } = await read()
    const inspector = { seatId: seats.find(({ title }) => title === 'Detective Inspector')?.seatId ?? '' }
    await expect(given.attends(group, meetingId, inspector)).rejects.toMatchObject({ code: 'INVALID' })
    const proxy = { proxyName: 'Pat Proxy', proxyJobTitle: 'Detective Inspector, next borough', isProxyAccepted: true }
    await given.attends(group, meetingId, inspector, proxy)
    const { groups } = (await read()).quorum
    expect(groups.find(({ group: each }) => each === 'POLICE')).toEqual({
      group: 'POLICE',
      isPresent: true,
      by: ['Detective Inspector (Police), by a proxy, Detective Inspector, next borough'],
    })
  })

  test('two who record the same seat do not overwrite each other', async () => {
    const row = { meetingId, seatId: group.icb.seatId, accountId: null, proxyName: '', proxyJobTitle: '' }
    const rest = { isProxyAccepted: false, arrivedAt: null, leftAt: null, version: 0 }
    await group.clerk.api.meetings.recordAttendance({ ...row, ...rest, mode: 'REMOTE' })
    const late = group.csc.api.meetings.recordAttendance({ ...row, ...rest, mode: 'ABSENT' })
    await expect(late).rejects.toMatchObject({ code: 'CHANGED_BY_SOMEONE_ELSE', data: { by: group.clerk.name } })
    expect((await read()).seats.find(({ seatId }) => seatId === group.icb.seatId)).toMatchObject({
      version: 1,
      attendance: { mode: 'REMOTE', accountId: group.icb.accountId },
    })
  })
})

describe('the quorum of a meeting', () => {
  test('is said in words and by group, and the trust’s nurse does not stand in for the ICB', async () => {
    for (const seat of [group.csc, group.police, group.chs]) await given.attends(group, meetingId, seat)
    expect((await read()).quorum).toEqual({
      at: '',
      isQuorate: false,
      words: 'Not quorate: nobody counts for Health (ICB).',
      groups: [
        { group: 'CSC', isPresent: true, by: ['MEMBER of CSC (Children’s Social Care)'] },
        { group: 'HEALTH_ICB', isPresent: false, by: [] },
        { group: 'POLICE', isPresent: true, by: ['MEMBER of MPS (Police)'] },
      ],
      notCounted: [],
    })
  })

  test('counts a proxy once the Chair accepted them', async () => {
    for (const seat of [group.csc, group.police]) await given.attends(group, meetingId, seat)
    const proxy = { mode: 'APOLOGIES', proxyName: 'Pat Proxy', proxyJobTitle: 'Deputy designated nurse' } as const
    await given.attends(group, meetingId, group.icb, proxy)
    expect((await read()).quorum).toMatchObject({
      isQuorate: false,
      notCounted: ['MEMBER of ICB (ICB), by a proxy, Deputy designated nurse: a proxy whom the Chair has not accepted'],
    })
    await given.attends(group, meetingId, group.icb, { ...proxy, isProxyAccepted: true })
    expect((await read()).quorum).toMatchObject({ isQuorate: true, notCounted: [] })
  })

  test('in session it is that of the minute', async () => {
    await given.attends(group, meetingId, group.icb, { arrivedAt: '10:30', leftAt: '11:00' })
    await given.openMeeting(group, meetingId, [group.csc, group.police])
    const quorateAt = async (time: string) => {
      app.clock.set(`2026-06-17T${time}:00Z`)
      const { quorum } = await read()
      return [quorum.at, quorum.isQuorate]
    }
    // The clock is in British Summer Time, an hour ahead.
    expect(await quorateAt('09:29')).toEqual(['10:29', false])
    expect(await quorateAt('09:30')).toEqual(['10:30', true])
    expect(await quorateAt('10:00')).toEqual(['11:00', false])
  })

  test('an item loses whoever has a conflict of interest in it, and they lose the case', async () => {
    const concern = await given.scheduledConcern(group, meetingId)
    const other = await given.scheduledConcern(group, meetingId)
    const { reference } = concern
    for (const seat of [group.csc, group.police, group.icb]) await given.attends(group, meetingId, seat)
    const who = { kind: 'PERSON' as const, id: group.police.accountId }
    const conflict = { reference, meetingId, who, reason: 'Led the investigation' }
    await expect(group.icb.api.meetings.declareConflict(conflict)).rejects.toMatchObject({ code: 'NOT_FOUND' })
    expect(await group.police.api.cases.get({ reference })).toMatchObject({ reference })
    await group.clerk.api.meetings.declareConflict(conflict)
    const { agenda, quorum } = await read()
    expect(quorum.isQuorate).toBe(true)
    expect(agenda[0]?.quorum).toMatchObject({
      isQuorate: false,
      notCounted: ['MEMBER of MPS (Police): a conflict of interest'],
    })
    expect(agenda[1]?.quorum).toMatchObject({ isQuorate: true })
    await expect(group.police.api.cases.get({ reference })).rejects.toMatchObject({ code: 'NOT_FOUND' })
    expect(await group.police.api.cases.get({ reference: other.reference })).toBeDefined()
    await expect(group.clerk.api.meetings.declareConflict(conflict)).rejects.toMatchObject(refused(/already/))
  })

  test('a conflict of the member is not their proxy’s, and a proxy may have one too', async () => {
    const { reference } = await given.scheduledConcern(group, meetingId)
    for (const seat of [group.csc, group.police]) await given.attends(group, meetingId, seat)
    const proxy = { proxyName: 'Pat Proxy', proxyJobTitle: 'Deputy designated nurse', isProxyAccepted: true }
    await given.attends(group, meetingId, group.icb, proxy)
    const declare = (kind: 'PERSON' | 'PROXY', id: string) =>
      group.clerk.api.meetings.declareConflict({ reference, meetingId, who: { kind, id }, reason: 'Knows the family' })
    const isQuorate = async () => (await read()).agenda[0]?.quorum.isQuorate
    await declare('PERSON', group.icb.accountId)
    expect(await isQuorate()).toBe(true)
    await declare('PROXY', group.icb.seatId)
    expect(await isQuorate()).toBe(false)
  })

  test('a chair’s conflict leaves the item to the deputy', async () => {
    const { reference } = await given.scheduledConcern(group, meetingId)
    const who = { kind: 'PERSON' as const, id: group.csc.accountId }
    await group.csc.api.meetings.declareConflict({ reference, meetingId, who, reason: 'Line manager of the worker' })
    expect((await read()).agenda[0]).toMatchObject({ isChairedByDeputy: true })
  })
})
