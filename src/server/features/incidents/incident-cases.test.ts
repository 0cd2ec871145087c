import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { givenIn, type Person } from '#tests/support/given.ts'
import { givenIncidents } from '#tests/support/given-incidents.ts'
import { refused } from '#tests/support/refusals.ts'
import { openTestApp, type TestApp } from '#tests/support/server-app.ts'

let app: TestApp
let given: ReturnType<typeof givenIn>
let notifier: Person
let manager: Person
let execOfPolice: Person
let incident: ReturnType<typeof givenIncidents>['incident']

beforeAll(async () => {
  app = await openTestApp()
  given = givenIn(app)
  notifier = await given.person({ role: 'LA_NOTIFIER', agency: 'CSC', name: 'Hedda Ofsafeguarding' })
  manager = await given.person({ role: 'BM', agency: 'CSCP', name: 'Maud Manager' })
  execOfPolice = await given.person({ role: 'EXEC', agency: 'MPS', name: 'Ed Commander' })
  ;({ incident } = givenIncidents(app, notifier))
})
afterAll(() => app.close())
beforeEach(() => app.clock.set('2026-06-03T09:00:00Z'))

test('a case without an incident has none to move', async () => {
  const { reference } = await given.receivedReferral(manager)
  expect(await manager.api.incidents.get({ reference })).toEqual({ incident: null })
  await expect(manager.api.incidents.askPartners({ reference })).rejects.toMatchObject(
    refused('This case has no serious incident.'),
  )
})

describe('a case that nobody referred', () => {
  test('is shown by its incident', async () => {
    const reference = await incident()
    const file = await execOfPolice.api.cases.get({ reference })
    expect(file).toMatchObject({
      concern: null,
      incident: { status: 'CONSIDERING', awareOn: '2026-06-03', place: 'At home' },
      furtherParts: ['incident', 'logs'],
    })
    expect(file.incident?.clocks.map(({ code }) => code)).toEqual(['SIN_NOTIFY', 'SIN_PARTNERS'])
  })

  test('has nothing that needs a referral: each of these is not found there', async () => {
    const reference = await incident()
    const { api } = manager
    const reason = 'Tried'
    const tries: Record<string, () => Promise<unknown>> = {
      referral: () => api.cases.referral({ reference }),
      document: () => api.cases.referralDocument({ reference }),
      triage: () => api.triage.get({ reference }),
      acknowledge: () => api.triage.acknowledge({ reference }),
      save: () => api.triage.save({ reference, changes: {} }),
      noDuplicate: () => api.triage.noDuplicate({ reference }),
      askForMore: () => api.triage.askForMore({ reference, questions: 'Who?' }),
      consult: () =>
        api.triage.consult({ reference, accountIds: [manager.accountId], question: '?', dueOn: '2026-07-01' }),
      decide: () =>
        api.triage.decide({
          reference,
          answers: { outcome: 'OTHER_ROUTE', other_route: 'Adults', outcome_reason: reason },
        }),
      letter: () => api.correspondence.draft({ reference }),
      send: () => api.correspondence.send({ reference, text: 'Dear colleague' }),
      withdraw: () => api.caseChanges.withdraw({ reference, reason }),
      reopen: () => api.caseChanges.reopen({ reference, reason }),
      merge: () => api.caseChanges.merge({ reference, into: reference, reason }),
      split: () => api.caseChanges.split({ reference, personIds: [crypto.randomUUID()], reason }),
    }
    for (const [name, attempt] of Object.entries(tries)) {
      await expect(attempt(), name).rejects.toMatchObject({ code: 'NOT_FOUND' })
    }
  })

  test('may be linked with another, and a referral of the same incident joined with it', async () => {
    const reference = await incident()
    const referral = await given.receivedReferral(manager)
    const other = await given.receivedReferral(manager)
    const reason = 'The same incident'
    await manager.api.caseChanges.link({ reference, other: other.reference, reason })
    await manager.api.caseChanges.merge({ reference: referral.reference, into: reference, reason })
    const { ties } = await manager.api.cases.get({ reference })
    expect(ties.links).toMatchObject([{ reference: other.reference }])
    expect(ties.joinedHere).toMatchObject([{ reference: referral.reference }])
  })

  test('a concern that led to an incident is not reopened while that is considered', async () => {
    const { reference, caseId, concernId } = await given.receivedReferral(manager)
    const stands = app.superuser.updateTable('casebook.concern').set({ status: 'ESCALATED_SIN' })
    await stands.where('id', '=', concernId).execute()
    const opened = { id: crypto.randomUUID(), case_id: caseId, concern_id: concernId, status: 'CONSIDERING' }
    await app.superuser
      .insertInto('casebook.incident')
      .values({
        partnership_id: manager.partnership.id,
        ...opened,
        la_aware_on: '2026-06-03',
        opened_by: manager.accountId,
        opened_at: app.clock.now().toString(),
      })
      .execute()
    await expect(manager.api.caseChanges.reopen({ reference, reason: 'Something new' })).rejects.toMatchObject(
      refused('What may be a serious incident is not over yet. That comes first.'),
    )
  })
})
