import mammoth from 'mammoth'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { Person } from '#tests/support/given.ts'
import {
  type GivenReviewDecisions,
  givenReviewDecisions,
  returnedSummary,
} from '#tests/support/given-review-decisions.ts'
import type { Review } from '#tests/support/put-review.ts'
import { openTestApp, type TestApp } from '#tests/support/server-app.ts'

let app: TestApp
let given: GivenReviewDecisions

beforeAll(async () => {
  app = await openTestApp()
  given = await givenReviewDecisions(app)
})
afterAll(() => app.close())
beforeEach(() => app.clock.set('2026-06-22T09:00:00Z'))

const leftOut = 'Its own summary is left out of this report: it is not released, or is withheld.'

const readers = () => [given.coordinator, given.council, given.nurse, given.outsider, given.learner, given.scrutineer]
const reportOf = async ({ reference }: Review, who: Person) =>
  (await who.api.reviewDecisions.readReport({ reference })).parts
const involvementIn = async (review: Review, who: Person) => {
  const involved = (await reportOf(review, who)).find(({ title }) => title === 'Agency involvement')
  return involved?.blocks.find(({ lines }) => lines[0]?.startsWith('Returned'))?.lines
}

const release = ({ reference }: Review) => given.coordinator.api.rapidReviews.release({ reference })

const withhold = (review: Review, requestId: string, from: Person | null, questionId: string | null = null) =>
  app.superuser
    .insertInto('casebook.restriction')
    .values({
      partnership_id: given.group.home.id,
      id: crypto.randomUUID(),
      case_id: review.caseId,
      request_id: requestId,
      question_id: questionId,
      account_id: from?.accountId ?? null,
      reason: 'The police asked for it',
      made_by: given.coordinator.accountId,
      made_at: app.clock.now().toString(),
    })
    .execute()

async function signAll({ reference }: Review) {
  const partners = [
    [given.council, 'CSC'],
    [given.health, 'HEALTH_ICB'],
    [given.police, 'POLICE'],
  ] as const
  for (const [who, group] of partners) {
    await who.api.reviewDecisions.sign({ reference, group, verdict: 'AGREE', comment: '', round: 1 })
  }
}

async function keptCopyOf({ reference }: Review) {
  const { sent } = await given.coordinator.api.reviewDecisions.getDecision({ reference })
  const { content } = await app.superuser
    .selectFrom('casebook.attachment')
    .select('content')
    .where('id', '=', sent?.copy?.id ?? '')
    .executeTakeFirstOrThrow()
  return (await mammoth.extractRawText({ buffer: Buffer.from(content) })).value
}

describe('what the report tells of a return', () => {
  test('is the same for everybody: its summary once it is released, and before that only that it is left out', async () => {
    const { review } = await given.withReturn()
    for (const who of readers()) {
      expect(await involvementIn(review, who)).toEqual(['Returned on Wed 10 June 2026.', leftOut])
    }
    await release(review)
    for (const who of readers()) {
      expect(await involvementIn(review, who)).toEqual([
        'Returned on Wed 10 June 2026.',
        returnedSummary.summary_of_involvement,
      ])
    }
  })

  test('that an agency found nothing is told once that is released, and not where it is withheld', async () => {
    const review = await given.review('MEETING_HELD')
    const requestId = await review.request('CHS', { status: 'NIL_RETURN' })
    await given.returned(review, requestId, { nil_note: 'None' }, given.nurse, true)
    const involvement = async () =>
      (await reportOf(review, given.council)).find(({ title }) => title === 'Agency involvement')?.blocks[0]?.lines
    expect(await involvement()).toEqual(['Returned on Wed 10 June 2026.'])
    await release(review)
    expect(await involvement()).toEqual(['Searched its records and found nothing on Wed 10 June 2026.'])
    await withhold(review, requestId, given.outsider)
    expect(await involvement()).toEqual(['Returned on Wed 10 June 2026.'])
  })

  test('is no later version than the one that is released, even of the same moment', async () => {
    const { review, requestId } = await given.withReturn()
    await release(review)
    const keys = { partnership_id: given.group.home.id, request_id: requestId, number: 2, case_id: review.caseId }
    const returned = { form_version: 1, returned_at: app.clock.now().toString(), returned_by: given.nurse.accountId }
    await app.superuser
      .insertInto('casebook.return_version')
      .values({ ...keys, ...returned })
      .execute()
    const value = JSON.stringify('The nurse saw Zephyrine.')
    await app.superuser
      .insertInto('casebook.returned_answer')
      .values({ ...keys, question_id: 'summary_of_involvement', value, skipped: null })
      .execute()
    expect(await involvementIn(review, given.council)).toContain(returnedSummary.summary_of_involvement)
  })

  test('holds nothing that is withheld from anybody, in whole or in part, in the copy that is kept either', async () => {
    for (const [from, questionId] of [
      [null, null],
      [given.outsider, null],
      [given.outsider, 'summary_of_involvement'],
    ] as const) {
      const { review, requestId } = await given.withReturn()
      await release(review)
      await withhold(review, requestId, from, questionId)
      await given.askToSign(review)
      for (const who of readers()) expect(await involvementIn(review, who)).toContain(leftOut)
      await signAll(review)
      await given.send(review)
      const copy = await keptCopyOf(review)
      expect(copy).toContain(leftOut)
      expect(copy).not.toContain('The nurse saw the child twice.')
    }
  })

  test('another answer that is withheld takes nothing out of it', async () => {
    const { review, requestId } = await given.withReturn()
    await release(review)
    await withhold(review, requestId, given.outsider, 'good_practice')
    expect(await involvementIn(review, given.council)).toContain('The nurse saw the child twice.')
  })

  test('does not grow after it was put to the partners: what they sign is what the Panel gets', async () => {
    const { review } = await given.withReturn()
    await given.askToSign(review)
    const signed = await involvementIn(review, given.council)
    await signAll(review)
    await release(review)
    await given.send(review)
    expect(await involvementIn(review, given.council)).toEqual(signed)
    expect(await keptCopyOf(review)).not.toContain('The nurse saw the child twice.')
  })

  test('says nothing of a draft that was sent back', async () => {
    const review = await given.review('DRAFTED', { round: 1, signed: [{ group: 'CSC', by: given.council }] })
    const { reference } = review
    const signatures = async () => JSON.stringify((await reportOf(review, given.coordinator)).at(-1))
    expect(await signatures()).toContain('Carla Council')
    await given.health.api.reviewDecisions.sendBack({ reference, reason: 'The housing file has come', round: 1 })
    expect(await signatures()).not.toContain('Carla Council')
  })
})

test('the record is offered what is released, and nothing that is withheld from anybody', async () => {
  const told = {
    immediate_actions: [{ what: 'Ring the ward', owner: 'Ward', state: 'DONE' }],
    good_practice: 'Three calls.',
  }
  const { review, requestId } = await given.withReturn(told)
  const offered = async () =>
    (await given.coordinator.api.reviewDecisions.getRecord({ reference: review.reference })).proposals
      .filter(({ agency }) => agency === 'CHS')
      .map(({ questionId }) => questionId)
  expect(await offered()).toEqual([])
  await release(review)
  expect(await offered()).toEqual(['immediate_safety', 'good_practice'])
  await withhold(review, requestId, given.outsider, 'immediate_actions')
  expect(await offered()).toEqual(['good_practice'])
  await withhold(review, requestId, null)
  expect(await offered()).toEqual([])
  const { said } = await given.coordinator.api.reviewDecisions.getRecord({ reference: review.reference })
  expect(JSON.stringify(said)).toContain('Three calls.')
})
