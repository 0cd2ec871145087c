import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { givenRequests, type Requests } from '#tests/support/given-requests.ts'
import { refused, wrong } from '#tests/support/refusals.ts'
import { nilAnswers } from '#tests/support/return-answers.ts'
import { openTestApp, type TestApp } from '#tests/support/server-app.ts'

let app: TestApp
let given: Requests
beforeAll(async () => {
  app = await openTestApp()
  given = await givenRequests(app)
}, 60_000)
afterAll(() => app.close())

describe('a request as its agency sees it', () => {
  test('says what is asked, by when, and what comes next', async () => {
    const { requestId, reference } = await given.review()
    const request = await given.member.api.requests.get({ requestId })
    expect(request).toMatchObject({
      reference,
      agency: { code: 'CHS' },
      status: 'ISSUED',
      dueOn: '2026-06-10',
      daysLeft: 5,
      coordinator: { name: 'Cora Coordinator' },
      moves: ['acknowledge', 'answerNil', 'assign'],
      inside: { author: null, mayWrite: false, comments: [], versions: [] },
    })
    expect(request.inside?.colleagues.map(({ name }) => name)).toEqual([
      'Ada Author',
      'Mina Member',
      'Sid Second',
      'Sign Signer',
    ])
  })

  test('names whom to search for only on purpose, for the agency and its author', async () => {
    const { requestId } = await given.review('ASSIGNED', given.author)
    for (const who of [given.member, given.author]) {
      const people = await who.api.requests.people({ requestId })
      expect(people.map(({ label }) => label)).toHaveLength(2)
      expect(JSON.stringify(people)).toContain('Date of birth')
    }
    expect(JSON.stringify(await given.author.api.requests.get({ requestId }))).not.toContain('Date of birth')
  })

  test('shows an author their request, and nothing else of the case', async () => {
    const { requestId, reference } = await given.review('ASSIGNED', given.author)
    const request = await given.author.api.requests.get({ requestId })
    expect(request).toMatchObject({
      moves: ['draft', 'handIn'],
      inside: { isMine: true, mayWrite: true, colleagues: [] },
    })
    await expect(given.author.api.cases.get({ reference })).rejects.toMatchObject({ code: 'NOT_FOUND' })
  })
})

test('the member acknowledges once', async () => {
  const { requestId } = await given.review()
  expect(await given.member.api.requests.acknowledge({ requestId })).toEqual({ status: 'ACKNOWLEDGED' })
  expect(await given.row(requestId)).toMatchObject({ acknowledged_by: given.member.accountId })
  await expect(given.member.api.requests.acknowledge({ requestId })).rejects.toMatchObject(
    refused('This cannot be done now: the request stands at “Acknowledged”.'),
  )
})

describe('nobody here knows the child', () => {
  test('is a whole return, at once and on time', async () => {
    const { requestId, reference, reviewId, caseId } = await given.review()
    expect(await given.member.api.requests.answerNil({ requestId, answers: nilAnswers() })).toEqual({
      status: 'NIL_RETURN',
    })
    expect(await given.row(requestId)).toMatchObject({
      returned_on: '2026-06-03',
      return_number: 1,
      acknowledged_by: given.member.accountId,
    })
    const read = await given.coordinator.api.returns.get({ reference, requestId })
    expect(read).toMatchObject({
      isOnTime: true,
      version: { number: 1, isNil: true, returnedBy: 'Mina Member' },
      answers: { names_searched: { value: 'Pim Example, 14 June 2019; also Pym' } },
    })
    expect(await given.messagesAbout(caseId)).toContainEqual([
      'return-handed-in',
      given.coordinator.accountId,
      `/cases/${reference}/rapid/returns/${requestId}`,
      null,
    ])
    // The only agency asked: the returns are in.
    const clock = await app.superuser
      .selectFrom('casebook.clock')
      .select('stopped_on')
      .where('record_id', '=', reviewId)
      .where('code', '=', 'RR_RETURN')
      .executeTakeFirstOrThrow()
    expect(clock.stopped_on).toBe('2026-06-03')
  })

  test('is told to whoever coordinates today, where the one named has left', async () => {
    const { requestId, caseId } = await given.review()
    const gone = await given.person({ role: 'COORD', agency: 'CSCP', heldUntil: '2026-06-02' })
    await app.superuser
      .updateTable('casebook.information_request')
      .set({ coordinator_id: gone.accountId })
      .where('id', '=', requestId)
      .execute()
    await given.member.api.requests.answerNil({ requestId, answers: nilAnswers() })
    const told = (await given.messagesAbout(caseId)).filter(([kind]) => kind === 'return-handed-in')
    expect(told.map(([, accountId]) => accountId)).toEqual([given.coordinator.accountId])
  })

  test('does not stop the limit while another agency owes its return', async () => {
    const { requestId, reviewId, request } = await given.review()
    await request('MPS')
    await given.member.api.requests.answerNil({ requestId, answers: nilAnswers() })
    const clock = await app.superuser
      .selectFrom('casebook.clock')
      .select('stopped_on')
      .where('record_id', '=', reviewId)
      .where('code', '=', 'RR_RETURN')
      .executeTakeFirstOrThrow()
    expect(clock.stopped_on).toBeNull()
  })

  test.each([
    [{ systems_searched: [] }, ['answers', 'systems_searched'], 'Tick each place that was searched'],
    [{ names_searched: ' ' }, ['answers', 'names_searched'], 'Enter the names and dates of birth you searched for'],
    [{ searched_on: '2026-06-04' }, ['answers', 'searched_on'], '“When was the search made?” cannot be in the future'],
    [{ searched_by: '' }, ['answers', 'searched_by'], 'Say who searched'],
  ])('needs %j', async (lacking, path, message) => {
    const { requestId } = await given.review()
    await expect(
      given.member.api.requests.answerNil({ requestId, answers: { ...nilAnswers(), ...lacking } }),
    ).rejects.toMatchObject({ code: 'INVALID', data: { issues: [{ path, message }] } })
  })

  test('is no answer where the coordinator wants a full one', async () => {
    const { requestId } = await given.review()
    await app.superuser
      .updateTable('casebook.information_request')
      .set({ is_nil_allowed: false })
      .where('id', '=', requestId)
      .execute()
    await expect(given.member.api.requests.answerNil({ requestId, answers: nilAnswers() })).rejects.toMatchObject(
      refused('This request asks for a full return, even where little is known.'),
    )
  })
})

