import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { changes, type Person } from '#tests/support/given.ts'
import { type GivenReviewDecisions, givenReviewDecisions } from '#tests/support/given-review-decisions.ts'
import type { Review } from '#tests/support/put-review.ts'
import { refused } from '#tests/support/refusals.ts'
import { openTestApp, type TestApp } from '#tests/support/server-app.ts'

let app: TestApp
let given: GivenReviewDecisions

beforeAll(async () => {
  app = await openTestApp()
  given = await givenReviewDecisions(app)
})
afterAll(() => app.close())
beforeEach(() => app.clock.set('2026-06-18T12:00:00Z'))

const hold = async (review: Review, who: Person = given.chair) =>
  who.api.reviewDecisions.holdMeeting({ reference: review.reference, version: await given.versionOf(review) })

describe('recording that the meeting was held', () => {
  test('keeps the quorum, stops the clock with the day of the meeting, and moves the review on', async () => {
    const { csc, icb, police } = given.group
    const meetingId = await given.meeting('2026-06-17', [csc, icb, police])
    const review = await given.review('COLLATED', { meetingId })
    expect(await hold(review)).toEqual({ isQuorate: true })
    const { quorum, status } = await given.coordinator.api.reviewDecisions.getRecord({ reference: review.reference })
    expect(status).toBe('MEETING_HELD')
    expect(quorum?.words).toBe('Quorate: Children’s Social Care, Health (ICB) and Police are present.')
    expect(await given.clockOf(review, 'RR_MEETING')).toMatchObject([{ stopped_on: '2026-06-17' }])
  })

  test('without a quorum it was a meeting all the same, and says so', async () => {
    const meetingId = await given.meeting('2026-06-17', [given.group.csc])
    const review = await given.review('COLLATED', { meetingId })
    expect(await hold(review)).toEqual({ isQuorate: false })
    const { quorum } = await given.coordinator.api.reviewDecisions.getDecision({ reference: review.reference })
    expect(quorum?.words).toBe('Not quorate: nobody counts for Health (ICB) or Police.')
  })

  test('is refused without a meeting, before its day, with nobody marked as present, and to another chair', async () => {
    expect(await hold(await given.review('COLLATED')).catch((problem: unknown) => problem)).toMatchObject(
      refused('No meeting is planned for this Rapid Review. Plan it first.'),
    )
    const toCome = await given.meeting('2026-06-24', [given.group.csc])
    await expect(hold(await given.review('COLLATED', { meetingId: toCome }))).rejects.toMatchObject(
      refused('This meeting is on Wed 24 June 2026.'),
    )
    const empty = await given.meeting('2026-06-17', [])
    await expect(hold(await given.review('COLLATED', { meetingId: empty }))).rejects.toMatchObject(
      refused('Record who attended first: nobody is marked as present.'),
    )
    const another = await given.person({ role: 'CHAIR', agency: 'CSC', in: given.group.home })
    const meetingId = await given.meeting('2026-06-17', [given.group.csc])
    await expect(hold(await given.review('COLLATED', { meetingId }), another)).rejects.toMatchObject(
      refused('The chair or the deputy of this meeting records that it was held.'),
    )
  })

  test('is refused where the returns are not together yet, and a second time', async () => {
    const meetingId = await given.meeting('2026-06-17', [given.group.csc])
    const gathering = await given.review('GATHERING', { meetingId })
    await expect(hold(gathering)).rejects.toMatchObject(
      refused('This cannot be done now: the Rapid Review stands at “Gathering information”.'),
    )
    const review = await given.review('COLLATED', { meetingId })
    await hold(review)
    await expect(hold(review)).rejects.toMatchObject(
      refused('This cannot be done now: the Rapid Review stands at “Meeting held”.'),
    )
  })

  test('whoever acts on an older reading is told', async () => {
    const meetingId = await given.meeting('2026-06-17', [given.group.csc])
    const { reference } = await given.review('COLLATED', { meetingId })
    const { version } = await given.chair.api.reviewDecisions.getRecord({ reference })
    await given.clerk.api.reviewDecisions.saveRecord({
      reference,
      changes: changes({ national_issue: 'yes' }, { national_issue: { rev: 1 } }),
    })
    await expect(given.chair.api.reviewDecisions.holdMeeting({ reference, version })).rejects.toMatchObject({
      code: 'CHANGED_BY_SOMEONE_ELSE',
    })
  })
})

