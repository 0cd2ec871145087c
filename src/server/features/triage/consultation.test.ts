import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { keepHouse } from '#server/housekeeping.ts'
import type { Person, Received } from '#tests/support/given.ts'
import { advice, givenTriage } from '#tests/support/given-triage.ts'
import { openTestApp, type TestApp } from '#tests/support/server-app.ts'

let app: TestApp
let given: Awaited<ReturnType<typeof givenTriage>>
let manager: Person
let police: Person
let scrutineer: Person
let outsider: Person
let received: Received
let reference: string

beforeAll(async () => {
  app = await openTestApp()
  given = await givenTriage(app)
  manager = given.manager
  police = await given.person({ role: 'MEMBER', agency: 'MPS', name: 'Percy Police' })
  scrutineer = await given.person({ role: 'SCRUT', agency: 'SCRUT', name: 'Sky Scrutineer' })
  outsider = await given.person({ role: 'MEMBER', agency: 'EDU', name: 'Edie Education' })
})
afterAll(() => app.close())
beforeEach(async () => {
  app.clock.set('2026-06-03T09:00:00Z')
  received = await given.newReferral()
  reference = received.reference
})

const ask = (...people: readonly Person[]) =>
  manager.api.triage.consult({
    reference,
    accountIds: people.map(({ accountId }) => accountId),
    question: 'Is the threshold met?',
    dueOn: '2026-06-10',
  })
const answer = async (who: Person, view = 'It belongs before the group.') => {
  const [asked] = await who.api.triage.myConsultations({ reference })
  return who.api.triage.giveView({ reference, consultationId: asked?.id ?? crypto.randomUUID(), view })
}
const views = async () =>
  (await manager.api.triage.get({ reference })).consultations.map(({ name, view, endedAt }) => [name, view, endedAt])

describe('whom one may ask', () => {
  test('the partners first, then the Scrutineer, then other members; not who wrote it, nor who has a conflict', async () => {
    const other = await givenTriage(app, 'WHOM')
    const [ed, ned] = [
      await other.person({ role: 'MEMBER', agency: 'EDU', name: 'Ed Member' }),
      await other.person({ role: 'MEMBER', agency: 'HOUS', name: 'Ned Conflicted' }),
    ]
    const scrut = await other.person({ role: 'SCRUT', agency: 'SCRUT', name: 'Sal Scrutineer' })
    const icb = await other.person({ role: 'MEMBER', agency: 'ICB', name: 'Ida Partner', quorumGroup: 'HEALTH_ICB' })
    const writer = await other.person({ role: ['MEMBER', 'REFERRER'], agency: 'CHS', name: 'Wim Writer' })
    const about = await other.receivedReferral(writer)
    await other.relation(ned, about, 'conflicted')
    const { consultees, consultationDueOn } = await other.manager.api.triage.get({ reference: about.reference })
    expect(consultees.map(({ accountId, group }) => [accountId, group])).toEqual([
      [icb.accountId, 'PARTNER'],
      [scrut.accountId, 'SCRUTINEER'],
      [ed.accountId, 'MEMBER'],
    ])
    // Five working days, unless the partnership has settled otherwise.
    expect(consultationDueOn).toBe('2026-06-10')
    await expect(
      other.manager.api.triage.consult({
        reference: about.reference,
        accountIds: [ned.accountId],
        question: 'Your view?',
        dueOn: '2026-06-10',
      }),
    ).rejects.toMatchObject({
      data: {
        issues: [
          {
            path: ['accountIds'],
            message: 'Choose members of the group or the Scrutineer who may read this case',
          },
        ],
      },
    })
  })

  test('somebody, at least, and for a day that is not past', async () => {
    const asked = { reference, accountIds: [police.accountId], question: 'Your view?', dueOn: '2026-06-02' }
    await expect(manager.api.triage.consult(asked)).rejects.toMatchObject({
      data: { issues: [{ path: ['dueOn'], message: 'Choose today or a later day' }] },
    })
    await expect(manager.api.triage.consult({ ...asked, accountIds: [] })).rejects.toMatchObject({
      code: 'BAD_REQUEST',
    })
    expect(await given.statusOf(received)).toBe('RECEIVED')
  })
})

