import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { Person } from '#tests/support/given.ts'
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
beforeEach(() => app.clock.set('2026-06-22T09:00:00Z'))

const release = ({ reference }: Review) => given.coordinator.api.rapidReviews.release({ reference })

describe('the name check looks at all that the report prints', () => {
  const found = async ({ reference }: Review) =>
    (await given.coordinator.api.reviewDecisions.nameCheck({ reference })).found

  test('a summary of an agency', async () => {
    const { review } = await given.withReturn({ summary_of_involvement: 'Marigold was seen twice.' })
    expect(await found(review)).toEqual([])
    await release(review)
    expect(await found(review)).toMatchObject([{ word: 'marigold', count: 1 }])
  })

  test('an action', async () => {
    const review = await given.review('MEETING_HELD')
    const { id: agency_id } = await app.superuser
      .selectFrom('casebook.agency')
      .select('id')
      .where('partnership_id', '=', given.group.home.id)
      .where('code', '=', 'CHS')
      .executeTakeFirstOrThrow()
    await app.superuser
      .insertInto('casebook.action')
      .values({
        partnership_id: given.group.home.id,
        id: crypto.randomUUID(),
        case_id: review.caseId,
        rapid_review_id: review.reviewId,
        text: 'Visit Marigold each week.',
        agency_id,
        owner_id: null,
        due_on: '2026-08-01',
        status: 'OPEN',
        added_by: given.coordinator.accountId,
        added_at: app.clock.now().toString(),
      })
      .execute()
    expect(await found(review)).toMatchObject([{ place: 'Actions of this review', word: 'marigold', count: 1 }])
  })

  test('somebody who was taken out of the case as well', async () => {
    const { review } = await given.withReturn({ summary_of_involvement: 'Marigold was seen twice.' })
    await release(review)
    const at = app.clock.now().toString()
    await app.superuser
      .updateTable('casebook.person')
      .set({ removed_at: at })
      .where('case_id', '=', review.caseId)
      .execute()
    expect(await found(review)).toMatchObject([{ word: 'marigold', count: 1 }])
  })

  test('the comments of the draft that stands, and of no earlier one', async () => {
    const review = await given.review('DRAFTED', { round: 1 })
    const sign = async (round: number, by: Person, comment: string) =>
      app.superuser
        .insertInto('casebook.sign_off')
        .values({
          partnership_id: given.group.home.id,
          id: crypto.randomUUID(),
          review_id: review.reviewId,
          case_id: review.caseId,
          round,
          quorum_group: 'CSC',
          verdict: 'AGREE_WITH_COMMENT',
          comment,
          account_id: by.accountId,
          at: app.clock.now().toString(),
        })
        .execute()
    await sign(0, given.council, 'Marigold was heard.')
    expect(await found(review)).toEqual([])
    await sign(1, given.council, 'Marigold was heard.')
    expect(await found(review)).toMatchObject([{ word: 'marigold', count: 1 }])
  })

  test('a name that comes to light when all have signed is taken out by sending it back', async () => {
    const review = await given.signed({ record: { facts_agreed: 'Marigold was seen in May.' } })
    await expect(given.send(review)).rejects.toMatchObject(refused(/^A real name stands in the text/))
    const { reference } = review
    await given.council.api.reviewDecisions.sendBack({ reference, reason: 'A name is to be taken out', round: 1 })
    expect(await given.statusOf(review)).toBe('MEETING_HELD')
  })
})
