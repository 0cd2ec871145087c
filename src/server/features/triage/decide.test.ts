import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { changes, givenIn, type Person, type Received } from '#tests/support/given.ts'
import { advice, givenTriage } from '#tests/support/given-triage.ts'
import { openTestApp, type TestApp } from '#tests/support/server-app.ts'

let app: TestApp
let given: Awaited<ReturnType<typeof givenTriage>>
let manager: Person
let coordinator: Person
let chair: Person
let notifier: Person
let received: Received
let reference: string

beforeAll(async () => {
  app = await openTestApp()
  given = await givenTriage(app)
  ;({ manager, coordinator } = given)
  chair = await given.person({ role: 'CHAIR', agency: 'CSC' })
  notifier = await given.person({ role: 'LA_NOTIFIER', agency: 'CSC' })
})
afterAll(() => app.close())
beforeEach(async () => {
  app.clock.set('2026-06-03T09:00:00Z')
  received = await given.newReferral()
  reference = received.reference
})

describe('an outcome', () => {
  test('waits for what the record lacks, each at its question', async () => {
    const problem = manager.api.triage.decide({ reference, answers: { outcome: 'OTHER_ROUTE' } })
    const { data } = (await problem.catch((refusal) => refusal)) as {
      data: { issues: { path: string[]; message: string }[] }
    }
    const messages = Object.fromEntries(data.issues.map(({ path, message }) => [path[1], message]))
    expect(messages).toMatchObject({
      safety_confirmed: 'Say whether you have confirmed that every child is safe now',
      duplicate_check: 'Look for other cases about the same child, and say what you found',
      threshold_died: 'Say whether a child has died',
      threshold_view: 'Give your view of the threshold',
      harm_features: 'Choose the kinds of harm or risk, or say why there are none',
      other_route: 'Say which route it takes instead',
      outcome_reason: 'Give the reason for this outcome',
    })
    expect(await given.statusOf(received)).toBe('RECEIVED')
  })

  test('advice closes the concern; the case is coded with who and when', async () => {
    await given.complete(manager, received)
    expect(await manager.api.triage.decide({ reference, answers: advice })).toEqual({ status: 'CLOSED_ADVICE' })
    const { decided, moves, mayWrite, letter } = await manager.api.triage.get({ reference })
    expect(decided).toEqual({ at: '2026-06-03T09:00:00.000Z', by: 'Maud Manager' })
    expect({ moves, mayWrite }).toEqual({ moves: ['reopen'], mayWrite: false })
    expect(letter).toEqual({ owedSince: '2026-06-03T09:00:00.000Z', lastSentAt: null })
    const coding = await app.superuser
      .selectFrom('casebook.coding')
      .select(['list', 'code', 'coded_by'])
      .where('case_id', '=', received.caseId)
      .orderBy('list')
      .execute()
    expect(coding).toEqual([
      { list: 'harm-features', code: 'NEGLECT', coded_by: manager.accountId },
      { list: 'practice-themes', code: 'TIMELY', coded_by: manager.accountId },
    ])
  })

  test('what the decider sends counts, not what somebody wrote since', async () => {
    await given.complete(manager, received)
    await coordinator.api.triage.save({ reference, changes: { advice_given: { base: 0, value: 'Do nothing.' } } })
    await manager.api.triage.decide({ reference, answers: advice })
    const { answers } = await manager.api.triage.get({ reference })
    expect(answers.advice_given).toMatchObject({ value: 'Speak to the housing officer.', by: { name: 'Maud Manager' } })
  })

  test('another route closes it too, and the record says which', async () => {
    await given.complete(manager, received)
    const answers = { outcome: 'OTHER_ROUTE', other_route: 'LADO', outcome_reason: 'About a worker.' } as const
    await manager.api.triage.decide({ reference, answers })
    const record = await app.superuser
      .selectFrom('casebook.triage')
      .select('outcome')
      .where('concern_id', '=', received.concernId)
      .executeTakeFirstOrThrow()
    expect({ ...record, status: await given.statusOf(received) }).toEqual({
      outcome: 'OTHER_ROUTE',
      status: 'CLOSED_ADVICE',
    })
  })

  test('what may be a serious incident is opened from the day the council knew, and the notifier is told', async () => {
    await given.complete(manager, received)
    const answers = {
      outcome: 'TO_SIN',
      la_aware_on: '2026-06-02',
      told_by: 'The ward sister told the duty social worker.',
      outcome_reason: 'A life-threatening injury, and neglect is suspected.',
    } as const
    await expect(
      manager.api.triage.decide({ reference, answers: { ...answers, la_aware_on: '2026-06-04' } }),
    ).rejects.toMatchObject({ data: { issues: [{ path: ['answers', 'la_aware_on'] }] } })
    await expect(notifier.api.triage.get({ reference })).rejects.toMatchObject({ code: 'NOT_FOUND' })

    expect(await manager.api.triage.decide({ reference, answers })).toEqual({ status: 'ESCALATED_SIN' })
    const incident = await app.superuser
      .selectFrom('casebook.incident')
      .select(['status', 'la_aware_on', 'told_by'])
      .where('case_id', '=', received.caseId)
      .executeTakeFirstOrThrow()
    expect(incident).toEqual({ status: 'CONSIDERING', la_aware_on: '2026-06-02', told_by: answers.told_by })
    // Five working days from the day the council became aware.
    const told = await given.messagesAbout(received)
    expect(told).toContainEqual(['serious-incident', notifier.accountId, `/cases/${reference}/incident`, '2026-06-09'])
    expect(await notifier.api.triage.get({ reference })).toMatchObject({ status: 'ESCALATED_SIN', moves: [] })
  })

  test('the coordinator prepares it, and cannot decide', async () => {
    await given.complete(coordinator, received)
    await expect(coordinator.api.triage.decide({ reference, answers: advice })).rejects.toMatchObject({
      code: 'NO_PERMISSION',
    })
    expect((await coordinator.api.triage.get({ reference })).moves).toEqual(['askForMore'])
  })

  test('of two who decide at the same moment one does, and the other is told how it stands', async () => {
    const deputy = await given.person({ role: 'BM', agency: 'CSCP' })
    await given.complete(manager, received)
    const answers = { outcome: 'OTHER_ROUTE', other_route: 'LADO', outcome_reason: 'About a worker.' } as const
    const both = await Promise.allSettled([
      manager.api.triage.decide({ reference, answers: advice }),
      deputy.api.triage.decide({ reference, answers }),
    ])
    expect(both.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected'])
    expect(both.find(({ status }) => status === 'rejected')).toMatchObject({
      reason: { data: { reason: 'This cannot be done now: the concern stands at “Closed with advice”.' } },
    })
  })

  test('a withdrawn concern cannot be triaged', async () => {
    await manager.api.caseChanges.withdraw({ reference, reason: 'Sent by mistake' })
    const refused = { code: 'REFUSED', data: { reason: 'This cannot be done now: the concern stands at “Withdrawn”.' } }
    const { triage } = manager.api
    await expect(triage.save({ reference, changes: changes({ safety_by: 'Nurse' }) })).rejects.toMatchObject(refused)
    await expect(triage.acknowledge({ reference })).rejects.toMatchObject(refused)
    await expect(triage.askForMore({ reference, questions: 'Who?' })).rejects.toMatchObject(refused)
    await expect(triage.decide({ reference, answers: advice })).rejects.toMatchObject(refused)
  })
})

describe('putting it before a meeting', () => {
  const schedule = (meetingId: string | undefined, agencies: string[] = []) =>
    manager.api.triage.decide({ reference, answers: { outcome: 'SCHEDULE_FOR_MEETING' }, meetingId, agencies })
  const problemAtMeeting = (message: string) => ({ data: { issues: [{ path: ['meetingId'], message }] } })

  beforeEach(() => given.complete(manager, received))

  test('puts it on the agenda, tells the chair, and lets the chosen agencies read it', async () => {
    const member = await given.person({ role: 'MEMBER', agency: 'MPS' })
    await expect(member.api.cases.get({ reference })).rejects.toMatchObject({ code: 'NOT_FOUND' })
    const meetingId = await given.meeting(manager, '2026-07-01', { chair })
    expect(await schedule(meetingId, ['MPS'])).toEqual({ status: 'SCHEDULED' })
    const items = await app.superuser
      .selectFrom('casebook.agenda_item')
      .select(['concern_id', 'position'])
      .where('meeting_id', '=', meetingId)
      .execute()
    expect(items).toEqual([{ concern_id: received.concernId, position: 1 }])
    const told = await given.messagesAbout(received)
    expect(told).toContainEqual(['on-agenda', chair.accountId, `/meetings/${meetingId}`, '2026-07-01'])
    expect(await member.api.cases.get({ reference })).toMatchObject({ reference, stage: 'SCHEDULED' })
  })

  test('not one whose papers are closed, nor one that is over, nor none', async () => {
    // Eight working days before Thursday 11 June is Monday 1 June.
    const soon = await given.meeting(manager, '2026-06-11')
    await expect(schedule(soon)).rejects.toMatchObject(
      problemAtMeeting('Choose a later meeting: the papers for this one were due by Mon 1 June 2026'),
    )
    const past = await given.meeting(manager, '2026-05-13')
    const cancelled = await given.meeting(manager, '2026-07-08', { status: 'CANCELLED' })
    for (const meetingId of [past, cancelled, undefined]) {
      await expect(schedule(meetingId)).rejects.toMatchObject(
        problemAtMeeting('Choose a meeting that is still to come'),
      )
    }
    expect(await given.statusOf(received)).toBe('RECEIVED')
  })

  test('offers what is still to come, soonest first, with whether its papers are open', async () => {
    const other = givenIn(app, 'MEET')
    const bm = await other.person({ role: 'BM', agency: 'CSCP' })
    const about = await other.receivedReferral(await other.person({ role: 'REFERRER' }))
    for (const day of ['2026-07-15', '2026-06-10', '2026-05-01']) await other.meeting(bm, day)
    const { meetings } = await bm.api.triage.get({ reference: about.reference })
    expect(meetings.map(({ onDate, papersInOn, arePapersOpen }) => [onDate, papersInOn, arePapersOpen])).toEqual([
      ['2026-06-10', '2026-05-29', false],
      ['2026-07-15', '2026-07-03', true],
    ])
  })
})
