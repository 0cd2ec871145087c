import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { Person } from '#tests/support/given.ts'
import { type GivenReviewDecisions, givenReviewDecisions, pointOfPanel } from '#tests/support/given-review-decisions.ts'
import type { Review } from '#tests/support/put-review.ts'
import { refused, wrong } from '#tests/support/refusals.ts'
import { openTestApp, type TestApp } from '#tests/support/server-app.ts'

let app: TestApp
let given: GivenReviewDecisions

beforeAll(async () => {
  app = await openTestApp()
  given = await givenReviewDecisions(app)
})
afterAll(() => app.close())
beforeEach(() => app.clock.set('2026-07-10T09:00:00Z'))

const read = ({ reference }: Review) => given.coordinator.api.reviewDecisions.getPanel({ reference })

describe('actions', () => {
  const wish = {
    source: 'PANEL_LETTER',
    text: 'Ask fathers’ groups what would help',
    successMeasure: 'Fathers are in three of four assessments',
    agencyCode: 'CHS',
    ownerId: null,
    dueOn: '2026-09-01',
  } as const
  const make = ({ reference }: Review, more: Record<string, unknown> = {}, who: Person = given.coordinator) =>
    who.api.reviewDecisions.makeAction({ reference, actionId: crypto.randomUUID(), ...wish, ...more })
  const list = ({ reference }: Review, who: Person = given.coordinator) =>
    who.api.reviewDecisions.listActions({ reference })

  async function answered() {
    const review = await given.sent('2026-06-23')
    await review.request('CHS', { status: 'RECEIVED' })
    await given.recordLetter(review)
    return review
  }

  test('a point of the letter becomes an action once, which its owner completes from My work', async () => {
    const review = await answered()
    const before = await list(review)
    expect(before.suggestions.map(({ source, from, agencyCode }) => [source, from, agencyCode])).toEqual([
      ['RECORD', 'Nobody visits', 'CSC'],
      ['RECORD', 'Discharge letters go to one place only.', 'CHS'],
      ['RECORD', 'Closing a case is not talked over.', 'CSC'],
      ['PANEL_LETTER', pointOfPanel.text, ''],
    ])
    const sourceKey = before.suggestions.at(-1)?.sourceKey ?? ''
    await make(review, { sourceKey })
    await expect(make(review, { sourceKey })).rejects.toMatchObject(refused('An action was made of this already.'))
    expect((await read(review)).letters[0]?.feedback).toMatchObject([{ hasAction: true }])
    const owed = (await given.nurse.api.myWork.list()).filter(({ reference }) => reference === review.reference)
    expect(owed).toMatchObject([{ kind: 'DO_REVIEW_ACTION', dueOn: '2026-09-01' }])
    expect((await given.told(review, 'action')).map(({ to_address }) => to_address)).toContain(given.nurse.email)

    const [action] = (await list(review, given.nurse)).actions
    expect(action).toMatchObject({ text: wish.text, status: 'OPEN', canComplete: true, source: 'PANEL_LETTER' })
    const done = { reference: review.reference, actionId: action?.id ?? '', version: action?.version ?? 0 }
    await given.nurse.api.actions.complete({ ...done, note: 'Three groups were asked' })
    expect((await list(review)).actions).toMatchObject([
      { status: 'COMPLETE', completionNote: 'Three groups were asked' },
    ])
    await expect(given.chair.api.actions.withdraw({ ...done, reason: 'Too late' })).rejects.toMatchObject(
      refused('This action is not open any more.'),
    )
  })

  test('belongs to an agency of the review, is due from today on, and is made by those who keep the record', async () => {
    const review = await answered()
    await expect(make(review, { agencyCode: 'PROB' })).rejects.toMatchObject(
      wrong('agencyCode', 'Choose one of the agencies of this review'),
    )
    await expect(make(review, { dueOn: '2026-07-09' })).rejects.toMatchObject(
      wrong('dueOn', 'Choose a day from today on'),
    )
    await expect(make(review, {}, given.council)).rejects.toMatchObject({ code: 'NO_PERMISSION' })
    await expect(make(await given.review('COLLATED'))).rejects.toMatchObject(
      refused('Actions are made once the meeting was held.'),
    )
  })

  test('another agency does not complete it; the chair may withdraw it, with the reason', async () => {
    const review = await answered()
    await review.request('HOUS', { status: 'RECEIVED' })
    await make(review)
    const [action] = (await list(review)).actions
    const about = { reference: review.reference, actionId: action?.id ?? '', version: action?.version ?? 0 }
    await expect(given.outsider.api.actions.complete({ ...about, note: 'Done' })).rejects.toMatchObject(
      refused('The agency that owns it completes this action.'),
    )
    await given.chair.api.actions.withdraw({ ...about, reason: 'Another plan holds it' })
    expect((await list(review)).actions).toMatchObject([
      { status: 'WITHDRAWN', withdrawnReason: 'Another plan holds it' },
    ])
  })

  test('is none of the actions of a learning review', async () => {
    const review = await answered()
    await make(review)
    const open = await app.superuser
      .selectFrom('casebook.action')
      .select('review_id')
      .where('rapid_review_id', '=', review.reviewId)
      .execute()
    expect(open).toEqual([{ review_id: null }])
  })
})
