import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { Person, Received } from '#tests/support/given.ts'
import { advice, givenTriage } from '#tests/support/given-triage.ts'
import { openTestApp, type TestApp } from '#tests/support/server-app.ts'

let app: TestApp
let given: Awaited<ReturnType<typeof givenTriage>>
let manager: Person
let coordinator: Person
let referrer: Person
let received: Received
let reference: string

beforeAll(async () => {
  app = await openTestApp()
  given = await givenTriage(app)
  ;({ manager, coordinator, referrer } = given)
})
afterAll(() => app.close())
beforeEach(async () => {
  app.clock.set('2026-06-03T09:00:00Z')
  received = await given.newReferral()
  reference = received.reference
})

describe('acknowledging', () => {
  test('tells the referrer, and says who did it and when', async () => {
    await coordinator.api.triage.acknowledge({ reference })
    const { acknowledged, acknowledgeDaysLeft } = await manager.api.triage.get({ reference })
    expect(acknowledged).toEqual({ at: '2026-06-03T09:00:00.000Z', by: coordinator.name })
    expect(acknowledgeDaysLeft).toBeNull()
    const told = await given.messagesAbout(received)
    expect(told).toContainEqual(['acknowledged', referrer.accountId, `/concerns/${received.concernId}`, null])
  })

  test('is done once', async () => {
    await manager.api.triage.acknowledge({ reference })
    await expect(coordinator.api.triage.acknowledge({ reference })).rejects.toMatchObject({
      code: 'REFUSED',
      data: { reason: 'The referral has been acknowledged already.' },
    })
  })

  test('is done by asking the referrer something, too', async () => {
    await manager.api.triage.askForMore({ reference, questions: 'Who was told?' })
    expect((await manager.api.triage.get({ reference })).acknowledged).toMatchObject({ by: 'Maud Manager' })
    expect((await given.messagesAbout(received)).map(([kind]) => kind)).not.toContain('acknowledged')
  })
})

describe('the record', () => {
  test('is kept question by question; two people who write do not overwrite each other', async () => {
    await manager.api.triage.save({ reference, changes: { safety_by: { base: 0, value: 'School nurse' } } })
    const other = await coordinator.api.triage.save({
      reference,
      changes: {
        safety_how: { base: 0, value: 'Seen today.' },
        safety_by: { base: 0, value: 'Social worker' },
      },
    })
    expect(other.saved).toEqual({ safety_how: 1 })
    expect(other.conflicts).toMatchObject([{ questionId: 'safety_by', theirs: { value: 'School nurse' } }])
  })

  test('begins with the codes that the referrer chose', async () => {
    const { answers } = await manager.api.triage.get({ reference })
    expect(answers.practice_themes).toMatchObject({ value: ['TIMELY'], rev: 0, by: { name: 'Wren Parable' } })
  })

  test('what acts answer cannot be typed', async () => {
    const typed = { reference, changes: { duplicate_check: { base: 0, value: 'NONE' } } }
    await expect(manager.api.triage.save(typed)).rejects.toMatchObject({ code: 'INVALID' })
  })

  test('a child found not to be safe is not safe in the register from then on, and the other way round', async () => {
    const safeNow = async () => (await manager.api.cases.get({ reference })).childSafeNow
    await manager.api.triage.save({ reference, changes: { safety_confirmed: { base: 0, value: 'no' } } })
    expect(await safeNow()).toBe('no')
    await manager.api.triage.save({ reference, changes: { safety_confirmed: { base: 1, value: 'yes' } } })
    expect(await safeNow()).toBe('yes')
  })

  test('gives what the suggestion is made from: the referral’s answers, and ages in place of birth dates', async () => {
    const about = await given.receivedReferral(referrer)
    const { referral } = await manager.api.triage.get({ reference: about.reference })
    expect(referral.answers).toMatchObject({ threshold_died: 'no', near_miss: 'yes', practice_issue: 'yes' })
    expect(referral.ages).toEqual([{ youngest: 6, oldest: 6 }])
  })
})

describe('asking for more', () => {
  test('waits for the referrer, and the triage clock runs on', async () => {
    await manager.api.triage.save({ reference, changes: { outcome: { base: 0, value: 'NEED_INFO' } } })
    await coordinator.api.triage.askForMore({ reference, questions: 'Who was told, and when?' })
    expect(await given.messagesAbout(received)).toContainEqual([
      'more-information',
      referrer.accountId,
      `/concerns/${received.concernId}`,
      null,
    ])
    app.clock.set('2026-06-12T09:00:00Z')
    const { status, clock, thread, answers } = await manager.api.triage.get({ reference })
    expect(status).toBe('INFO_NEEDED')
    expect(clock).toMatchObject({ dueOn: '2026-06-10', daysLeft: -2, status: 'LATE', waitingDays: 7 })
    expect(thread).toMatchObject([{ kind: 'QUESTION', text: 'Who was told, and when?', by: coordinator.name }])
    // The outcome is open again, for when the answer comes.
    expect(answers.outcome?.value).toBeUndefined()
  })

  test('no outcome while it waits', async () => {
    await given.complete(manager, received)
    await manager.api.triage.askForMore({ reference, questions: 'Who?' })
    await expect(manager.api.triage.decide({ reference, answers: advice })).rejects.toMatchObject({
      code: 'REFUSED',
      data: { reason: 'This cannot be done now: the concern stands at “More information asked for”.' },
    })
  })
})

test('somebody with a conflict of interest sees nothing of it', async () => {
  const conflicted = await given.person({ role: 'BM', agency: 'CSCP' })
  await given.relation(conflicted, received, 'conflicted')
  await expect(conflicted.api.triage.get({ reference })).rejects.toMatchObject({ code: 'NOT_FOUND' })
  await expect(conflicted.api.triage.decide({ reference, answers: advice })).rejects.toMatchObject({
    code: 'NOT_FOUND',
  })
  const { concerns } = await conflicted.api.triage.queue()
  expect(concerns.map((concern) => concern.reference)).not.toContain(reference)
})
