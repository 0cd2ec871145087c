import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { type GivenReviewDecisions, givenReviewDecisions } from '#tests/support/given-review-decisions.ts'
import type { Review } from '#tests/support/put-review.ts'
import { refused } from '#tests/support/refusals.ts'
import { openTestApp, type TestApp } from '#tests/support/server-app.ts'
import { allChecked, wholeDecision, wholeRecord } from '#tests/support/whole-review.ts'

let app: TestApp
let given: GivenReviewDecisions

beforeAll(async () => {
  app = await openTestApp()
  given = await givenReviewDecisions(app)
})
afterAll(() => app.close())
beforeEach(() => app.clock.set('2026-06-22T09:00:00Z'))

const read = ({ reference }: Review, who = given.coordinator) => who.api.reviewDecisions.getDecision({ reference })
const issuesOf = (attempt: Promise<unknown>) =>
  attempt.then(
    () => [],
    (problem: { data: { issues: { path: string[]; message: string }[] } }) => problem.data.issues,
  )

describe('asking the partners to sign', () => {
  test('begins a round, stops the clock of the draft, and tells the three partners and nobody else', async () => {
    const review = await given.review('MEETING_HELD')
    expect(await given.askToSign(review)).toEqual({ round: 1 })
    expect(await read(review)).toMatchObject({
      status: 'DRAFTED',
      round: 1,
      mayWrite: false,
      stillToSign: ['CSC', 'HEALTH_ICB', 'POLICE'],
      rounds: [{ round: 1, by: 'Cora Madeup', decision: 'No further review' }],
    })
    expect(await given.clockOf(review, 'RR_DRAFT')).toMatchObject([{ stopped_on: '2026-06-22' }])
    const told = (await given.told(review, 'review-to-sign')).map(({ to_address }) => to_address)
    expect(told).toEqual([given.council.email, given.health.email, given.police.email].toSorted())
  })

  test('asks for the signatures by the later day, where more time was given', async () => {
    const review = await given.review('MEETING_HELD')
    const { reference } = review
    const { clocks } = given.coordinator.api
    const clock = (await clocks.list({ reference })).find(({ code }) => code === 'RR_SIGNOFF')
    const more = { to: '2026-06-24', reason: 'The council’s lead is away', was: null }
    await clocks.extend({ reference, clockId: clock?.id ?? '', ...more })
    await given.askToSign(review)
    const days = (await given.told(review, 'review-to-sign')).map(({ due_on }) => due_on)
    expect(days).toEqual(['2026-06-24', '2026-06-24', '2026-06-24'])
  })

  test('ends what an agency still owes: it is a gap with its reason, and is not waited for any more', async () => {
    const review = await given.review('MEETING_HELD')
    const requestId = await review.request('CHS', { status: 'DRAFTING', dueOn: '2026-06-25' })
    await given.askToSign(review)
    const { api } = given.coordinator
    const { review: asked } = await api.rapidReviews.get({ reference: review.reference })
    expect(asked?.requests).toMatchObject([
      {
        requestId,
        status: 'OVERDUE_ACCEPTED',
        endedReason: 'The partners were asked to sign without this return.',
        can: { resume: false, chase: false },
      },
    ])
    const again = { reference: review.reference, requestId, dueOn: '2026-06-25', reason: 'It comes after all.' }
    await expect(api.rapidReviews.resume(again)).rejects.toMatchObject(
      refused('This cannot be done now: the Rapid Review stands at “With the partners to sign”.'),
    )
  })

  test('every section is filled in, every consideration answered in twenty words, a deferral has a day to come', async () => {
    const { consideration_2: _, ...answered } = wholeDecision
    const review = await given.review('MEETING_HELD', {
      record: { ...wholeRecord, childs_story: '', key_practice_episodes: [] },
      decision: {
        ...answered,
        consideration_3_reason: 'Too short to tell.',
        decision: 'DEFER_PARALLEL',
        defer_until: '2026-06-22',
        defer_reason: 'The trial',
      },
    })
    const issues = await issuesOf(given.askToSign(review))
    expect(issues.map(({ path, message }) => [...path, message])).toEqual([
      ['record', 'childs_story', 'Say who the child is'],
      ['record', 'key_practice_episodes', 'Add at least one key practice episode'],
      ['decision', 'consideration_2', 'Answer consideration 2'],
      ['decision', 'consideration_3_reason', 'Give consideration 3 a reason of at least 20 words'],
      ['decision', 'defer_until', 'Choose a day in the future by which the group decides'],
    ])
    expect((await read(review)).problems).toHaveLength(5)
    expect(await given.statusOf(review)).toBe('MEETING_HELD')
  })

  test('a review that follows needs its method', async () => {
    const review = await given.review('MEETING_HELD', { decision: { ...wholeDecision, decision: 'LCSPR' } })
    expect(await issuesOf(given.askToSign(review))).toEqual([
      { path: ['decision', 'method'], message: 'Choose the method of the review that follows' },
    ])
  })

  test('each quality check is ticked or explained', async () => {
    const review = await given.review('MEETING_HELD')
    const checks = {
      ...allChecked,
      CHILDS_VOICE: { isMet: false, note: '' },
      IDENTITY: { isMet: false, note: 'Not known yet' },
    }
    expect(await issuesOf(given.askToSign(review, checks))).toEqual([
      { path: ['checks', 'CHILDS_VOICE'], message: 'Tick this, or explain why it is left open' },
    ])
  })

  test('a real name in the text has to come out, or be explained', async () => {
    const review = await given.review('MEETING_HELD', {
      record: { ...wholeRecord, facts_agreed: 'Madeupson was seen in May. MADEUPSON’s mother rang.' },
    })
    expect(await issuesOf(given.askToSign(review))).toEqual([
      {
        path: ['checks', 'CODED_NAMES'],
        message: 'Names were found 2 times in the text. Take them out, or explain why they may stand',
      },
    ])
    const explained = { ...allChecked, CODED_NAMES: { isMet: false, note: 'It is the name of the estate' } }
    expect(await given.askToSign(review, explained)).toEqual({ round: 1 })
  })

  test('is refused before the meeting, twice, and to whoever does not run the review', async () => {
    await expect(given.askToSign(await given.review('COLLATED'))).rejects.toMatchObject(
      refused('This cannot be done now: the Rapid Review stands at “Returns together”.'),
    )
    const review = await given.review('MEETING_HELD')
    await given.askToSign(review)
    await expect(given.askToSign(review)).rejects.toMatchObject({ code: 'REFUSED' })
    const { reference } = review
    for (const who of [given.chair, given.council, given.clerk]) {
      await expect(
        who.api.reviewDecisions.putToPartners({ reference, checks: allChecked, version: 1 }),
      ).rejects.toMatchObject({ code: 'NO_PERMISSION' })
    }
  })
})
