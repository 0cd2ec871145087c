import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Person } from '#tests/support/given.ts'
import { givenCaseChanges } from '#tests/support/given-case-changes.ts'
import { refused } from '#tests/support/refusals.ts'
import { openTestApp, type TestApp } from '#tests/support/server-app.ts'

let app: TestApp
let given: Awaited<ReturnType<typeof givenCaseChanges>>
let manager: Person
let referrer: Person
let member: Person
const reason = 'Both describe the same afternoon.'

beforeAll(async () => {
  app = await openTestApp({ now: '2026-06-03T09:00:00Z' })
  given = await givenCaseChanges(app)
  ;({ manager, referrer, member } = given)
})
afterAll(() => app.close())

describe('withdrawing', () => {
  test('keeps the case with its reason, ends what was asked, and writes to the referrer', async () => {
    const about = await given.received()
    await app.superuser
      .insertInto('casebook.consultation')
      .values({
        partnership_id: manager.partnership.id,
        id: crypto.randomUUID(),
        case_id: about.caseId,
        concern_id: about.concernId,
        account_id: member.accountId,
        question: 'What is your view?',
        asked_by: manager.accountId,
        asked_at: '2026-06-02T09:00:00Z',
        due_on: '2026-06-09',
        view: null,
        answered_at: null,
        ended_at: null,
      })
      .execute()
    await manager.api.caseChanges.withdraw({ reference: about.reference, reason: 'Sent to us by mistake.' })
    expect(await manager.api.cases.get({ reference: about.reference })).toMatchObject({
      stage: 'WITHDRAWN',
      withdrawn: { on: '2026-06-03', reason: 'Sent to us by mistake.' },
    })
    expect((await given.transitions(about)).at(-1)).toEqual({
      move: 'withdraw',
      from_status: 'RECEIVED',
      to_status: 'WITHDRAWN',
      as_role: 'BM',
      reason: 'Sent to us by mistake.',
      account_id: manager.accountId,
      on_date: '2026-06-03',
    })
    const open = app.superuser.selectFrom('casebook.consultation').select('id').where('ended_at', 'is', null)
    expect(await open.where('case_id', '=', about.caseId).execute()).toEqual([])
    expect(await given.messagesAbout(about)).toContainEqual({
      kind: 'outcome',
      account_id: referrer.accountId,
      reference: about.reference,
    })
  })

  test.each([
    ['CONSULTING', 'Partners are being consulted. The consultation has to end first.'],
    [
      'ACCEPTED',
      'Only a concern that has been received, or waits for more information, can be withdrawn. This one stands at “Accepted for review”.',
    ],
  ])('is refused at %s', async (status, why) => {
    const about = await given.received()
    await given.putAt(about, status)
    await expect(manager.api.caseChanges.withdraw({ reference: about.reference, reason })).rejects.toMatchObject(
      refused(why),
    )
    expect(await given.stands(about)).toBe(status)
  })

  test('asks for a reason', async () => {
    const { reference } = await given.received()
    const attempt = manager.api.caseChanges.withdraw({ reference, reason: '  ' })
    await expect(attempt).rejects.toMatchObject({ code: 'BAD_REQUEST' })
  })

  test('a referrer withdraws a draft and a referral just sent, and nobody else’s', async () => {
    const [draft, sent] = [await given.draft(referrer), await given.received()]
    const stranger = await given.person({ role: 'REFERRER', agency: 'SCHOOL' })
    const attempt = stranger.api.concerns.withdraw({ concernId: sent.concernId, reason })
    await expect(attempt).rejects.toMatchObject({ code: 'NOT_FOUND' })
    await referrer.api.concerns.withdraw({ concernId: draft.concernId, reason: 'Started by mistake.' })
    await referrer.api.concerns.withdraw({ concernId: sent.concernId, reason: 'It was settled.' })
    expect((await referrer.api.concerns.get({ concernId: draft.concernId })).status).toBe('WITHDRAWN')
    expect((await given.transitions(sent)).at(-1)).toMatchObject({ as_role: 'REFERRER', reason: 'It was settled.' })
  })

  test('a referrer withdraws nothing that was decided about', async () => {
    const about = await given.received()
    await given.putAt(about, 'SCHEDULED')
    await expect(referrer.api.concerns.withdraw({ concernId: about.concernId, reason })).rejects.toMatchObject(
      refused('This cannot be done now: the concern stands at “On the agenda”.'),
    )
  })
})
