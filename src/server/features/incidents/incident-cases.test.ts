import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { givenIncidentGroup, type IncidentGroup } from '#tests/support/given-incident-group.ts'
import { refused } from '#tests/support/refusals.ts'
import { openTestApp, type TestApp } from '#tests/support/server-app.ts'

let app: TestApp
let given: IncidentGroup

beforeAll(async () => {
  app = await openTestApp()
  given = await givenIncidentGroup(app)
})
afterAll(() => app.close())
beforeEach(() => app.clock.set('2026-06-03T09:00:00Z'))

test('a case without an incident has none to move', async () => {
  const { reference } = await given.receivedReferral(given.manager)
  expect(await given.manager.api.incidents.get({ reference })).toEqual({ incident: null })
  await expect(given.manager.api.incidents.askPartners({ reference })).rejects.toMatchObject(
    refused('This case has no serious incident.'),
  )
})

describe('a case that nobody referred', () => {
  test('is shown by its incident', async () => {
    const reference = await given.incident()
    const file = await given.execOfPolice.api.cases.get({ reference })
    expect(file).toMatchObject({
      concern: null,
      incident: { status: 'CONSIDERING', awareOn: '2026-06-03', place: 'At home' },
      furtherParts: ['incident', 'logs', 'limits'],
    })
    expect(file.incident?.clocks.map(({ code }) => code)).toEqual(['SIN_NOTIFY', 'SIN_PARTNERS'])
  })

  test('has nothing that needs a referral: each of these is not found there', async () => {
    const reference = await given.incident()
    const { api } = given.manager
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
        api.triage.consult({ reference, accountIds: [given.manager.accountId], question: '?', dueOn: '2026-07-01' }),
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
    const reference = await given.incident()
    const referral = await given.receivedReferral(given.manager)
    const other = await given.receivedReferral(given.manager)
    const reason = 'The same incident'
    await given.manager.api.caseChanges.link({ reference, other: other.reference, reason })
    await given.manager.api.caseChanges.merge({ reference: referral.reference, into: reference, reason })
    const { ties } = await given.manager.api.cases.get({ reference })
    expect(ties.links).toMatchObject([{ reference: other.reference }])
    expect(ties.joinedHere).toMatchObject([{ reference: referral.reference }])
  })

  test('a concern that led to an incident is not reopened while that is considered', async () => {
    const { reference } = await given.escalated('CONSIDERING')
    await expect(given.manager.api.caseChanges.reopen({ reference, reason: 'Something new' })).rejects.toMatchObject(
      refused('What may be a serious incident is not over yet. That comes first.'),
    )
  })
})
