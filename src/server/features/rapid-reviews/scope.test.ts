import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { agencyAsked, givenCockpit, reviewOf } from '#tests/support/given-cockpit.ts'
import { refused } from '#tests/support/refusals.ts'
import { openTestApp, type TestApp } from '#tests/support/server-app.ts'

let app: TestApp
let given: Awaited<ReturnType<typeof givenCockpit>>

beforeAll(async () => {
  app = await openTestApp({ now: '2026-06-03T09:00:00Z' })
  given = await givenCockpit(app)
})
afterAll(() => app.close())

test('there is none before a notification leads to one', async () => {
  const { referrer, coordinator } = given
  const { reference } = await given.receivedReferral(referrer)
  expect(await coordinator.api.rapidReviews.get({ reference })).toEqual({ review: null })
  await expect(coordinator.api.rapidReviews.scope({ reference })).rejects.toMatchObject(
    refused('There is no Rapid Review of this case.'),
  )
})

test('opened, it shows its plan, both readings of the fifteen days, and what is next', async () => {
  const review = await reviewOf(given.coordinator, await given.opened())
  expect(review).toMatchObject({
    status: 'OPEN',
    dayNumber: 1,
    daysLeft: 14,
    dueOn: '2026-06-23',
    readings: [
      { start: 'SIN_SUBMITTED', from: '2026-06-02', dueOn: '2026-06-23', counts: true },
      { start: 'LA_AWARE', from: '2026-06-01', dueOn: '2026-06-22', counts: false },
    ],
    next: { kind: 'SCOPE', sentence: 'Set the scope: who is asked, about whom, and by when.' },
    scope: null,
    requests: [],
  })
  expect(review.plan.map(({ code, day, dueOn }) => [code, day, dueOn])).toEqual([
    ['RR_REQUEST', 1, '2026-06-03'],
    ['RR_RETURN', 7, '2026-06-11'],
    ['RR_CHRON', 9, '2026-06-15'],
    ['RR_MEETING', 11, '2026-06-17'],
    ['RR_DRAFT', 13, '2026-06-19'],
    ['RR_SIGNOFF', 14, '2026-06-22'],
    ['RR_COMPLETE', 15, '2026-06-23'],
  ])
})

describe('the scope', () => {
  test('is proposed: the family, two years back, the plan’s days, three questions', async () => {
    const about = await given.opened()
    const page = await given.coordinator.api.rapidReviews.scope({ reference: about.reference })
    expect(page.scope.people.toSorted()).toEqual([about.childId, about.motherId].toSorted())
    expect(page.scope).toMatchObject({ returnsDueOn: '2026-06-11', secureRecords: true, agencies: [] })
    expect(page.scope.questions).toHaveLength(3)
    expect(page.scope.coordinatorId).toBe(given.coordinator.accountId)
    expect(page.suggested).toEqual({
      returnsDueOn: '2026-06-11',
      meetingOn: '2026-06-17',
      reviewDueOn: '2026-06-23',
    })
    const police = page.choices.agencies.find(({ code }) => code === 'MPS')
    expect(police).toMatchObject({ group: 'POLICE', members: ['Otto Examplar'] })
    expect(page.choices.agencies.some(({ code }) => code === 'CSCP')).toBe(false)
  })

  test('is kept as it is written, whole or not, and nothing is overwritten', async () => {
    const about = await given.opened()
    const whole = await given.wholeScope(about, { periodTo: '', agencies: [agencyAsked('MPS', ['And'])] })
    const { version } = await given.coordinator.api.rapidReviews.saveScope(whole)
    const page = await given.manager.api.rapidReviews.scope({ reference: about.reference })
    expect(page.version).toBe(version)
    expect(page.scope).toMatchObject({
      periodTo: '',
      agencies: [{ code: 'MPS', extraQuestions: ['And'] }],
      meeting: { kind: 'NEW', onDate: '2026-06-17', startsAt: '10:00', place: 'Online' },
    })
    await expect(given.manager.api.rapidReviews.saveScope(whole)).rejects.toMatchObject({
      code: 'CHANGED_BY_SOMEONE_ELSE',
      data: { by: 'Cora Madeup' },
    })
  })

  test('is set when it is whole, with every gap said at its field', async () => {
    const about = await given.opened()
    const gaps = await given.wholeScope(about, {
      periodTo: '',
      agencies: [agencyAsked('CSC', ['And then'])],
      returnsDueOn: '2026-06-17',
      meeting: { kind: 'NEW', meetingId: '', onDate: '2026-06-17', startsAt: '', place: 'Online' },
    })
    const attempt = given.coordinator.api.rapidReviews.setScope(gaps)
    await expect(attempt).rejects.toMatchObject({
      code: 'INVALID',
      data: {
        issues: [
          { path: ['scope', 'meeting', 'startsAt'], message: 'Enter the time it starts, like 10:00' },
          { path: ['scope', 'periodTo'], message: 'Enter the last day of the period' },
          { path: ['scope', 'agencies', 0, 'extraQuestions'], message: 'End each question with a question mark' },
          {
            path: ['scope', 'partnerLeftOutReason'],
            message: 'Say why Health (ICB) and Police are not asked, or add them',
          },
        ],
      },
    })
  })

  test('arranges the meeting, and puts the review on its agenda', async () => {
    const about = await given.scoped()
    const review = await reviewOf(given.coordinator, about)
    expect(review).toMatchObject({
      status: 'SCOPED',
      chair: { name: 'Glen Inventor' },
      meeting: { onDate: '2026-06-17', startsAt: '10:00', place: 'Online', daysLeft: 10 },
      next: { sentence: 'Send the information requests to the 3 agencies chosen.' },
      can: { sendRequests: true, scope: true },
    })
    const meeting = await given.chair.api.meetings.get({ meetingId: review.meeting?.id ?? '' })
    expect(meeting).toMatchObject({ kind: 'RAPID_REVIEW', canChair: true })
    expect(meeting.agenda).toMatchObject([
      { kind: 'INCIDENT_OR_RAPID_REVIEW', reference: about.reference, outcome: null, isOver: false },
    ])
    expect((await given.messages(about, 'on-agenda')).map(({ to_address }) => to_address)).toEqual([given.chair.email])
    // Set again, the meeting is the same one.
    const again = await given.coordinator.api.rapidReviews.scope({ reference: about.reference })
    expect(again.scope.meeting).toMatchObject({ kind: 'EXISTING', meetingId: review.meeting?.id })
    await given.coordinator.api.rapidReviews.setScope({
      reference: about.reference,
      version: again.version,
      scope: again.scope,
    })
    expect((await given.chair.api.meetings.get({ meetingId: review.meeting?.id ?? '' })).agenda).toHaveLength(1)
  })

  test('is nobody’s but the coordinator’s and the Business Manager’s', async () => {
    const about = await given.scoped()
    await given.relation(given.officer, about, 'listed')
    const { reference } = about
    await expect(given.officer.api.rapidReviews.scope({ reference })).rejects.toMatchObject({ code: 'NO_PERMISSION' })
    await expect(given.chair.api.rapidReviews.scope({ reference })).rejects.toMatchObject({ code: 'NO_PERMISSION' })
    expect((await reviewOf(given.officer, about)).requests).toBeNull()
  })
})
