import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { Person } from '#tests/support/given.ts'
import { givenCaseChanges } from '#tests/support/given-case-changes.ts'
import { refused, wrong } from '#tests/support/refusals.ts'
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

describe('splitting a case', () => {
  async function split() {
    const about = await given.received()
    const personIds = [about.childId]
    const { reference } = await manager.api.caseChanges.split({ reference: about.reference, personIds, reason })
    const { id: caseId } = await app.superuser
      .selectFrom('casebook.case_file')
      .select('id')
      .where('reference', '=', reference)
      .executeTakeFirstOrThrow()
    return { about, part: { reference, caseId } }
  }

  test('makes a case of its own that awaits triage since the first was received', async () => {
    const about = await given.received()
    app.clock.set('2026-06-05T09:00:00Z')
    const personIds = [about.childId]
    const { reference } = await manager.api.caseChanges.split({ reference: about.reference, personIds, reason })
    const [original, part] = [
      await manager.api.cases.get({ reference: about.reference }),
      await manager.api.cases.get({ reference }),
    ]
    expect(part).toMatchObject({
      stage: 'RECEIVED',
      receivedOn: '2026-06-03',
      title: original.title,
      concern: { triageBy: original.concern?.triageBy, headlines: { answers: { near_miss: 'yes' } } },
      ties: { links: [{ kind: 'SPLIT_FROM', reference: about.reference, reason, on: '2026-06-05' }] },
    })
    expect(part.pseudonym).not.toBe(original.pseudonym)
    expect(original.ties.links).toMatchObject([{ kind: 'SPLIT_INTO', reference, reason }])
  })

  test('takes the chosen people along, by name, and leaves the first as it was', async () => {
    const { about, part } = await split()
    const { people } = await manager.api.cases.people({ reference: part.reference })
    expect(people).toMatchObject([{ label: 'Child 1', roles: ['subject_child'] }])
    expect(people[0]?.id).not.toBe(about.childId)
    // She lived with her mother, who did not go along.
    expect(people[0]?.answers.lives_with).toEqual({ people: [] })
    const names = await manager.api.cases.revealNames({ reference: part.reference })
    expect(names).toMatchObject([{ name: 'Pip Madeupson' }])
    expect((await manager.api.cases.people({ reference: about.reference })).people).toHaveLength(2)
    const { answers } = await manager.api.cases.referral({ reference: part.reference })
    expect(answers.children?.value).toEqual({ people: [people[0]?.id] })
  })

  test('has a history of its own, as it was sent', async () => {
    const { about, part } = await split()
    expect(await given.transitions(part)).toMatchObject([
      { move: 'start', from_status: null, to_status: 'DRAFT', as_role: 'REFERRER', account_id: referrer.accountId },
      {
        move: 'submit',
        from_status: 'DRAFT',
        to_status: 'RECEIVED',
        as_role: 'REFERRER',
        reason: `Split from ${about.reference}: ${reason}`,
      },
    ])
    const { events } = await manager.api.cases.history({ reference: part.reference, kind: 'changes' })
    expect(events.map(({ action, detail }) => [action, detail])).toContainEqual([
      'Split this case from another',
      about.reference,
    ])
  })

  test('its referrer reads it, and is written to', async () => {
    const { part } = await split()
    expect((await referrer.api.cases.get({ reference: part.reference })).stage).toBe('RECEIVED')
    expect(await given.messagesAbout(part)).toEqual([
      { kind: 'outcome', account_id: referrer.accountId, reference: part.reference },
    ])
  })

  test('is refused without a child it is about, and once it is decided', async () => {
    const about = await given.received()
    const split = (personIds: string[]) =>
      manager.api.caseChanges.split({ reference: about.reference, personIds, reason })
    await expect(split([about.motherId])).rejects.toMatchObject(
      wrong('personIds', 'Choose at least one child that the new case is about'),
    )
    await given.putAt(about, 'CLOSED_ADVICE')
    await expect(split([about.childId])).rejects.toMatchObject(
      refused('Only a concern that awaits triage can be split. This one stands at “Closed with advice”.'),
    )
  })
})
