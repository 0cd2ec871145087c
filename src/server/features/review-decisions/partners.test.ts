import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { Person } from '#tests/support/given.ts'
import { type GivenReviewDecisions, givenReviewDecisions } from '#tests/support/given-review-decisions.ts'
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
beforeEach(() => app.clock.set('2026-06-22T09:00:00Z'))

type Verdict = 'AGREE' | 'AGREE_WITH_COMMENT' | 'DISSENT'
const sign = (
  { reference }: Review,
  who: Person,
  group: 'CSC' | 'HEALTH_ICB' | 'POLICE',
  { verdict = 'AGREE' as Verdict, comment = '', round = 1 } = {},
) => who.api.reviewDecisions.sign({ reference, group, verdict, comment, round })
const read = ({ reference }: Review, who = given.coordinator) => who.api.reviewDecisions.getDecision({ reference })

const nameStands = 'A real name stands here, and others read it. Take it out'

describe('three separate signatures', () => {
  test('the third completes it, whoever dissents; the dissent stays for everybody to read', async () => {
    const review = await given.review('DRAFTED', { round: 1 })
    expect(await sign(review, given.council, 'CSC')).toEqual({ isComplete: false })
    await sign(review, given.health, 'HEALTH_ICB', { verdict: 'AGREE_WITH_COMMENT', comment: 'Ask the trust again.' })
    const dissent = { verdict: 'DISSENT', comment: 'A local review would teach us more.' } as const
    expect(await sign(review, given.police, 'POLICE', dissent)).toEqual({ isComplete: true })
    expect(await given.statusOf(review)).toBe('SIGNED')
    for (const who of [given.coordinator, given.learner, given.council]) {
      expect((await read(review, who)).signatures).toMatchObject([
        { group: 'CSC', verdict: 'AGREE', by: 'Carla Council' },
        { group: 'HEALTH_ICB', verdict: 'AGREE_WITH_COMMENT', comment: 'Ask the trust again.' },
        { group: 'POLICE', verdict: 'DISSENT', comment: 'A local review would teach us more.', by: 'Pia Police' },
      ])
    }
    expect(await given.clockOf(review, 'RR_SIGNOFF')).toMatchObject([{ stopped_on: '2026-06-22' }])
    const told = (await given.told(review, 'review-signed')).map(({ to_address }) => to_address)
    expect(told).toContain(given.coordinator.email)
    expect(await given.clockOf(review, 'RR_COMPLETE')).toMatchObject([{ stopped_on: null }])
  })

  test('a partner signs for themselves alone, and once', async () => {
    const review = await given.review('DRAFTED', { round: 1 })
    expect((await read(review, given.police)).signsFor).toEqual(['POLICE'])
    await expect(sign(review, given.police, 'CSC')).rejects.toMatchObject(
      refused('Your seats do not speak for Children’s Social Care.'),
    )
    await sign(review, given.police, 'POLICE')
    await expect(sign(review, given.police, 'POLICE')).rejects.toMatchObject(
      refused('Police has signed this draft already.'),
    )
    expect((await read(review, given.police)).signsFor).toEqual([])
  })

  test('two people of one partner press at once: one signature', async () => {
    const review = await given.review('DRAFTED', { round: 1 })
    const second = await given.person({ role: 'EXEC', agency: 'MPS', in: given.group.home })
    const tries = await Promise.allSettled([
      sign(review, given.police, 'POLICE'),
      sign(review, second, 'POLICE', { verdict: 'DISSENT', comment: 'No.' }),
    ])
    expect(tries.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected'])
    expect((await read(review)).signatures).toHaveLength(1)
  })

  test('an Executive Group seat outside the three partners signs nothing; other seats do not sign', async () => {
    const review = await given.review('DRAFTED', { round: 1 })
    const schools = await given.person({ role: 'EXEC', agency: 'EDU', in: given.group.home })
    await expect(sign(review, schools, 'CSC')).rejects.toMatchObject({ code: 'REFUSED' })
    for (const who of [given.coordinator, given.manager, given.chair, given.scrutineer]) {
      await expect(sign(review, who, 'CSC')).rejects.toMatchObject({ code: 'NO_PERMISSION' })
    }
  })

  test.each(['AGREE_WITH_COMMENT', 'DISSENT'] as const)('%s needs its words', async (verdict) => {
    const review = await given.review('DRAFTED', { round: 1 })
    await expect(sign(review, given.council, 'CSC', { verdict })).rejects.toMatchObject(
      wrong('comment', 'Write your comment: the other partners and the Panel read it'),
    )
  })

  test('a comment with a real name in it is not taken: it would keep the review from being sent', async () => {
    const review = await given.review('DRAFTED', { round: 1 })
    const verdict = 'AGREE_WITH_COMMENT'
    await expect(sign(review, given.council, 'CSC', { verdict, comment: 'Marigold was heard.' })).rejects.toMatchObject(
      wrong('comment', nameStands),
    )
    expect(await sign(review, given.council, 'CSC', { verdict, comment: 'She was heard.' })).toMatchObject({})
  })

  test('a draft that was replaced cannot be signed, nor one that is not before the partners', async () => {
    const review = await given.review('DRAFTED', { round: 2 })
    await expect(sign(review, given.council, 'CSC', { round: 1 })).rejects.toMatchObject(
      refused('This is no longer the draft before you: it was changed and put to the partners again. Read it anew.'),
    )
    await expect(sign(await given.review('MEETING_HELD'), given.council, 'CSC', { round: 0 })).rejects.toMatchObject(
      refused('There is nothing to sign now: the Rapid Review stands at “Meeting held”.'),
    )
    await expect(sign(await given.signed(), given.council, 'CSC')).rejects.toMatchObject(
      refused('All three partners have signed this draft.'),
    )
  })
})

describe('sending it back', () => {
  const sendBack = ({ reference }: Review, who: Person, round = 1) =>
    who.api.reviewDecisions.sendBack({ reference, reason: 'The housing file has come since', round })

  test('opens it for writing again; what was signed stays as signed of that draft, and a new draft is signed anew', async () => {
    const review = await given.review('MEETING_HELD')
    await given.askToSign(review)
    await sign(review, given.council, 'CSC')
    await sendBack(review, given.health)
    expect(await read(review)).toMatchObject({
      status: 'MEETING_HELD',
      mayWrite: true,
      rounds: [{ round: 1, sentBack: { by: 'Hal Health', reason: 'The housing file has come since' } }],
    })
    expect((await given.told(review, 'review-sent-back')).map(({ to_address }) => to_address)).toContain(
      given.coordinator.email,
    )
    expect(await given.askToSign(review)).toEqual({ round: 2 })
    const again = await read(review)
    expect(again.stillToSign).toEqual(['CSC', 'HEALTH_ICB', 'POLICE'])
    expect(again.signatures).toMatchObject([{ round: 1, group: 'CSC' }])
    await sign(review, given.council, 'CSC', { round: 2 })
    await sign(review, given.health, 'HEALTH_ICB', { round: 2 })
    expect(await sign(review, given.police, 'POLICE', { round: 2 })).toEqual({ isComplete: true })
  })

  test('is possible until it is sent: the three sign anew, and their milestone runs on', async () => {
    const review = await given.review('MEETING_HELD')
    await given.askToSign(review)
    await sign(review, given.council, 'CSC')
    await sign(review, given.health, 'HEALTH_ICB')
    await sign(review, given.police, 'POLICE')
    await sendBack(review, given.health)
    expect(await read(review)).toMatchObject({ status: 'MEETING_HELD', mayWrite: true })
    expect(await given.clockOf(review, 'RR_SIGNOFF')).toMatchObject([{ stopped_on: null }])
    expect(await given.askToSign(review)).toEqual({ round: 2 })
    expect((await read(review)).stillToSign).toEqual(['CSC', 'HEALTH_ICB', 'POLICE'])
  })

  test('makes the draft owed again by its day', async () => {
    const review = await given.review('MEETING_HELD')
    await given.askToSign(review)
    await sendBack(review, given.health)
    expect(await given.clockOf(review, 'RR_DRAFT')).toMatchObject([{ stopped_on: null }])
    const mine = (await given.coordinator.api.myWork.list()).find(({ reference }) => reference === review.reference)
    expect(mine).toMatchObject({ kind: 'WRITE_REVIEW', dueOn: '2026-06-22' })
  })

  test('does not take a real name in the reason', async () => {
    const { reference } = await given.review('DRAFTED', { round: 1 })
    const attempt = given.health.api.reviewDecisions.sendBack({ reference, reason: 'Ask Marigold again', round: 1 })
    await expect(attempt).rejects.toMatchObject(wrong('reason', nameStands))
  })

  test('is refused once it is sent, of another draft, and to who is no partner', async () => {
    await expect(sendBack(await given.sent('2026-06-19'), given.council)).rejects.toMatchObject({ code: 'REFUSED' })
    await expect(sendBack(await given.review('DRAFTED', { round: 2 }), given.council, 1)).rejects.toMatchObject({
      code: 'REFUSED',
    })
    const schools = await given.person({ role: 'EXEC', agency: 'EDU', in: given.group.home })
    await expect(sendBack(await given.review('DRAFTED', { round: 1 }), schools)).rejects.toMatchObject(
      refused('Your seats do not speak for one of the three partners.'),
    )
  })
})

test('nobody signs one draft for two of the partners, whatever seats they hold', async () => {
  const review = await given.review('DRAFTED', { round: 1 })
  const both = await given.person({ role: ['EXEC', 'EXEC'], agency: 'CSC', in: given.council.partnership })
  const [ofHealth] = await app.superuser
    .selectFrom('casebook.agency')
    .select('id')
    .where('partnership_id', '=', given.council.partnership.id)
    .where('code', '=', 'ICB')
    .execute()
  const [second] = await app.superuser
    .selectFrom('casebook.seat_holding')
    .select('seat_id')
    .where('account_id', '=', both.accountId)
    .execute()
  await app.superuser
    .updateTable('casebook.seat')
    .set({ agency_id: ofHealth?.id ?? '' })
    .where('id', '=', second?.seat_id ?? '')
    .execute()
  expect((await read(review, both)).signsFor).toEqual(['CSC', 'HEALTH_ICB'])
  await sign(review, both, 'CSC')
  expect((await read(review, both)).signsFor).toEqual([])
  await expect(sign(review, both, 'HEALTH_ICB')).rejects.toMatchObject(
    refused('You have signed this draft for another partner. Health (ICB) needs a signature of its own.'),
  )
})

describe('the Scrutineer', () => {
  test('comments until all three have signed, and not after', async () => {
    const review = await given.review('DRAFTED', { round: 1 })
    const comment = ({ reference }: Review, who = given.scrutineer) =>
      who.api.reviewDecisions.comment({ reference, text: 'The child is heard.' })
    await comment(review)
    expect((await read(review)).comment).toMatchObject({ text: 'The child is heard.', by: 'Sky Scrutineer' })
    expect((await read(review)).answers).not.toHaveProperty('scrutineer_comment')
    await expect(comment(review, given.coordinator)).rejects.toMatchObject({ code: 'NO_PERMISSION' })
    await expect(comment(await given.signed())).rejects.toMatchObject({ code: 'REFUSED' })
    await expect(comment(await given.sent('2026-06-19'))).rejects.toMatchObject({ code: 'REFUSED' })
  })

  test('nobody else writes that comment, by way of the form either', async () => {
    const { reference } = await given.review('MEETING_HELD')
    const attempt = given.coordinator.api.reviewDecisions.saveDecision({
      reference,
      changes: { scrutineer_comment: { base: 0, value: 'Fine.' } },
    })
    await expect(attempt).rejects.toMatchObject({ code: 'INVALID' })
  })
})