describe('the record', () => {
  test('is written by the coordinator, the clerk and the chair, and read by whoever works on the case', async () => {
    const { reference } = await given.review('COLLATED', { record: {} })
    const story = changes({ childs_story: 'Child 1 loves diggers.' })
    await given.clerk.api.reviewDecisions.saveRecord({ reference, changes: story })
    const asRead = await given.council.api.reviewDecisions.getRecord({ reference })
    expect(asRead.answers.childs_story).toMatchObject({
      value: 'Child 1 loves diggers.',
      by: { name: given.clerk.name },
    })
    expect(asRead.mayWrite).toBe(false)
    await expect(given.council.api.reviewDecisions.saveRecord({ reference, changes: story })).rejects.toMatchObject({
      code: 'NO_PERMISSION',
    })
  })

  test('two writers of one answer lose nothing', async () => {
    const { reference } = await given.review('COLLATED', { record: {} })
    const write = (who: Person, text: string) =>
      who.api.reviewDecisions.saveRecord({ reference, changes: changes({ facts_agreed: text }) })
    await write(given.clerk, 'The visits ended in May.')
    const { conflicts } = await write(given.chair, 'The visits ended in June.')
    expect(conflicts).toMatchObject([{ questionId: 'facts_agreed', theirs: { value: 'The visits ended in May.' } }])
  })

  test.each(['DRAFTED', 'SIGNED', 'SENT', 'PANEL_RESPONDED', 'CLOSED'] as const)(
    'nothing is written in it at %s',
    async (status) => {
      const { reference } = await given.review(status)
      const attempt = given.coordinator.api.reviewDecisions.saveRecord({
        reference,
        changes: { childs_story: { base: 1, value: 'Changed' } },
      })
      await expect(attempt).rejects.toMatchObject({ code: 'REFUSED' })
    },
  )

  test('a question or an answer that the form does not have is refused', async () => {
    const { reference } = await given.review('COLLATED')
    const save = (answers: Record<string, unknown>) =>
      given.coordinator.api.reviewDecisions.saveRecord({ reference, changes: changes(answers) })
    await expect(save({ nothing_like_it: 'x' })).rejects.toMatchObject({ code: 'INVALID' })
    await expect(save({ facts_disputed_known: 'perhaps' })).rejects.toMatchObject({ code: 'INVALID' })
  })
})

test('of the same themes, what earlier reviews found stands beside it; of cases out of sight nothing does', async () => {
  const earlier = await given.sent('2026-06-10')
  const { reference } = await given.review('COLLATED')
  const read = async (who: Person) =>
    (await who.api.reviewDecisions.getRecord({ reference })).earlier.filter(
      (each) => each.reference === earlier.reference,
    )
  expect(await read(given.coordinator)).toMatchObject([
    { what: 'Discharge letters go to one place only.', themes: ['TIMELY'] },
    { what: 'Closing a case is not talked over.', themes: ['HANDOVER'] },
  ])
  const member = await given.person({ role: 'MEMBER', agency: 'EDU', in: given.group.home })
  const about = await given.review('COLLATED')
  await given.relation(member, about, 'listed')
  expect((await member.api.reviewDecisions.getRecord({ reference: about.reference })).earlier).toEqual([])
})

test('a meeting about a Rapid Review shows it on its agenda, and closes without a decision of its own', async () => {
  const { csc, icb, police } = given.group
  const meetingId = await given.meetings.meeting(given.group, { onDate: '2026-06-19' })
  const review = await given.review('COLLATED', { meetingId })
  await app.superuser
    .insertInto('casebook.agenda_item')
    .values({
      partnership_id: given.group.home.id,
      id: crypto.randomUUID(),
      meeting_id: meetingId,
      position: 1,
      kind: 'INCIDENT_OR_RAPID_REVIEW',
      case_id: review.caseId,
      concern_id: null,
      outcome: null,
      starts_at: null,
      added_by: given.coordinator.accountId,
      added_at: '2026-06-18T12:00:00Z',
    })
    .execute()
  await given.meetings.openMeeting(given.group, meetingId, [csc, icb, police])
  const { agenda } = await given.clerk.api.meetings.get({ meetingId })
  expect(agenda).toMatchObject([{ reference: review.reference, rapidReview: 'TO_HOLD', isOver: false }])
  await hold(review)
  const after = await given.clerk.api.meetings.get({ meetingId })
  expect(after.agenda).toMatchObject([{ rapidReview: 'HELD' }])
  await given.chair.api.meetings.close({ meetingId })
  expect((await given.clerk.api.meetings.get({ meetingId })).status).toBe('HELD')
})
