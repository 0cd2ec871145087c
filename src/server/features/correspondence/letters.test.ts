import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Person } from '#tests/support/given.ts'
import { advice, givenTriage } from '#tests/support/given-triage.ts'
import { openTestApp, type TestApp } from '#tests/support/server-app.ts'

let app: TestApp
let given: Awaited<ReturnType<typeof givenTriage>>
let manager: Person
beforeAll(async () => {
  app = await openTestApp()
  given = await givenTriage(app)
  manager = given.manager
})
afterAll(() => app.close())

const owed = async (reference: string) => {
  const { lettersOwed } = await manager.api.triage.queue()
  const items = await manager.api.myWork.list()
  return {
    inQueue: lettersOwed.some((letter) => letter.reference === reference),
    inMyWork: items.some((item) => item.reference === reference && item.kind === 'TELL_REFERRER'),
    onCase: (await manager.api.triage.get({ reference })).letter.owedSince,
  }
}

test('an outcome owes the referrer a letter until it is sent; more may be sent', async () => {
  const received = await given.readyToDecide()
  const { reference } = received
  expect(await owed(reference)).toEqual({ inQueue: false, inMyWork: false, onCase: null })
  await manager.api.triage.decide({ reference, answers: advice })
  expect(await owed(reference)).toEqual({ inQueue: true, inMyWork: true, onCase: '2026-06-03T09:00:00.000Z' })

  app.clock.pass({ hours: 1 })
  const { text } = await manager.api.correspondence.draft({ reference })
  expect(text).toContain('Speak to the housing officer.')
  await manager.api.correspondence.send({ reference, text: `${text}\nWe are glad you wrote.` })
  expect(await owed(reference)).toEqual({ inQueue: false, inMyWork: false, onCase: null })
  const { thread, letter, acknowledged } = await manager.api.triage.get({ reference })
  expect(thread).toMatchObject([{ kind: 'LETTER', by: 'Maud Manager', at: '2026-06-03T10:00:00.000Z' }])
  expect(thread[0]?.text).toMatch(/We are glad you wrote\.$/)
  expect(letter.lastSentAt).toBe('2026-06-03T10:00:00.000Z')
  expect(acknowledged).toMatchObject({ by: 'Maud Manager' })
  expect(await given.messagesAbout(received)).toContainEqual([
    'outcome',
    given.referrer.accountId,
    `/concerns/${received.concernId}`,
    null,
  ])
  await given.coordinator.api.correspondence.send({ reference, text: 'One thing more.' })
  expect((await manager.api.triage.get({ reference })).thread).toHaveLength(2)
})

test('a letter with a gap in it is not sent', async () => {
  const { reference } = await given.readyToDecide()
  await manager.api.triage.decide({ reference, answers: advice })
  await expect(
    manager.api.correspondence.send({ reference, text: 'Dear colleague, [Write your advice here]' }),
  ).rejects.toMatchObject({
    data: { issues: [{ path: ['text'], message: 'Fill in [Write your advice here], or take it out' }] },
  })
})

test('before there is an outcome there is nothing to write about', async () => {
  const { reference } = await given.newReferral()
  const refused = { code: 'REFUSED', data: { reason: expect.stringContaining('There is no outcome yet') } }
  await expect(manager.api.correspondence.draft({ reference })).rejects.toMatchObject(refused)
  await expect(manager.api.correspondence.send({ reference, text: 'Hello' })).rejects.toMatchObject(refused)
})

test('a letter about a meeting names its day; about another route, the route', async () => {
  const scheduled = await given.readyToDecide()
  const meetingId = await given.meeting(manager, '2026-07-15')
  const { reference } = scheduled
  await manager.api.triage.decide({ reference, answers: { outcome: 'SCHEDULE_FOR_MEETING' }, meetingId })
  const { text } = await manager.api.correspondence.draft({ reference })
  expect(text).toContain('The group meets on Wed 15 July 2026, and decides whether there will be a review.')

  const other = await given.readyToDecide()
  const answers = {
    outcome: 'OTHER_ROUTE',
    other_route: 'The LADO of the council.',
    outcome_reason: 'A worker.',
  } as const
  await manager.api.triage.decide({ reference: other.reference, answers })
  const letter = await manager.api.correspondence.draft({ reference: other.reference })
  expect(letter.text).toContain('The LADO of the council.')
})
