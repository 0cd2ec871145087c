import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { givenRequests, type Requests } from '#tests/support/given-requests.ts'
import { refused } from '#tests/support/refusals.ts'
import { returnAnswers } from '#tests/support/return-answers.ts'
import { openTestApp, type TestApp } from '#tests/support/server-app.ts'

let app: TestApp
let given: Requests
beforeAll(async () => {
  app = await openTestApp()
  given = await givenRequests(app)
}, 60_000)
afterAll(() => app.close())

describe('writing', () => {
  test('begins with whom the agency was asked about, each to be confirmed', async () => {
    const { requestId } = await given.review('ASSIGNED', given.author)
    const { answers } = await given.author.api.requests.draft({ requestId })
    expect(answers.household).toMatchObject({ rev: 0, value: [{ person: 'Child 1' }, { person: 'Mother' }] })
  })

  test('moves the request on with its first words, and tells how far it is', async () => {
    const { requestId } = await given.review('ASSIGNED', given.author)
    await given.write(given.author, requestId, { author_role: 'Named nurse' })
    const row = await given.row(requestId)
    expect(row).toMatchObject({ status: 'DRAFTING', saved_at: '2026-06-03T09:00:00.000Z' })
    expect(row.percent).toBeGreaterThan(0)
    expect(row.percent).toBeLessThan(10)
  })

  test('is 100 per cent once nothing is missing', async () => {
    const { requestId } = await given.written()
    expect(await given.row(requestId)).toMatchObject({ percent: 100, status: 'DRAFTING' })
  })

  test('keeps both writers’ words', async () => {
    const { requestId } = await given.written()
    const mine = await given.author.api.requests.draft({ requestId })
    const base = mine.answers.engagement?.rev ?? 0
    const save = (who: typeof given.author, value: string) =>
      who.api.requests.save({ requestId, changes: { engagement: { base, value } } })
    expect((await save(given.member, 'As the member has it.')).conflicts).toEqual([])
    const { saved, conflicts } = await save(given.author, 'As the author has it.')
    expect(saved).toEqual({})
    expect(conflicts).toMatchObject([{ questionId: 'engagement', theirs: { value: 'As the member has it.' } }])
  })

  test('takes no answer of the wrong kind and no question it does not ask', async () => {
    const { requestId } = await given.review('ASSIGNED', given.author)
    const save = (changes: Record<string, { base: number; value: unknown }>) =>
      given.author.api.requests.save({ requestId, changes })
    await expect(save({ lcspr_view: { base: 0, value: 'PERHAPS' } })).rejects.toMatchObject({ code: 'INVALID' })
    await expect(save({ nowhere: { base: 0, value: 'x' } })).rejects.toMatchObject({
      data: { issues: [{ path: ['answers', 'nowhere'], message: 'This form has no such question.' }] },
    })
    expect(await given.row(requestId)).toMatchObject({ status: 'ASSIGNED' })
  })

  test('asks what this review asks beside the form', async () => {
    const { requestId } = await given.review('ASSIGNED', given.author)
    await app.superuser
      .updateTable('casebook.information_request')
      .set({ questions: JSON.stringify(['What did you know?']), extra_questions: JSON.stringify(['Who rang?']) })
      .where('id', '=', requestId)
      .execute()
    await given.write(given.author, requestId, { question_1: 'Little', extra_1: 'A neighbour' })
    expect(await given.row(requestId)).toMatchObject({ status: 'DRAFTING' })
    await given.write(given.author, requestId, returnAnswers())
    await given.write(given.author, requestId, { extra_1: '' })
    await expect(given.author.api.requests.handIn({ requestId })).rejects.toMatchObject({
      data: { issues: [{ path: ['answers', 'extra_1'], message: 'Answer “Who rang?”, or say why not' }] },
    })
  })

  test.each([
    [
      'the member before the author has begun',
      'ASSIGNED',
      'The author begins the return. Name yourself the author to write it.',
    ],
    [
      'once it is with the member to check',
      'MEMBER_QA',
      'This cannot be done now: the request stands at “With the member to check”.',
    ],
    ['once it is returned', 'SUBMITTED', 'This cannot be done now: the request stands at “Returned”.'],
  ] as const)('is closed to %s', async (_, status, reason) => {
    const { requestId } = await given.review(status, given.author)
    await expect(given.write(given.member, requestId, { author_role: 'x' })).rejects.toMatchObject(refused(reason))
  })

  test('a signing senior manager reads it and does not write', async () => {
    const { requestId } = await given.written()
    expect((await given.signer.api.requests.draft({ requestId })).mayWrite).toBe(false)
    await expect(given.write(given.signer, requestId, { author_role: 'x' })).rejects.toMatchObject({
      code: 'NO_PERMISSION',
    })
  })
})

describe('handing in', () => {
  test('needs each blank answered or explained', async () => {
    const { requestId } = await given.written()
    await given.write(given.author, requestId, { lived_experience: '', wishes: '' })
    await expect(given.author.api.requests.handIn({ requestId })).rejects.toMatchObject({
      code: 'INVALID',
      data: {
        issues: [
          {
            path: ['answers', 'lived_experience'],
            message: 'Describe an ordinary day in the child’s life, or say why you cannot',
          },
          { path: ['answers', 'wishes'], message: 'Say what the child wanted, or why you cannot' },
        ],
      },
    })
  })

  test('tells the members and the signing senior managers, by reference alone', async () => {
    const { requestId, caseId } = await given.handedIn()
    expect(await given.messagesAbout(caseId)).toEqual(
      expect.arrayContaining(
        [given.member, given.second, given.signer].map((who) => [
          'return-to-check',
          who.accountId,
          `/requests/${requestId}`,
          '2026-06-10',
        ]),
      ),
    )
  })

  test('of what is complete needs no new word: of a new author, or once it is waited for after all', async () => {
    const { requestId, reference } = await given.written()
    const { assign, handIn } = given.member.api.requests
    await assign({ requestId, accountId: given.second.accountId, isInvolved: false, note: '' })
    expect(await given.second.api.requests.handIn({ requestId })).toEqual({ status: 'MEMBER_QA' })

    app.clock.set('2026-06-11T09:00:00Z')
    const { rapidReviews } = given.manager.api
    await rapidReviews.goOnWithout({ reference, requestId, reason: 'It is late' })
    await rapidReviews.resume({ reference, requestId, dueOn: '2026-06-15', reason: 'It is ready' })
    await assign({ requestId, accountId: given.member.accountId, isInvolved: false, note: '' })
    expect(await handIn({ requestId })).toEqual({ status: 'MEMBER_QA' })
    app.clock.set('2026-06-03T09:00:00Z')
  })

  test('leaves behind what is no longer asked, in a line of the chronology as well', async () => {
    const { requestId, reference } = await given.written()
    const [visit] = returnAnswers().chronology
    const line = { ...visit, significance: 'BACKGROUND', analysis: 'Left behind.', visibility_reason: 'Left behind.' }
    await given.write(given.author, requestId, { chronology: [line] })
    await given.author.api.requests.handIn({ requestId })
    await given.approve(given.member, requestId)
    const read = await given.coordinator.api.returns.get({ reference, requestId })
    expect(read.answers.chronology?.value).toMatchObject([{ significance: 'BACKGROUND', event: visit?.event }])
    expect(JSON.stringify(read)).not.toContain('Left behind.')
  })

  test('is the author’s, not the member’s', async () => {
    const { requestId } = await given.written()
    await expect(given.member.api.requests.handIn({ requestId })).rejects.toMatchObject({ code: 'REFUSED' })
  })
})