describe('the author', () => {
  test('may be a colleague or the member, who stays accountable, and may be another later', async () => {
    const { requestId, caseId } = await given.review()
    const { requests } = given.member.api
    await requests.assign({ requestId, accountId: given.author.accountId, isInvolved: false })
    expect(await given.messagesAbout(caseId)).toContainEqual([
      'return-to-write',
      given.author.accountId,
      `/requests/${requestId}`,
      '2026-06-10',
    ])
    await given.write(given.author, requestId, { systems_named: 'The patient record' })
    await requests.assign({ requestId, accountId: given.member.accountId, isInvolved: false })
    expect(await given.row(requestId)).toMatchObject({ author_id: given.member.accountId, status: 'ASSIGNED' })
    expect((await requests.draft({ requestId })).answers.systems_named?.value).toBe('The patient record')
    await expect(given.author.api.requests.get({ requestId })).rejects.toMatchObject({ code: 'NOT_FOUND' })
  })

  test('who has worked with the family needs a second reader', async () => {
    const { requestId } = await given.review()
    const { requests } = given.member.api
    const involved = { requestId, accountId: given.author.accountId, isInvolved: true }
    await expect(requests.assign(involved)).rejects.toMatchObject(
      wrong('note', 'Say who, not involved with the family, will read the return'),
    )
    await requests.assign({ ...involved, note: 'The deputy named nurse' })
    expect((await requests.get({ requestId })).inside).toMatchObject({
      isAuthorInvolved: true,
      authorNote: 'The deputy named nurse',
    })
  })

  test('holds a seat of the agency', async () => {
    const { requestId } = await given.review()
    await expect(
      given.member.api.requests.assign({ requestId, accountId: given.other.accountId, isInvolved: false }),
    ).rejects.toMatchObject(wrong('accountId', 'Choose somebody who holds a seat of your agency'))
  })

  test('has no conflict of interest in the case', async () => {
    const { requestId, received } = await given.review()
    await given.relation(given.author, received, 'conflicted')
    await expect(
      given.member.api.requests.assign({ requestId, accountId: given.author.accountId, isInvolved: false }),
    ).rejects.toMatchObject(refused('This person has a conflict of interest in the case. Name somebody else.'))
  })

  test('is not named by a signing senior manager', async () => {
    const { requestId } = await given.review()
    await expect(
      given.signer.api.requests.assign({ requestId, accountId: given.author.accountId, isInvolved: false }),
    ).rejects.toMatchObject({ code: 'NO_PERMISSION' })
  })
})

describe('a colleague without an account', () => {
  const person = { name: 'Nell Newcomer', isInvolved: false }

  test('is invited to the agency, and to nothing but this return', async () => {
    const { requestId, caseId } = await given.review()
    const email = `nell.${crypto.randomUUID().slice(0, 8)}@chs.example`
    const invited = await given.member.api.requests.inviteAuthor({ requestId, ...person, email })
    expect(invited).toMatchObject({ status: 'ASSIGNED', isSent: false })
    expect(invited.link).toContain('/invitation#')
    const row = await given.row(requestId)
    const seats = await app.superuser
      .selectFrom('casebook.seat_holding as holding')
      .innerJoin('casebook.seat as seat', 'seat.id', 'holding.seat_id')
      .innerJoin('casebook.account as account', 'account.id', 'holding.account_id')
      .select(['seat.role', 'account.email'])
      .where('holding.account_id', '=', row.author_id)
      .execute()
    expect(seats).toEqual([{ role: 'CONTRIB', email }])
    expect((await given.messagesAbout(caseId)).map(([kind, to]) => [kind, to])).toContainEqual([
      'return-to-write',
      row.author_id,
    ])
  })

  test('whose address is known here is not invited twice', async () => {
    const { requestId } = await given.review()
    await expect(
      given.member.api.requests.inviteAuthor({ requestId, ...person, email: given.other.email }),
    ).rejects.toMatchObject(
      wrong('email', 'This address is known here already. Ask the Business Manager to give them a seat.'),
    )
    expect(await given.row(requestId)).toMatchObject({ status: 'ISSUED' })
  })
})
