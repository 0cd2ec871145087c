import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { Person } from '#tests/support/given.ts'
import { givenCaseChanges } from '#tests/support/given-case-changes.ts'
import { refused } from '#tests/support/refusals.ts'
import { openTestApp, type TestApp } from '#tests/support/server-app.ts'

let app: TestApp
let given: Awaited<ReturnType<typeof givenCaseChanges>>
let manager: Person
let referrer: Person
const reason = 'Both describe the same afternoon.'

beforeAll(async () => {
  app = await openTestApp({ now: '2026-06-03T09:00:00Z' })
  given = await givenCaseChanges(app)
  ;({ manager, referrer } = given)
})
afterAll(() => app.close())
beforeEach(() => app.clock.set('2026-06-03T09:00:00Z'))

describe('reopening', () => {
  test('brings it back to triage, with the clock from today', async () => {
    const about = await given.received()
    await given.putAt(about, 'CLOSED_ADVICE')
    app.clock.set('2026-07-01T09:00:00Z')
    await manager.api.caseChanges.reopen({ reference: about.reference, reason: 'The health visitor rang.' })
    expect(await given.stands(about)).toBe('RECEIVED')
    const row = await app.superuser
      .selectFrom('casebook.concern')
      .select('triage_from')
      .where('id', '=', about.concernId)
      .executeTakeFirstOrThrow()
    expect(row.triage_from).toBe('2026-07-01')
    expect((await given.transitions(about)).at(-1)).toMatchObject({ move: 'reopen', from_status: 'CLOSED_ADVICE' })
  })

  test('is refused while the case goes on', async () => {
    const { reference } = await given.received()
    await expect(manager.api.caseChanges.reopen({ reference, reason })).rejects.toMatchObject(
      refused('Only what is over can be reopened. This one stands at “Received”.'),
    )
  })

  test('nobody finds a draft that was withdrawn, so nobody reopens it', async () => {
    const draft = await given.draft(referrer)
    await referrer.api.concerns.withdraw({ concernId: draft.concernId, reason })
    const file = await app.superuser
      .selectFrom('casebook.case_file')
      .select(['reference', 'stage'])
      .where('id', '=', draft.caseId)
      .executeTakeFirstOrThrow()
    expect(file).toEqual({ reference: null, stage: 'WITHDRAWN' })
    expect((await manager.api.cases.list({ stage: 'WITHDRAWN' })).rows.map(({ reference }) => reference)).not.toContain(
      null,
    )
  })
})
