import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { quorumGroups } from '#domain/partnership/quorum-groups.ts'
import { givenCockpit, reviewOf } from '#tests/support/given-cockpit.ts'
import { openTestApp, type TestApp } from '#tests/support/server-app.ts'

let app: TestApp
let given: Awaited<ReturnType<typeof givenCockpit>>

beforeAll(async () => {
  app = await openTestApp({ now: '2026-06-03T09:00:00Z' })
  given = await givenCockpit(app)
})
afterAll(() => app.close())
beforeEach(() => app.clock.set('2026-06-03T09:00:00Z'))

async function gathering() {
  const about = await given.gathering()
  const { meeting } = await reviewOf(given.coordinator, about)
  if (!meeting) throw new Error('No meeting is arranged')
  const { requestId } = await given.requestOf(about, 'ICB')
  return { ...about, requestId, meetingId: meeting.id }
}
const meetingOn = async (requestId: string) => (await given.doctor.api.requests.get({ requestId })).meetingOn
const blocksOf = async (about: { reference: string }) =>
  (await reviewOf(given.coordinator, about)).blocks.map(({ sentence }) => sentence)

test('a meeting that is moved is on its new day in every request, and what is due no earlier holds the review up', async () => {
  const about = await gathering()
  const { api } = given.manager
  const { version } = await api.meetings.get({ meetingId: about.meetingId })
  const deputy = await given.person({ role: 'CHAIR', agency: 'CSCP' })
  await api.meetings.change({
    meetingId: about.meetingId,
    version,
    onDate: '2026-06-10',
    startsAt: '10:00',
    place: 'Online',
    chairId: given.chair.accountId,
    deputyId: deputy.accountId,
    reason: 'The room is taken',
  })
  expect(await meetingOn(about.requestId)).toBe('2026-06-10')
  expect(await blocksOf(about)).toContainEqual(
    expect.stringMatching(
      /^The meeting is on Wed 10 June 2026, and these are due no earlier: .*\. Move the meeting\.$/,
    ),
  )
})

test('a meeting that is called off is on no day in any request', async () => {
  const about = await gathering()
  await given.manager.api.meetings.cancel({
    meetingId: about.meetingId,
    version: 1,
    reason: 'Nobody can come',
    itemsTo: null,
  })
  expect(await meetingOn(about.requestId)).toBeNull()
  expect(await blocksOf(about)).toContain('No Rapid Review meeting is arranged.')
})

test('a withdrawn notification takes the meeting of its review out of the calendar and of the chair’s work', async () => {
  const about = await gathering()
  const notifier = await given.person({ role: 'LA_NOTIFIER', agency: 'CSC' })
  const waits = async () =>
    (await given.chair.api.myWork.list()).filter(({ meetingId }) => meetingId === about.meetingId)
  expect(await waits()).toHaveLength(1)
  await notifier.api.incidents.withdraw({
    reference: about.reference,
    reason: 'It was an accident',
    evidence: 'The post-mortem says so',
    panelToldOn: '2026-06-03',
    agreed: quorumGroups.map((group) => ({ group, by: 'Its lead', on: '2026-06-03' })),
  })
  expect(await waits()).toEqual([])
  const meeting = await given.manager.api.meetings.get({ meetingId: about.meetingId })
  expect(meeting).toMatchObject({ status: 'CANCELLED', reason: 'The Rapid Review has ended.' })
})
