import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { reviewOf } from '#tests/support/given-cockpit.ts'
import { givenRequests, type Requests } from '#tests/support/given-requests.ts'
import { refused } from '#tests/support/refusals.ts'
import { nilAnswers, returnAnswers } from '#tests/support/return-answers.ts'
import { openTestApp, type TestApp } from '#tests/support/server-app.ts'

let app: TestApp
let given: Requests
beforeAll(async () => {
  app = await openTestApp()
  given = await givenRequests(app)
}, 60_000)
afterAll(() => app.close())

describe('the coordinator', () => {
  test('sees how far each agency is, and not a word of it', async () => {
    const { reference, requestId } = await given.written()
    const list = await given.coordinator.api.returns.list({ reference })
    expect(list).toMatchObject([
      { requestId, agency: { code: 'CHS' }, status: 'DRAFTING', percent: 100, returnNumber: 0, daysLeft: 5 },
    ])
    const request = await given.coordinator.api.requests.get({ requestId })
    expect(request).toMatchObject({ percent: 100, inside: null, moves: ['extend', 'goOnWithout', 'withdraw'] })
  })

  test('accepts a return, once', async () => {
    const { reference, requestId } = await given.returned()
    expect(await given.coordinator.api.returns.accept({ reference, requestId, number: 1 })).toEqual({
      status: 'RECEIVED',
    })
    await expect(given.coordinator.api.returns.accept({ reference, requestId, number: 1 })).rejects.toMatchObject(
      refused('This cannot be done now: the request stands at “Accepted”.'),
    )
  })

  test('asks at an answer; the answer is a new version, and the day of the first stays', async () => {
    const { reference, requestId, caseId } = await given.returned()
    const queries = [{ questionId: 'engagement', text: 'Which buses?' }]
    expect(await given.chair.api.returns.query({ reference, requestId, number: 1, queries })).toEqual({
      status: 'QUERIED',
    })
    expect(await given.messagesAbout(caseId)).toContainEqual([
      'return-queried',
      given.member.accountId,
      `/requests/${requestId}`,
      '2026-06-10',
    ])
    const { inside } = await given.member.api.requests.get({ requestId })
    const commentId = inside?.comments.find(({ kind }) => kind === 'QUERY')?.id ?? ''
    await expect(given.member.api.requests.answerQueries({ requestId, replies: [] })).rejects.toMatchObject({
      data: { issues: [{ path: ['replies', commentId], message: 'Answer this question' }] },
    })
    await given.write(given.author, requestId, { engagement: 'The 64 and the 119, because the clinic had moved.' })
    const replies = [{ commentId, reply: 'Added to the answer.' }]
    expect(await given.member.api.requests.answerQueries({ requestId, replies })).toEqual({ status: 'SUBMITTED' })

    const read = await given.coordinator.api.returns.get({ reference, requestId })
    expect(read).toMatchObject({
      returnedOn: '2026-06-03',
      version: { number: 2, reason: 'Questions answered' },
      answers: { engagement: { value: 'The 64 and the 119, because the clinic had moved.' } },
      queries: [{ text: 'Which buses?', by: 'Chay Chair', reply: 'Added to the answer.' }],
    })
    const first = await given.coordinator.api.returns.get({ reference, requestId, number: 1 })
    expect(first.answers.engagement).toEqual({ value: returnAnswers().engagement })
    expect((await given.author.api.requests.version({ requestId, number: 1 })).answers.engagement).toEqual(
      first.answers.engagement,
    )
  })

  test('takes a return as it stands where nobody answers the questions', async () => {
    const { reference, requestId } = await given.returned()
    const queries = [{ questionId: 'engagement', text: 'Which buses?' }]
    await given.coordinator.api.returns.query({ reference, requestId, number: 1, queries })
    app.clock.set('2026-06-11T09:00:00Z')
    const { rapidReviews, returns } = given.coordinator.api
    expect(await rapidReviews.chase({ reference, requestId })).toMatchObject({ chased: ['CHS'] })
    expect(await returns.accept({ reference, requestId, number: 1 })).toEqual({ status: 'RECEIVED' })
    app.clock.set('2026-06-03T09:00:00Z')
    expect(await returns.get({ reference, requestId })).toMatchObject({ queries: [{ settledAt: expect.any(String) }] })
  })

  test('settles with that also the questions about an answer that is withheld from whoever accepts', async () => {
    const { reference, requestId } = await given.returned()
    const { rapidReviews, returns } = given.coordinator.api
    const [questionId, reason] = ['engagement', 'The police ask']
    await returns.query({ reference, requestId, number: 1, queries: [{ questionId, text: 'Which buses?' }] })
    const { accountId } = given.manager
    await rapidReviews.withhold({ reference, requestId, questionId, accountId, processId: null, reason })
    await given.manager.api.returns.accept({ reference, requestId, number: 1 })
    expect(await returns.get({ reference, requestId })).toMatchObject({ queries: [{ settledAt: expect.any(String) }] })
  })

  test('sees a late return as late everywhere, though time is given for the questions about it', async () => {
    const made = await given.written()
    const { reference, requestId } = made
    app.clock.set('2026-06-11T09:00:00Z')
    await given.author.api.requests.handIn({ requestId })
    await given.approve(given.member, requestId)
    const queries = [{ questionId: 'engagement', text: 'Which buses?' }]
    const { returns, rapidReviews } = given.coordinator.api
    await returns.query({ reference, requestId, number: 1, queries })
    await rapidReviews.extend({ reference, requestId, dueOn: '2026-06-15', reason: 'To answer' })
    const [listed] = await returns.list({ reference })
    const asked = (await reviewOf(given.coordinator, made)).requests?.at(0)
    app.clock.set('2026-06-03T09:00:00Z')
    expect(listed).toMatchObject({ dueOn: '2026-06-15', isOnTime: false })
    expect(await returns.get({ reference, requestId })).toMatchObject({ isOnTime: false })
    expect(asked).toMatchObject({ isOnTime: false })
  })

  test('gives more time, and takes a request back: the members hear of it, and the author', async () => {
    const { reference, requestId, caseId } = await given.written()
    const { extend, withdrawRequest } = given.coordinator.api.rapidReviews
    await extend({ reference, requestId, dueOn: '2026-06-12', reason: 'Illness' })
    await withdrawRequest({ reference, requestId, reason: 'Asked by mistake' })
    const told = (await given.messagesAbout(caseId)).filter(([kind]) => kind === 'request-changed')
    const { member, second, author } = given
    const days = [member, second, author].flatMap(({ accountId }) => [
      [accountId, '2026-06-12'],
      [accountId, null],
    ])
    expect(told.map(([, who, , dueOn]) => [who, dueOn])).toEqual(expect.arrayContaining(days))
    expect(told).toHaveLength(days.length)
  })

  test('accepts and asks about the version that was read, not one that came in after', async () => {
    const { reference, requestId } = await given.returned()
    const { returns } = given.coordinator.api
    const queries = [{ questionId: 'engagement', text: 'Which buses?' }]
    await given.chair.api.returns.query({ reference, requestId, number: 1, queries })
    await given.write(given.author, requestId, { engagement: 'The 64.' })
    const { inside } = await given.member.api.requests.get({ requestId })
    const replies = [{ commentId: inside?.comments[0]?.id ?? '', reply: 'Added.' }]
    await given.member.api.requests.answerQueries({ requestId, replies })
    const changed = { code: 'CHANGED_BY_SOMEONE_ELSE', data: { by: 'Mina Member', fields: ['answers'] } }
    const read = { reference, requestId, number: 1 }
    await expect(returns.accept(read)).rejects.toMatchObject(changed)
    await expect(returns.query({ ...read, queries })).rejects.toMatchObject(changed)
    expect(await returns.accept({ ...read, number: 2 })).toEqual({ status: 'RECEIVED' })
  })

  test('asks about a short answer, which may stay short', async () => {
    const { reference, requestId } = await given.review()
    await given.member.api.requests.answerNil({ requestId, answers: nilAnswers() })
    await given.coordinator.api.returns.query({
      reference,
      requestId,
      number: 1,
      queries: [{ questionId: 'systems_searched', text: 'The paper files as well?' }],
    })
    const { inside } = await given.member.api.requests.get({ requestId })
    const replies = [{ commentId: inside?.comments[0]?.id ?? '', reply: 'Yes, now.' }]
    const nil = { ...nilAnswers(), systems_searched: ['CASE_SYSTEM', 'PAPER'] }
    await given.member.api.requests.answerQueries({ requestId, replies, nil })
    expect(await given.coordinator.api.returns.get({ reference, requestId })).toMatchObject({
      version: { number: 2, isNil: true },
      answers: { systems_searched: { value: ['CASE_SYSTEM', 'PAPER'] } },
    })
  })

  test('does not ask about a question that was not asked, nor before there is a return', async () => {
    const { reference, requestId } = await given.returned()
    const ask = (questionId: string, about = { reference, requestId }) =>
      given.coordinator.api.returns.query({ ...about, number: 1, queries: [{ questionId, text: 'Why?' }] })
    await expect(ask('nowhere')).rejects.toMatchObject({ code: 'INVALID' })
    const early = await given.written()
    await expect(ask('engagement', early)).rejects.toMatchObject({ code: 'REFUSED' })
    // By the reference of another case it is not found.
    await expect(ask('engagement', { reference: early.reference, requestId })).rejects.toMatchObject({
      code: 'NOT_FOUND',
    })
  })
})

test('the member amends an accepted return with a reason', async () => {
  const { reference, requestId } = await given.returned()
  await given.coordinator.api.returns.accept({ reference, requestId, number: 1 })
  await given.write(given.member, requestId, { services_offered: 'Also a parenting group.' })
  expect((await given.coordinator.api.returns.get({ reference, requestId })).answers.services_offered?.value).toBe(
    returnAnswers().services_offered,
  )
  expect(await given.member.api.requests.amend({ requestId, reason: 'A group was left out' })).toEqual({
    status: 'RECEIVED',
  })
  expect(await given.coordinator.api.returns.get({ reference, requestId })).toMatchObject({
    version: { number: 2, reason: 'A group was left out' },
    answers: { services_offered: { value: 'Also a parenting group.' } },
  })
  await expect(given.author.api.requests.amend({ requestId, reason: 'x' })).rejects.toMatchObject({
    code: 'NO_PERMISSION',
  })
})
