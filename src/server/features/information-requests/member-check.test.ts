import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { qualityCheckCodes } from '#domain/information-requests/quality-checks.ts'
import { givenRequests, type Requests } from '#tests/support/given-requests.ts'
import { refused, wrong } from '#tests/support/refusals.ts'
import { returnAnswers } from '#tests/support/return-answers.ts'
import { openTestApp, type TestApp } from '#tests/support/server-app.ts'

let app: TestApp
let given: Requests
beforeAll(async () => {
  app = await openTestApp()
  given = await givenRequests(app)
}, 60_000)
afterAll(() => app.close())

describe('the member’s check', () => {
  test('sends it back with comments at the very answers', async () => {
    const { requestId, caseId } = await given.handedIn()
    const comments = [{ questionId: 'engagement', text: 'Why were the appointments so far away?' }]
    expect(await given.member.api.requests.sendBack({ requestId, comments })).toEqual({ status: 'DRAFTING' })
    const { inside } = await given.author.api.requests.get({ requestId })
    expect(inside?.comments).toMatchObject([
      { kind: 'SENT_BACK', questionId: 'engagement', by: 'Mina Member', settledAt: null },
    ])
    expect(await given.messagesAbout(caseId)).toContainEqual([
      'return-sent-back',
      given.author.accountId,
      `/requests/${requestId}`,
      '2026-06-10',
    ])
    await given.author.api.requests.handIn({ requestId })
    const again = await given.author.api.requests.get({ requestId })
    expect(again.inside?.comments[0]?.settledAt).not.toBeNull()
  })

  test('does not send back without a word, nor about a question there is not', async () => {
    const { requestId } = await given.handedIn()
    const { requests } = given.member.api
    await expect(requests.sendBack({ requestId, comments: [] })).rejects.toMatchObject({ code: 'BAD_REQUEST' })
    await expect(
      requests.sendBack({ requestId, comments: [{ questionId: 'nowhere', text: 'Why?' }] }),
    ).rejects.toMatchObject(wrong('comments', 'This return has no such question.'))
  })

  test('approves: the return leaves the agency, with its day', async () => {
    const { requestId, reference } = await given.handedIn()
    await expect(given.coordinator.api.returns.get({ reference, requestId })).rejects.toMatchObject({
      code: 'NOT_FOUND',
    })
    expect(await given.approve(given.member, requestId)).toEqual({ status: 'SUBMITTED' })
    const read = await given.coordinator.api.returns.get({ reference, requestId })
    expect(read).toMatchObject({ isOnTime: true, returnedOn: '2026-06-03', version: { number: 1, isNil: false } })
    expect(read.answers.plan_status).toEqual({ skipped: 'NOT_KNOWN' })
    expect(read.answers.engagement).toEqual({ value: returnAnswers().engagement })
  })

  test('approves the words that were read, not those that came after', async () => {
    const { requestId } = await given.handedIn()
    const { version } = await given.member.api.requests.draft({ requestId })
    const comments = [{ questionId: 'engagement', text: 'Why so far?' }]
    await given.second.api.requests.sendBack({ requestId, comments })
    await given.write(given.author, requestId, { engagement: 'Words that the member has not read.' })
    await given.author.api.requests.handIn({ requestId })
    await expect(
      given.member.api.requests.approve({ requestId, version, checked: qualityCheckCodes }),
    ).rejects.toMatchObject({ code: 'CHANGED_BY_SOMEONE_ELSE', data: { by: 'Ada Author', fields: ['answers'] } })
    expect(await given.approve(given.member, requestId)).toEqual({ status: 'SUBMITTED' })
  })

  test('looks at each of the six points', async () => {
    const { requestId } = await given.handedIn()
    await expect(given.approve(given.member, requestId, qualityCheckCodes.slice(1))).rejects.toMatchObject(
      wrong('checked', 'Look at each of the six points, and tick it'),
    )
  })

  test('is not the member’s who wrote it, but another’s or the signer’s', async () => {
    const { requestId } = await given.handedIn(given.member)
    const why =
      'You wrote this return or a part of it, so somebody else of your agency approves it: another member, or a signing senior manager.'
    expect((await given.member.api.requests.get({ requestId })).inside?.approvalRefusal).toBe(why)
    await expect(given.approve(given.member, requestId)).rejects.toMatchObject(refused(why))
    expect(await given.approve(given.signer, requestId)).toEqual({ status: 'SUBMITTED' })
  })

  test('is not the member’s who wrote a part of it, whoever is named the author', async () => {
    const { requestId } = await given.written()
    await given.write(given.member, requestId, { services_offered: 'Weekly visits' })
    await given.author.api.requests.handIn({ requestId })
    await expect(given.approve(given.member, requestId)).rejects.toMatchObject({
      code: 'REFUSED',
      data: { reason: expect.stringContaining('or a part of it') },
    })
    expect(await given.approve(given.signer, requestId)).toEqual({ status: 'SUBMITTED' })
  })

  test('is the member’s own where the partnership lets one person do both', async () => {
    const { requestId } = await given.handedIn(given.member)
    await app.superuser
      .updateTable('casebook.partnership')
      .set({ settings: JSON.stringify({ return_by_two_people: 'no' }) })
      .where('id', '=', given.member.partnership.id)
      .execute()
    expect(await given.approve(given.member, requestId)).toEqual({ status: 'SUBMITTED' })
    await app.superuser
      .updateTable('casebook.partnership')
      .set({ settings: JSON.stringify({}) })
      .where('id', '=', given.member.partnership.id)
      .execute()
  })
})