test('who is asked is told, and may read the case, and not the triage record', async () => {
  await expect(police.api.cases.get({ reference })).rejects.toMatchObject({ code: 'NOT_FOUND' })
  expect(await ask(police, scrutineer)).toEqual({ status: 'CONSULTING' })
  expect(await given.messagesAbout(received)).toEqual(
    expect.arrayContaining([
      ['consultation', police.accountId, `/cases/${reference}/view`, '2026-06-10'],
      ['consultation', scrutineer.accountId, `/cases/${reference}/view`, '2026-06-10'],
    ]),
  )
  expect(await police.api.cases.get({ reference })).toMatchObject({ reference, furtherParts: ['view'] })
  expect(await scrutineer.api.cases.get({ reference })).toMatchObject({ furtherParts: ['triage', 'view', 'messages'] })
  await expect(police.api.triage.get({ reference })).rejects.toMatchObject({ code: 'NO_PERMISSION' })
  expect(await police.api.triage.myConsultations({ reference })).toMatchObject([
    { question: 'Is the threshold met?', askedBy: 'Maud Manager', dueOn: '2026-06-10', daysLeft: 5, view: null },
  ])
  const owed = await police.api.myWork.list()
  expect(owed.filter((item) => item.reference === reference)).toMatchObject([
    { kind: 'GIVE_VIEW', dueOn: '2026-06-10' },
  ])
  await expect(outsider.api.cases.get({ reference })).rejects.toMatchObject({ code: 'NOT_FOUND' })
})

test('each view is told to whoever asked; with the last one the concern is back at triage', async () => {
  await ask(police, scrutineer)
  await answer(police, 'It is for the group.')
  expect(await given.statusOf(received)).toBe('CONSULTING')
  await answer(scrutineer, 'Advice is enough.')
  expect(await given.statusOf(received)).toBe('RECEIVED')
  expect(await views()).toEqual([
    ['Percy Police', 'It is for the group.', '2026-06-03T09:00:00.000Z'],
    ['Sky Scrutineer', 'Advice is enough.', '2026-06-03T09:00:00.000Z'],
  ])
  const told = (await given.messagesAbout(received)).filter(([kind]) => kind === 'view-given')
  expect(told).toEqual([
    ['view-given', manager.accountId, `/cases/${reference}/triage`, null],
    ['view-given', manager.accountId, `/cases/${reference}/triage`, null],
  ])
  const ended = await app.superuser
    .selectFrom('casebook.concern_transition')
    .select(['as_role', 'account_id'])
    .where('concern_id', '=', received.concernId)
    .where('move', '=', 'endConsultation')
    .execute()
  expect(ended).toEqual([{ as_role: 'SYSTEM', account_id: null }])
})

test('two last views that come in at the same moment are both kept, and end it once', async () => {
  await ask(police, scrutineer)
  await Promise.all([answer(police), answer(scrutineer)])
  expect(await given.statusOf(received)).toBe('RECEIVED')
  expect((await views()).map(([, view]) => view)).toEqual([
    'It belongs before the group.',
    'It belongs before the group.',
  ])
})

test('when time is up it ends, and who did not answer is shown as such', async () => {
  await ask(police, scrutineer)
  await answer(police)
  app.clock.set('2026-06-10T22:30:00Z')
  await keepHouse(app.deps)
  expect(await given.statusOf(received)).toBe('CONSULTING')
  app.clock.set('2026-06-10T23:30:00Z')
  await keepHouse(app.deps)
  expect(await given.statusOf(received)).toBe('RECEIVED')
  expect(await views()).toEqual([
    ['Percy Police', 'It belongs before the group.', '2026-06-03T09:00:00.000Z'],
    ['Sky Scrutineer', null, '2026-06-10T23:30:00.000Z'],
  ])
  await expect(answer(scrutineer)).rejects.toMatchObject({
    data: { reason: 'The time for views is over. If yours matters still, write to the Business Manager.' },
  })
})

test('a view is given once, and only by whoever was asked', async () => {
  await ask(police, scrutineer)
  await answer(police)
  await expect(answer(police)).rejects.toMatchObject({ data: { reason: 'You have given your view already.' } })
  const [asked] = await scrutineer.api.triage.myConsultations({ reference })
  await given.relation(outsider, received, 'listed')
  const another = { reference, consultationId: asked?.id ?? '', view: 'Mine' }
  await expect(outsider.api.triage.giveView(another)).rejects.toMatchObject({
    data: { reason: 'You were not asked for your view here.' },
  })
})

test('while it is consulted about, nothing else is done with it', async () => {
  await given.complete(manager, received)
  await ask(police)
  const refused = { data: { reason: 'This cannot be done now: the concern stands at “Consulting”.' } }
  await expect(ask(scrutineer)).rejects.toMatchObject(refused)
  await expect(manager.api.triage.askForMore({ reference, questions: 'Who?' })).rejects.toMatchObject(refused)
  await expect(manager.api.triage.decide({ reference, answers: advice })).rejects.toMatchObject(refused)
})

test('and may be consulted about again, when the first views are in', async () => {
  await ask(police)
  await answer(police)
  await ask(police, scrutineer)
  expect(await police.api.triage.myConsultations({ reference })).toHaveLength(2)
  expect((await manager.api.triage.get({ reference })).consultations).toHaveLength(3)
})
