import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Person } from '#tests/support/given.ts'
import { reviewOf } from '#tests/support/given-cockpit.ts'
import { givenRequests, type Requests } from '#tests/support/given-requests.ts'
import { returnAnswers } from '#tests/support/return-answers.ts'
import { openTestApp, type TestApp } from '#tests/support/server-app.ts'
import { openSqlAs } from '#tests/support/sql-as.ts'

let app: TestApp
let given: Requests
beforeAll(async () => {
  app = await openTestApp()
  given = await givenRequests(app)
}, 60_000)
afterAll(() => app.close())

type Made = Awaited<ReturnType<Requests['returned']>>

const release = (by: Requests['coordinator'], { requestId, caseId }: Made) =>
  app.superuser
    .insertInto('casebook.return_release')
    .values({
      partnership_id: by.partnership.id,
      request_id: requestId,
      case_id: caseId,
      up_to_number: 1,
      released_by: by.accountId,
      released_at: app.clock.now().toString(),
    })
    .execute()

describe('what is withheld from somebody who reads the returns', () => {
  const withhold = ({ reference, requestId }: Made, from: Person, questionId: string | null) =>
    given.coordinator.api.rapidReviews.withhold({
      reference,
      requestId,
      questionId,
      accountId: from.accountId,
      processId: null,
      reason: 'The police ask',
    })

  test('is not told by the questions about it, nor by why it was handed in again', async () => {
    const made = await given.returned()
    const { reference, requestId } = made
    const queries = [{ questionId: 'engagement', text: 'Zephyrine gave a statement. When?' }]
    await given.coordinator.api.returns.query({ reference, requestId, queries, number: 1 })
    const { inside } = await given.member.api.requests.get({ requestId })
    const replies = [{ commentId: inside?.comments[0]?.id ?? '', reply: 'Zephyrine gave it on 2 May.' }]
    await given.member.api.requests.answerQueries({ requestId, replies })
    await given.coordinator.api.returns.accept({ reference, requestId, number: 2 })
    await given.member.api.requests.amend({ requestId, reason: 'Zephyrine was heard again' })
    const read = () => given.chair.api.returns.get({ reference, requestId })

    await withhold(made, given.chair, 'engagement')
    expect(await read()).toMatchObject({ withheld: ['engagement'], queries: [] })
    expect((await given.manager.api.returns.get({ reference, requestId })).queries).toHaveLength(1)
    await withhold(made, given.chair, null)
    expect(JSON.stringify(await read())).not.toContain('Zephyrine')
    expect((await given.manager.api.returns.get({ reference, requestId })).version.reason).toContain('Zephyrine')
    expect((await given.member.api.requests.get({ requestId })).inside?.comments[0]?.reply).toContain('Zephyrine')
  })

  test('takes the withheld lines of a chronology along', async () => {
    const made = await given.returned()
    await withhold(made, given.manager, 'chronology')
    const sqlAs = await openSqlAs(app)
    const lines = async (who: Person) => {
      const query =
        "select question_id from casebook.returned_answer where request_id = $1 and question_id like 'chron%'"
      return (await sqlAs(who, query, [made.requestId])).rows
    }
    expect(await lines(given.manager)).toEqual([])
    expect(await lines(given.coordinator)).toHaveLength(2)
  })
})

