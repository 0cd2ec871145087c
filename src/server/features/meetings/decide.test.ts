import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { type ConcernAtMeeting, givenConcernAtMeeting, noReview } from '#tests/support/given-concern-at-meeting.ts'
import { refused } from '#tests/support/refusals.ts'
import { openTestApp, type TestApp } from '#tests/support/server-app.ts'

let app: TestApp
let given: ConcernAtMeeting
let count = 0

beforeAll(async () => {
  app = await openTestApp()
})
afterAll(() => app.close())
beforeEach(async () => {
  count += 1
  given = await givenConcernAtMeeting(app, `D${count}`)
})

const issueAt = (field: string) => ({ code: 'INVALID', data: { issues: [{ path: [field] }] } })

describe('a concern accepted by a quorate meeting', () => {
  beforeEach(() => given.openMeeting(given.group, given.meetingId, given.quorate()))

  test('becomes a learning review that the chosen agencies read', async () => {
    expect(await given.decide()).toMatchObject({ isProvisional: false })
    expect(await given.stage()).toBe('ACCEPTED')
    expect(await given.transitions()).toEqual([
      {
        move: 'accept',
        role: 'CHAIR',
        by: given.group.csc.accountId,
        reason: 'Three services closed the case because another was involved',
      },
    ])
    const review = await app.superuser
      .selectFrom('casebook.learning_review')
      .select(['status', 'method', 'questions', 'lead_id', 'due_on'])
      .where('case_id', '=', given.concern.caseId)
      .execute()
    expect(review).toEqual([
      {
        status: 'AGREED',
        method: 'MULTI_AGENCY_DISCUSSION',
        questions: ['Who makes sure that closing one case is safe?'],
        lead_id: given.coordinator.accountId,
        due_on: '2026-09-10',
      },
    ])
    expect(await given.group.chs.api.cases.get({ reference: given.concern.reference })).toBeDefined()
    await expect(given.group.icb.api.cases.get({ reference: given.concern.reference })).rejects.toMatchObject({
      code: 'NOT_FOUND',
    })
    expect(await given.messages('review-lead')).toEqual([
      { to: given.coordinator.accountId, path: `/cases/${given.concern.reference}`, dueOn: '2026-09-10' },
    ])
  })

  test('keeps who was there, and what others would have decided', async () => {
    const dissent = [{ agency: 'MPS', view: 'Would have waited for the criminal trial' }]
    await given.decide({ dissent })
    expect(await given.decisions(given.group.chs)).toMatchObject([
      {
        decision: 'ACCEPT',
        state: 'IN_EFFECT',
        wasProvisional: false,
        meeting: { id: given.meetingId, onDate: '2026-06-17' },
        lead: given.coordinator.name,
        decidedBy: given.group.csc.name,
        dissent,
        quorum: {
          at: '10:00',
          isQuorate: true,
          words: 'Quorate: Children’s Social Care, Health (ICB) and Police are present.',
          groups: [
            { group: 'CSC', by: ['MEMBER of CSC (Children’s Social Care)'] },
            { group: 'HEALTH_ICB', by: ['MEMBER of ICB (ICB)'] },
            { group: 'POLICE', by: ['MEMBER of MPS (Police)'] },
          ],
        },
      },
    ])
  })

  test('the snapshot stays as it was, whatever is recorded of the attendance afterwards', async () => {
    await given.decide()
    await given.attends(given.group, given.meetingId, given.group.icb, { mode: 'ABSENT' })
    expect(await given.decisions()).toMatchObject([{ quorum: { isQuorate: true } }])
  })

  test('a member who leads reads the case by their own agency', async () => {
    await given.decide({ leadId: given.group.icb.accountId })
    expect(await given.group.icb.api.cases.get({ reference: given.concern.reference })).toBeDefined()
  })

  test.each([
    ['one agency only', { agencies: ['CHS'] }, 'agencies'],
    ['an agency that is none', { agencies: ['CHS', 'NOBODY'] }, 'agencies'],
    ['a question that is none', { questions: ['Find out more'] }, 'questions'],
    ['no method', { method: null }, 'method'],
    ['a day that is past', { dueOn: '2026-06-16' }, 'dueOn'],
    ['a time to come', { at: '23:00' }, 'at'],
    ['a lead from nowhere', { leadId: '00000000-0000-4000-8000-000000000000' }, 'leadId'],
  ])('%s is told at its field, and nothing is recorded', async (_name, facts, field) => {
    const at = field === 'questions' ? { path: ['questions', 0] } : { path: [field] }
    await expect(given.decide(facts)).rejects.toMatchObject({ code: 'INVALID', data: { issues: [at] } })
    expect(await given.stage()).toBe('SCHEDULED')
    expect(await given.decisions()).toEqual([])
  })

  test('nobody leads a review of a case in which they have a conflict of interest', async () => {
    const { reference } = given.concern
    const who = { kind: 'PERSON' as const, id: given.group.chs.accountId }
    await given.group.clerk.api.meetings.declareConflict({
      reference,
      meetingId: given.meetingId,
      who,
      reason: 'Treated the child',
    })
    await expect(given.decide({ leadId: given.group.chs.accountId })).rejects.toMatchObject(issueAt('leadId'))
  })
})

