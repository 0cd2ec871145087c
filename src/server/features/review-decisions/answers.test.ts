import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Person } from '#tests/support/given.ts'
import { type GivenReviewDecisions, givenReviewDecisions } from '#tests/support/given-review-decisions.ts'
import { refused } from '#tests/support/refusals.ts'
import { openTestApp, type TestApp } from '#tests/support/server-app.ts'

let app: TestApp
let given: GivenReviewDecisions
let reference: string
let health: string
let caseId: string

const fromHealth = {
  lived_experience: 'Canary sang to the nurse.',
  what_happened_and_why: 'The visits ended because another service was seen in the record.',
  good_practice: 'The nurse rang three times.',
  has_learning: 'yes',
  learning_points: [
    {
      title: 'Letters go to one place',
      polarity: 'GAP',
      explanation: 'The school never gets one',
      reach: 'SINGLE',
      themes: ['TIMELY'],
    },
    {
      title: 'Closing is not talked over',
      polarity: 'GAP',
      explanation: 'Each sees another',
      reach: 'MULTI',
      themes: ['HANDOVER'],
    },
  ],
  immediate_actions: [{ what: 'Copy the school nurse in', owner: 'Named nurse', state: 'DONE', on: '2026-06-09' }],
  repeat_of_past_learning: 'yes',
  past_learning: 'The review of 2024 found the same',
  supervision_management: undefined,
}
const fromPolice = { lived_experience: 'Officers did not see the child.', what_happened_and_why: 'One visit was made.' }

beforeAll(async () => {
  app = await openTestApp()
  given = await givenReviewDecisions(app)
  const review = await given.review('GATHERING', { record: {} })
  reference = review.reference
  caseId = review.caseId
  health = await review.request('CHS', { status: 'RECEIVED' })
  await given.returned(review, health, fromHealth, given.nurse)
  await given.returned(review, await review.request('MPS', { status: 'SUBMITTED' }), fromPolice, given.nurse)
  await given
    .returned(review, await review.request('EDU', { status: 'NIL_RETURN' }), {}, given.nurse, true)
    .catch(() => undefined)
  const drafting = await review.request('HOUS', { status: 'DRAFTING' })
  await app.superuser
    .insertInto('casebook.agency_return')
    .values({
      partnership_id: given.group.home.id,
      request_id: drafting,
      case_id: review.caseId,
      form_version: 1,
      answers: JSON.stringify({
        lived_experience: { value: 'A secret draft', rev: 1, by: { id: '', name: '' }, at: '' },
      }),
      changed_at: '2026-06-08T09:00:00Z',
    })
    .execute()
})
afterAll(() => app.close())

const answers = (who: Person) => who.api.reviewDecisions.answers({ reference })

describe('answers side by side', () => {
  test('the same question, as every agency answered it, in the order of the form', async () => {
    const { questions, agencies, waiting } = await answers(given.coordinator)
    const ids = questions.map(({ id }) => id)
    expect(ids.indexOf('lived_experience')).toBeLessThan(ids.indexOf('what_happened_and_why'))
    const lived = agencies.map(({ agency, answers: each }) => [agency, each.lived_experience?.lines])
    expect(lived).toContainEqual([expect.any(String), ['Canary sang to the nurse.']])
    expect(lived).toContainEqual([expect.any(String), ['Officers did not see the child.']])
    expect(agencies.find(({ requestId }) => requestId === health)?.answers.supervision_management).toEqual({
      lines: ['Not obtained yet'],
      isSkipped: true,
    })
    expect(waiting.length).toBeGreaterThan(0)
  })

  test('of a draft there is no word, for anybody', async () => {
    for (const who of [given.coordinator, given.chair, given.manager, given.scrutineer]) {
      expect(JSON.stringify(await answers(who))).not.toContain('A secret draft')
    }
  })

  test('a member reads their own agency’s alone until the pack is released', async () => {
    const own = await answers(given.nurse)
    expect(own.agencies.map(({ requestId }) => requestId)).toEqual([health])
    expect(own.waiting).toEqual([])
    expect((await answers(given.outsider)).agencies).toEqual([])
    await app.superuser
      .insertInto('casebook.return_release')
      .values({
        partnership_id: given.group.home.id,
        request_id: health,
        case_id: caseId,
        up_to_number: 1,
        released_by: given.coordinator.accountId,
        released_at: '2026-06-12T09:00:00Z',
      })
      .execute()
    expect((await answers(given.outsider)).agencies).toHaveLength(1)
  })

  test('what is withheld stays withheld', async () => {
    await app.superuser
      .insertInto('casebook.restriction')
      .values({
        partnership_id: given.group.home.id,
        id: crypto.randomUUID(),
        case_id: caseId,
        request_id: health,
        question_id: 'what_happened_and_why',
        account_id: given.chair.accountId,
        reason: 'The police asked for it',
        made_by: given.coordinator.accountId,
        made_at: '2026-06-12T09:00:00Z',
      })
      .execute()
    const read = async (who: Person) =>
      (await answers(who)).agencies.find(({ requestId }) => requestId === health)?.answers.what_happened_and_why
    expect(await read(given.chair)).toBeUndefined()
    expect(await read(given.scrutineer)).toBeDefined()
    const { said } = await given.chair.api.reviewDecisions.getRecord({ reference })
    expect(JSON.stringify(said)).not.toContain('another service was seen')
  })

  test('the clerk and the Executive Group do not read returns', async () => {
    for (const who of [given.clerk, given.council, given.learner]) {
      await expect(answers(who)).rejects.toMatchObject({ code: 'NO_PERMISSION' })
    }
    const { said, proposals } = await given.clerk.api.reviewDecisions.getRecord({ reference })
    expect(JSON.stringify(said)).not.toContain('Canary')
    // That a return has not come is known to whoever works on the review.
    expect(new Set(proposals.map(({ questionId }) => questionId))).toEqual(new Set(['information_gaps']))
  })

  test('without a Rapid Review there is nothing', async () => {
    const { reference: bare } = await given.receivedReferral(given.group.referrer)
    await expect(given.coordinator.api.reviewDecisions.answers({ reference: bare })).rejects.toMatchObject(
      refused('There is no Rapid Review of this case.'),
    )
  })
})

test('the record is offered gaps, safety actions, learning and good practice, and takes none of it by itself', async () => {
  const { answers: written, proposals } = await given.coordinator.api.reviewDecisions.getRecord({ reference })
  expect(written).toEqual({})
  const offered = (questionId: string) =>
    proposals.filter((each) => each.questionId === questionId).map(({ agency, row }) => ({ by: agency, ...row }))
  expect(offered('learning_single_agency')).toEqual([
    { by: 'CHS', agency: 'CHS', point: 'Letters go to one place. The school never gets one.', themes: ['TIMELY'] },
  ])
  expect(offered('learning_multi_agency')).toEqual([
    { by: 'CHS', owner: 'CHS', point: 'Closing is not talked over. Each sees another.', themes: ['HANDOVER'] },
  ])
  expect(offered('immediate_safety')).toEqual([
    { by: 'CHS', owner: 'CHS', action: 'Copy the school nurse in (Named nurse)', done: 'done' },
  ])
  expect(offered('good_practice')).toEqual([{ by: 'CHS', agency: 'CHS', what: 'The nurse rang three times.' }])
  expect(offered('repeat_learning')).toEqual([{ by: 'CHS', what: 'The review of 2024 found the same' }])
  const gaps = offered('information_gaps').map(({ by }) => by)
  expect(gaps).toContain('CHS')
  expect(gaps).toContain('HOUS')
})