describe('another agency', () => {
  test('reads a return once it is released, and never its withheld lines', async () => {
    const made = await given.returned()
    const { reference, requestId } = made
    await made.request('MPS')
    const { returns } = given.other.api
    expect((await returns.list({ reference })).map(({ agency }) => agency.code)).toEqual(['MPS'])
    await expect(returns.get({ reference, requestId })).rejects.toMatchObject({ code: 'NOT_FOUND' })
    await release(given.coordinator, made)
    expect((await returns.list({ reference })).map(({ agency, status }) => [agency.code, status])).toEqual([
      ['MPS', 'ISSUED'],
      ['CHS', null],
    ])
    const read = await returns.get({ reference, requestId })
    expect(read.answers.engagement?.value).toBe(returnAnswers().engagement)
    expect(read.answers.chronology?.value).toMatchObject([{ event_type: 'VISIT' }, { visibility: 'WITHHELD' }])
    expect(JSON.stringify(read)).not.toContain('neighbour')
    const whole = await given.coordinator.api.returns.get({ reference, requestId })
    expect(JSON.stringify(whole.answers.chronology)).toContain('neighbour')
  })

  test('reads no line about which its agency wants to be asked first, until that is opened', async () => {
    const made = await given.review('ASSIGNED', given.author)
    const { reference, requestId } = made
    await made.request('MPS')
    const line = { ...returnAnswers().chronology[0], event: 'Zephyrine told the police.' }
    const asked = { ...line, visibility: 'RESTRICTED', visibility_reason: 'It names an informant.' }
    await given.write(given.author, requestId, { ...returnAnswers(), chronology: [asked] })
    await given.author.api.requests.handIn({ requestId })
    await given.approve(given.member, requestId)
    await given.coordinator.api.returns.accept({ reference, requestId, number: 1 })
    const chronology = async (who: Person) =>
      (await who.api.returns.get({ reference, requestId })).answers.chronology?.value
    expect(await chronology(given.coordinator)).toMatchObject([asked])
    await given.coordinator.api.rapidReviews.release({ reference })
    expect(await chronology(given.other)).toEqual([{ visibility: 'RESTRICTED' }])

    await given.write(given.member, requestId, { chronology: [line] })
    await given.member.api.requests.amend({ requestId, reason: 'The line may be shared' })
    await given.coordinator.api.rapidReviews.release({ reference })
    expect(await chronology(given.other)).toMatchObject([line])
  })

  test('reads what was released, and a later version once that is released too', async () => {
    const made = await given.returned()
    const { reference, requestId } = made
    await made.request('MPS')
    const { release: releaseNow } = given.coordinator.api.rapidReviews
    expect(await releaseNow({ reference })).toEqual({ released: 1 })
    await given.coordinator.api.returns.query({
      reference,
      requestId,
      number: 1,
      queries: [{ questionId: 'engagement', text: 'Which buses?' }],
    })
    await given.write(given.author, requestId, { engagement: 'For the coordinator: Zephyrine is moved on Friday.' })
    const { inside } = await given.member.api.requests.get({ requestId })
    const replies = [{ commentId: inside?.comments[0]?.id ?? '', reply: 'Added.' }]
    await given.member.api.requests.answerQueries({ requestId, replies })

    const read = await given.other.api.returns.get({ reference, requestId })
    expect(read.versions.map(({ number }) => number)).toEqual([1])
    expect(JSON.stringify(read)).not.toContain('Zephyrine')
    await expect(given.other.api.returns.get({ reference, requestId, number: 2 })).rejects.toMatchObject({
      code: 'NOT_FOUND',
    })
    const sqlAs = await openSqlAs(app)
    const { rows } = await sqlAs(
      given.other,
      'select number from casebook.returned_answer where request_id = $1 and number > 1',
      [requestId],
    )
    expect(rows).toEqual([])
    const ofHealth = async () =>
      (await given.coordinator.api.returns.list({ reference })).find((row) => row.requestId === requestId)
    expect(await ofHealth()).toMatchObject({ returnNumber: 2, isReleased: false })
    expect(await reviewOf(given.coordinator, made)).toMatchObject({ counts: { released: 0 }, can: { release: true } })

    expect(await releaseNow({ reference })).toEqual({ released: 1 })
    expect(JSON.stringify(await given.other.api.returns.get({ reference, requestId }))).toContain('Zephyrine')
    expect(await ofHealth()).toMatchObject({ isReleased: true })
  })

  test('is told which answers are withheld from it, and does not get them', async () => {
    const made = await given.returned()
    const { reference, requestId, caseId } = made
    await made.request('MPS')
    await release(given.coordinator, made)
    await app.superuser
      .insertInto('casebook.restriction')
      .values({
        partnership_id: given.other.partnership.id,
        id: crypto.randomUUID(),
        case_id: caseId,
        request_id: requestId,
        question_id: 'engagement',
        account_id: given.other.accountId,
        process_id: null,
        reason: 'Asked by the police',
        made_by: given.coordinator.accountId,
        made_at: app.clock.now().toString(),
      })
      .execute()
    const read = await given.other.api.returns.get({ reference, requestId })
    expect(read.withheld).toEqual(['engagement'])
    expect(JSON.stringify(read)).not.toContain('two buses')
    expect((await given.coordinator.api.returns.get({ reference, requestId })).withheld).toEqual([])
    expect((await given.member.api.requests.version({ requestId, number: 1 })).withheld).toEqual([])
  })
})
