import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { givenIn, type Person } from '#tests/support/given.ts'
import { onDay } from '#tests/support/referral-answers.ts'
import { openTestApp, type TestApp } from '#tests/support/server-app.ts'

let app: TestApp
let given: ReturnType<typeof givenIn>
let wren: Person
let manager: Person
beforeAll(async () => {
  app = await openTestApp()
  given = givenIn(app)
  wren = await given.person({ role: 'MEMBER', agency: 'SCHOOL', name: 'Wren Parable' })
  manager = await given.person({ role: 'BM', agency: 'CSCP' })
})
afterAll(() => app.close())

test('a finished referral becomes a case that its readers find', async () => {
  const { concernId, reference } = await given.receivedReferral(wren)
  expect(reference).toMatch(/^TEST-2026-\d{3}$/)
  expect(await manager.api.cases.get({ reference })).toMatchObject({
    reference,
    stage: 'RECEIVED',
    agency: 'SCHOOL',
    title: 'Near miss: a child aged 6 (sharing in time)',
    receivedOn: '2026-06-03',
    childSafeNow: 'yes',
    incidentOn: '2026-05-22',
    concern: {
      // Wednesday 3 June; the next working day, and the fifth.
      acknowledgeBy: '2026-06-04',
      triageBy: '2026-06-10',
      referrer: { name: 'Wren Parable', agencyName: 'School or academy trust' },
    },
    canSeeNames: true,
    canSeeHistory: true,
  })
  expect(await wren.api.concerns.mine()).toMatchObject([{ id: concernId, status: 'RECEIVED', reference }])
})

test('an empty one is told what is missing, each with its place', async () => {
  const { concernId } = await given.draft(wren)
  const refused = await wren.api.concerns.submit({ concernId }).catch((problem) => problem)
  expect(refused).toMatchObject({ code: 'INVALID', status: 422 })
  const { issues } = refused.data
  expect(issues).toContainEqual({ path: ['answers', 'circumstances'], message: 'Say what happened, in order' })
  expect(issues).toContainEqual({ path: ['answers', 'children'], message: 'Add at least one child' })
  expect(issues.map(({ path }: { path: string[] }) => path[1])).not.toContain('referrer_name')
})

test('what is missing about a person is told with the person', async () => {
  const { concernId, childId } = await given.finishedDraft(wren)
  const clear = { dob: { base: 1 }, postcode: { base: 1, value: 'CR0' } }
  await wren.api.concerns.savePerson({ concernId, personId: childId, changes: clear })
  await expect(wren.api.concerns.submit({ concernId })).rejects.toMatchObject({
    data: {
      issues: [
        { path: ['people', childId, 'answers', 'dob'], message: 'Child 1: Enter the date of birth, or say why not' },
        {
          path: ['people', childId, 'answers', 'postcode'],
          message: 'Child 1: Enter “Postcode” as a full postcode, like CR0 1XX',
        },
      ],
    },
  })
})

test('sent twice, as after a lost reply, it is received once', async () => {
  const { concernId } = await given.finishedDraft(wren)
  const confirmations = await Promise.all([1, 2, 3].map(() => wren.api.concerns.submit({ concernId })))
  app.clock.pass({ minutes: 5 })
  confirmations.push(await wren.api.concerns.submit({ concernId }))
  expect(new Set(confirmations.map((each) => JSON.stringify(each))).size).toBe(1)
  const events = await app.superuser
    .selectFrom('casebook.audit_event')
    .select('id')
    .where('action', '=', 'concern-submitted')
    .where('case_id', '=', (eb) => eb.selectFrom('casebook.concern').select('case_id').where('id', '=', concernId))
    .execute()
  expect(events).toHaveLength(1)
})

describe('what was sent', () => {
  test('stays as it is', async () => {
    const { concernId, childId } = await given.receivedReferral(wren)
    const { concerns } = wren.api
    const refused = { code: 'REFUSED', data: { reason: expect.stringContaining('cannot be changed') } }
    await expect(concerns.save({ concernId, changes: {} })).rejects.toMatchObject(refused)
    await expect(concerns.addPerson({ concernId, personId: crypto.randomUUID() })).rejects.toMatchObject(refused)
    await expect(concerns.savePerson({ concernId, personId: childId, changes: {} })).rejects.toMatchObject(refused)
    await expect(concerns.removePerson({ concernId, personId: childId })).rejects.toMatchObject(refused)
  })

  test('names nobody in the register, the overview or the people', async () => {
    const { reference } = await given.receivedReferral(wren)
    const { cases } = manager.api
    const seen = [
      await cases.list({}),
      await cases.get({ reference }),
      await cases.people({ reference }),
      await cases.referral({ reference }),
    ]
    for (const secret of ['Pip', 'Madeupson', 'Marigold', 'Imaginary Row', 'CR0 1XX', '2019-06-14']) {
      expect(JSON.stringify(seen)).not.toContain(secret)
    }
    expect((await cases.people({ reference })).people).toMatchObject([
      { label: 'Child 1', roles: ['subject_child'], ageAtIncident: expect.stringContaining('6') },
      { label: 'Mother', roles: ['mother'] },
    ])
    expect(await cases.revealNames({ reference })).toMatchObject([
      { name: 'Pip Madeupson' },
      { name: 'Marigold Madeupson' },
    ])
  })

  test('bears the day in London, also just after midnight', async () => {
    app.clock.set('2026-07-31T23:30:00Z')
    const { reference } = await given.receivedReferral(wren)
    expect(await manager.api.cases.get({ reference })).toMatchObject({ receivedOn: '2026-08-01' })
    app.clock.set('2026-06-03T09:00:00Z')
  })
})

test.each<[string, unknown]>([
  [
    'before all calendars',
    { ...onDay('2026-01-01'), earliest: '0000-01-01', latest: '0000-01-01', asTyped: 'long ago' },
  ],
  ['of the first year', { ...onDay('2026-01-01'), earliest: '0001-01-01', latest: '0001-01-01', asTyped: 'long ago' }],
])('an incident %s is answered with words, not with a failure', async (_, incident_date) => {
  const sent = given.receivedReferral(wren, { incident_date })
  await sent.catch((problem) => expect(problem.status).toBeLessThan(500))
  expect(app.problems).toEqual([])
})

test('twenty sent at once get twenty references without a gap, and twenty names', async () => {
  const twentySenders = await given.partnership('RUSH')
  const sender = await given.person({ role: 'REFERRER', in: twentySenders })
  const reader = await given.person({ role: 'BM', in: twentySenders })
  const drafts = []
  for (let count = 0; count < 20; count += 1) drafts.push(await given.finishedDraft(sender))
  const unfinished = await given.draft(sender)
  const attempts = [
    ...drafts.map(({ concernId }) => sender.api.concerns.submit({ concernId })),
    // Failing in between must not use a number up.
    ...[1, 2, 3].map(() => sender.api.concerns.submit({ concernId: unfinished.concernId })),
  ]
  const outcomes = await Promise.allSettled(attempts)
  const references = outcomes.flatMap((outcome) => (outcome.status === 'fulfilled' ? [outcome.value.reference] : []))
  expect(references.toSorted()).toEqual(
    Array.from({ length: 20 }, (_, n) => `RUSH-2026-${String(n + 1).padStart(3, '0')}`),
  )
  const { rows } = await reader.api.cases.list({})
  expect(new Set(rows.map(({ pseudonym }) => pseudonym)).size).toBe(20)

  app.clock.set('2027-01-04T09:00:00Z')
  expect((await given.receivedReferral(sender)).reference).toBe('RUSH-2027-001')
  app.clock.set('2026-06-03T09:00:00Z')
})
