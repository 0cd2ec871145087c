import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { type ConcernAtMeeting, givenConcernAtMeeting, noReview } from '#tests/support/given-concern-at-meeting.ts'
import { refused } from '#tests/support/refusals.ts'
import { openTestApp, type TestApp } from '#tests/support/server-app.ts'

let app: TestApp
let given: ConcernAtMeeting
let count = 0

beforeAll(async () => {
  app = await openTestApp()
})
afterAll(() => app.close())
beforeEach(async () => {
  count += 1
  given = await givenConcernAtMeeting(app, `W${count}`)
})

describe('who may record it, and when', () => {
  test('nobody before the meeting is open, or after it is closed', async () => {
    await expect(given.decide()).rejects.toMatchObject(refused(/in session/))
    await given.openMeeting(given.group, given.meetingId, given.quorate())
    await given.decide({ ...noReview, decision: 'DECLINE' })
    await given.group.csc.api.meetings.close({ meetingId: given.meetingId })
    await expect(given.decide()).rejects.toMatchObject(refused(/in session/))
  })

  test('nobody at a cancelled meeting', async () => {
    const later = await given.meeting(given.group, { onDate: '2026-07-15' })
    await given.group.clerk.api.meetings.cancel({
      meetingId: given.meetingId,
      version: 1,
      reason: 'Nobody can come',
      itemsTo: later,
    })
    await expect(given.decide()).rejects.toMatchObject(refused(/in session/))
  })

  test('not the chair of another meeting', async () => {
    const stranger = await given.member(given.group.home, 'ICB', null, true)
    await given.openMeeting(given.group, given.meetingId, given.quorate())
    await expect(given.decide({}, stranger)).rejects.toMatchObject(refused(/chair or the deputy of this meeting/))
    expect(await given.stage()).toBe('SCHEDULED')
  })

  test('the deputy alone, once the item was handed over', async () => {
    await given.openMeeting(given.group, given.meetingId, given.quorate())
    const [item] = (await given.group.csc.api.meetings.get({ meetingId: given.meetingId })).agenda
    await given.group.csc.api.meetings.handOver({
      meetingId: given.meetingId,
      itemId: item?.id ?? '',
      isChairedByDeputy: true,
    })
    await expect(given.decide()).rejects.toMatchObject(refused(/handed over to the deputy/))
    await given.decide({}, given.group.police)
    expect(await given.stage()).toBe('ACCEPTED')
  })

  test('of two who record at once, one wins', async () => {
    await given.openMeeting(given.group, given.meetingId, given.quorate())
    const both = await Promise.allSettled([
      given.decide(),
      given.decide({ ...noReview, decision: 'DECLINE' }, given.group.police),
    ])
    expect(both.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected'])
    const lost = both.find((each) => each.status === 'rejected')
    expect(lost?.reason).toMatchObject(refused(/outcome already/))
    expect(await given.decisions()).toHaveLength(1)
    expect(await given.transitions()).toHaveLength(1)
  })
})
