import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { Person } from '#tests/support/given.ts'
import {
  allChecked,
  type GivenReviewDecisions,
  givenReviewDecisions,
  type Review,
  wholeDecision,
  wholeRecord,
} from '#tests/support/given-review-decisions.ts'
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

const put = async (review: Review, checks: Record<string, { isMet: boolean; note: string }> = allChecked) =>
  given.coordinator.api.reviewDecisions.putToPartners({
    reference: review.reference,
    checks,
    version: await given.versionOf(review),
  })
type Verdict = 'AGREE' | 'AGREE_WITH_COMMENT' | 'DISSENT'
const sign = (
  { reference }: Review,
  who: Person,
  group: 'CSC' | 'HEALTH_ICB' | 'POLICE',
  { verdict = 'AGREE' as Verdict, comment = '', round = 1 } = {},
) => who.api.reviewDecisions.sign({ reference, group, verdict, comment, round })
const read = ({ reference }: Review, who = given.coordinator) => who.api.reviewDecisions.getDecision({ reference })
const issuesOf = (attempt: Promise<unknown>) =>
  attempt.then(
    () => [],
    (problem: { data: { issues: { path: string[]; message: string }[] } }) => problem.data.issues,
  )

describe('asking the partners to sign', () => {
  test('begins a round, stops the clock of the draft, and tells the three partners and nobody else', async () => {
    const review = await given.review('MEETING_HELD')
    expect(await put(review)).toEqual({ round: 1 })
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
    const issues = await issuesOf(put(review))
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
    expect(await issuesOf(put(review))).toEqual([
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
    expect(await issuesOf(put(review, checks))).toEqual([
      { path: ['checks', 'CHILDS_VOICE'], message: 'Tick this, or explain why it is left open' },
    ])
  })

  test('a real name in the text has to come out, or be explained', async () => {
    const review = await given.review('MEETING_HELD', {
      record: { ...wholeRecord, facts_agreed: 'Madeupson was seen in May. MADEUPSON’s mother rang.' },
    })
    expect(await issuesOf(put(review))).toEqual([
      {
        path: ['checks', 'CODED_NAMES'],
        message: 'Names were found 2 times in the text. Take them out, or explain why they may stand',
      },
    ])
    const explained = { ...allChecked, CODED_NAMES: { isMet: false, note: 'It is the name of the estate' } }
    expect(await put(review, explained)).toEqual({ round: 1 })
  })

  test('is refused before the meeting, twice, and to whoever does not run the review', async () => {
    await expect(put(await given.review('COLLATED'))).rejects.toMatchObject(
      refused('This cannot be done now: the Rapid Review stands at “Returns together”.'),
    )
    const review = await given.review('MEETING_HELD')
    await put(review)
    await expect(put(review)).rejects.toMatchObject({ code: 'REFUSED' })
    const { reference } = review
    for (const who of [given.chair, given.council, given.clerk]) {
      await expect(
        who.api.reviewDecisions.putToPartners({ reference, checks: allChecked, version: 1 }),
      ).rejects.toMatchObject({ code: 'NO_PERMISSION' })
    }
  })
})

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
    await put(review)
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
    expect(await put(review)).toEqual({ round: 2 })
    const again = await read(review)
    expect(again.stillToSign).toEqual(['CSC', 'HEALTH_ICB', 'POLICE'])
    expect(again.signatures).toMatchObject([{ round: 1, group: 'CSC' }])
    await sign(review, given.council, 'CSC', { round: 2 })
    await sign(review, given.health, 'HEALTH_ICB', { round: 2 })
    expect(await sign(review, given.police, 'POLICE', { round: 2 })).toEqual({ isComplete: true })
  })

  test('is refused once all have signed, of another draft, and to who is no partner', async () => {
    await expect(sendBack(await given.signed(), given.council)).rejects.toMatchObject({ code: 'REFUSED' })
    await expect(sendBack(await given.review('DRAFTED', { round: 2 }), given.council, 1)).rejects.toMatchObject({
      code: 'REFUSED',
    })
    const schools = await given.person({ role: 'EXEC', agency: 'EDU', in: given.group.home })
    await expect(sendBack(await given.review('DRAFTED', { round: 1 }), schools)).rejects.toMatchObject(
      refused('Your seats do not speak for one of the three partners.'),
    )
  })
})

describe('the Scrutineer', () => {
  test('comments while it is written and signed, and not once it is sent', async () => {
    const review = await given.review('DRAFTED', { round: 1 })
    const comment = ({ reference }: Review, who = given.scrutineer) =>
      who.api.reviewDecisions.comment({ reference, text: 'The child is heard.' })
    await comment(review)
    expect((await read(review)).comment).toMatchObject({ text: 'The child is heard.', by: 'Sky Scrutineer' })
    expect((await read(review)).answers).not.toHaveProperty('scrutineer_comment')
    await expect(comment(review, given.coordinator)).rejects.toMatchObject({ code: 'NO_PERMISSION' })
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