describe('other decisions of a quorate meeting', () => {
  beforeEach(() => given.openMeeting(given.group, given.meetingId, given.quorate()))

  test('declined: it is over, with the reason', async () => {
    await given.decide({ ...noReview, decision: 'DECLINE', reason: 'The learning is known from the review of 2025' })
    expect(await given.stage()).toBe('CLOSED_DECLINED')
    expect(await given.transitions()).toMatchObject([
      { move: 'decline', reason: 'The learning is known from the review of 2025' },
    ])
  })

  test('what was filled in for another decision is not kept', async () => {
    await given.decide({ decision: 'DECLINE' })
    expect(await given.decisions()).toMatchObject([
      { method: null, agencies: [], lead: null, questions: [], dueOn: null },
    ])
  })

  test('deferred: it goes to the later meeting', async () => {
    const later = await given.meeting(given.group, { onDate: '2026-07-15' })
    const deferral = { ...noReview, decision: 'DEFER', reason: 'The school is to be asked first' }
    await expect(given.decide(deferral)).rejects.toMatchObject(issueAt('toMeetingId'))
    await given.decide({ ...deferral, toMeetingId: later })
    expect(await given.stage()).toBe('SCHEDULED')
    expect((await given.group.clerk.api.meetings.get({ meetingId: later })).agenda).toMatchObject([
      { reference: given.concern.reference, outcome: null, deferrals: 1 },
    ])
    expect(await given.decisions()).toMatchObject([{ decision: 'DEFER', toMeetingOn: '2026-07-15' }])
  })

  test('deferred with no later meeting planned: it waits for one, and the list says so', async () => {
    await given.decide({ ...noReview, decision: 'DEFER', reason: 'The school is to be asked first' })
    expect((await given.group.clerk.api.meetings.list()).waiting).toMatchObject([
      { reference: given.concern.reference },
    ])
    await given.group.csc.api.meetings.close({ meetingId: given.meetingId })
  })

  test('sent to serious incident notification: considered from the day the council knew', async () => {
    const facts = { ...noReview, decision: 'SEND_TO_SIN', reason: 'Abuse is now suspected' }
    await expect(given.decide(facts)).rejects.toMatchObject({
      code: 'INVALID',
      data: { issues: [{ path: ['laAwareOn'] }, { path: ['toldBy'] }] },
    })
    await given.decide({ ...facts, laAwareOn: '2026-06-16', toldBy: 'The hospital told the duty manager' })
    expect(await given.stage()).toBe('SIN_CONSIDERING')
    const incident = await app.superuser
      .selectFrom('casebook.incident')
      .select(['status', 'la_aware_on', 'told_by'])
      .where('case_id', '=', given.concern.caseId)
      .execute()
    expect(incident).toEqual([
      { status: 'CONSIDERING', la_aware_on: '2026-06-16', told_by: 'The hospital told the duty manager' },
    ])
    const told = (await given.messages('serious-incident')).map(({ to, dueOn }) => [to, dueOn])
    // Five working days after Tuesday 16 June.
    expect(told.toSorted()).toEqual(
      [given.group.notifier, given.group.manager].map(({ accountId }) => [accountId, '2026-06-23']).toSorted(),
    )
    expect(await given.group.notifier.api.cases.get({ reference: given.concern.reference })).toBeDefined()
  })
})

test('a concern deferred twice waits a third time only when the business manager has said why', async () => {
  const [july, september, november] = ['2026-07-15', '2026-09-16', '2026-11-18']
  const meetings = [given.meetingId]
  for (const onDate of [july, september, november]) meetings.push(await given.meeting(given.group, { onDate }))
  const defer = (index: number) =>
    given.decide({
      ...noReview,
      decision: 'DEFER',
      reason: 'The criminal trial is not over',
      meetingId: meetings[index],
      toMeetingId: meetings[index + 1],
    })
  for (const index of [0, 1]) {
    await given.openMeeting(given.group, meetings[index] ?? '', [given.group.csc])
    await defer(index)
  }
  await given.openMeeting(given.group, meetings[2] ?? '', [given.group.csc])
  await expect(defer(2)).rejects.toMatchObject(refused(/deferred 2 times already/))
  const { reference } = given.concern
  const text = 'The trial ends in October; the family asked us to wait'
  await expect(given.group.csc.api.meetings.justifyDeferral({ reference, text })).rejects.toMatchObject({
    code: 'NO_PERMISSION',
  })
  await given.group.manager.api.meetings.justifyDeferral({ reference, text })
  await defer(2)
  expect((await given.decisions())[0]).toMatchObject({ justification: text, justifiedBy: given.group.manager.name })
})
