import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { givenIn, type Person, type Received } from '#tests/support/given.ts'
import { acceptance, type Group, givenMeetingsIn } from '#tests/support/given-meetings.ts'
import { openTestApp, type TestApp } from '#tests/support/server-app.ts'

let app: TestApp
let given: ReturnType<typeof givenMeetingsIn>
let group: Group
let coordinator: Person
let meetingId: string
let concern: Received
let count = 0

beforeAll(async () => {
  app = await openTestApp()
  given = givenMeetingsIn(app, givenIn(app))
})
afterAll(() => app.close())

/** A concern before the meeting of Wednesday 17 June 2026, which is not open yet. */
beforeEach(async () => {
  app.clock.set('2026-06-03T09:00:00Z')
  count += 1
  group = await given.group(`D${count}`)
  coordinator = await givenIn(app).person({ role: 'COORD', agency: 'CSCP', in: group.home })
  meetingId = await given.meeting(group)
  concern = await given.scheduledConcern(group, meetingId)
})

const quorate = () => [group.csc, group.police, group.icb]
const decide = (facts: object = {}, by: Person = group.csc) =>
  by.api.meetings.decide({
    reference: concern.reference,
    meetingId,
    ...acceptance(coordinator.accountId),
    ...facts,
  })
const none = { method: null, agencies: [], leadId: null, questions: [], dueOn: null }
const refused = (reason: RegExp) => ({ code: 'REFUSED', data: { reason: expect.stringMatching(reason) } })
const issueAt = (field: string) => ({ code: 'INVALID', data: { issues: [{ path: [field] }] } })
const stage = async () => (await group.manager.api.cases.get({ reference: concern.reference })).stage
const decisions = async (by: Person = group.manager) =>
  (await by.api.meetings.decisions({ reference: concern.reference })).decisions
const messages = (kind: string) =>
  app.superuser
    .selectFrom('casebook.message')
    .select(['account_id as to', 'path', 'due_on as dueOn'])
    .where('kind', '=', kind)
    .where('case_id', '=', concern.caseId)
    .execute()
const transitions = () =>
  app.superuser
    .selectFrom('casebook.concern_transition')
    .select(['move', 'as_role as role', 'account_id as by', 'reason'])
    .where('concern_id', '=', concern.concernId)
    .where('move', 'not in', ['start', 'submit'])
    .orderBy('id')
    .execute()

describe('a concern accepted by a quorate meeting', () => {
  beforeEach(() => given.openMeeting(group, meetingId, quorate()))

  test('becomes a learning review that the chosen agencies read', async () => {
    expect(await decide()).toMatchObject({ isProvisional: false })
    expect(await stage()).toBe('ACCEPTED')
    expect(await transitions()).toEqual([
      {
        move: 'accept',
        role: 'CHAIR',
        by: group.csc.accountId,
        reason: 'Three services closed the case because another was involved',
      },
    ])
    const review = await app.superuser
      .selectFrom('casebook.learning_review')
      .select(['status', 'method', 'questions', 'lead_id', 'due_on'])
      .where('case_id', '=', concern.caseId)
      .execute()
    expect(review).toEqual([
      {
        status: 'AGREED',
        method: 'MULTI_AGENCY_DISCUSSION',
        questions: ['Who makes sure that closing one case is safe?'],
        lead_id: coordinator.accountId,
        due_on: '2026-09-10',
      },
    ])
    expect(await group.chs.api.cases.get({ reference: concern.reference })).toBeDefined()
    await expect(group.icb.api.cases.get({ reference: concern.reference })).rejects.toMatchObject({ code: 'NOT_FOUND' })
    expect(await messages('review-lead')).toEqual([
      { to: coordinator.accountId, path: `/cases/${concern.reference}`, dueOn: '2026-09-10' },
    ])
  })

  test('keeps who was there, and what others would have decided', async () => {
    const dissent = [{ agency: 'MPS', view: 'Would have waited for the criminal trial' }]
    await decide({ dissent })
    expect(await decisions(group.chs)).toMatchObject([
      {
        decision: 'ACCEPT',
        state: 'IN_EFFECT',
        wasProvisional: false,
        meeting: { id: meetingId, onDate: '2026-06-17' },
        lead: coordinator.name,
        decidedBy: group.csc.name,
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
    await decide()
    await given.attends(group, meetingId, group.icb, { mode: 'ABSENT' })
    expect(await decisions()).toMatchObject([{ quorum: { isQuorate: true } }])
  })

  test('a member who leads reads the case by their own agency', async () => {
    await decide({ leadId: group.icb.accountId })
    expect(await group.icb.api.cases.get({ reference: concern.reference })).toBeDefined()
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
    await expect(decide(facts)).rejects.toMatchObject({ code: 'INVALID', data: { issues: [at] } })
    expect(await stage()).toBe('SCHEDULED')
    expect(await decisions()).toEqual([])
  })

  test('nobody leads a review of a case in which they have a conflict of interest', async () => {
    const { reference } = concern
    const who = { kind: 'PERSON' as const, id: group.chs.accountId }
    await group.clerk.api.meetings.declareConflict({ reference, meetingId, who, reason: 'Treated the child' })
    await expect(decide({ leadId: group.chs.accountId })).rejects.toMatchObject(issueAt('leadId'))
  })
})

describe('other decisions of a quorate meeting', () => {
  beforeEach(() => given.openMeeting(group, meetingId, quorate()))

  test('declined: it is over, with the reason', async () => {
    await decide({ ...none, decision: 'DECLINE', reason: 'The learning is known from the review of 2025' })
    expect(await stage()).toBe('CLOSED_DECLINED')
    expect(await transitions()).toMatchObject([
      { move: 'decline', reason: 'The learning is known from the review of 2025' },
    ])
  })

  test('what was filled in for another decision is not kept', async () => {
    await decide({ decision: 'DECLINE' })
    expect(await decisions()).toMatchObject([{ method: null, agencies: [], lead: null, questions: [], dueOn: null }])
  })

  test('deferred: it goes to the later meeting', async () => {
    const later = await given.meeting(group, { onDate: '2026-07-15' })
    const deferral = { ...none, decision: 'DEFER', reason: 'The school is to be asked first' }
    await expect(decide(deferral)).rejects.toMatchObject(issueAt('toMeetingId'))
    await decide({ ...deferral, toMeetingId: later })
    expect(await stage()).toBe('SCHEDULED')
    expect((await group.clerk.api.meetings.get({ meetingId: later })).agenda).toMatchObject([
      { reference: concern.reference, outcome: null, deferrals: 1 },
    ])
    expect(await decisions()).toMatchObject([{ decision: 'DEFER', toMeetingOn: '2026-07-15' }])
  })

  test('deferred with no later meeting planned: it waits for one, and the list says so', async () => {
    await decide({ ...none, decision: 'DEFER', reason: 'The school is to be asked first' })
    expect((await group.clerk.api.meetings.list()).waiting).toMatchObject([{ reference: concern.reference }])
    await group.csc.api.meetings.close({ meetingId })
  })

  test('sent to serious incident notification: considered from the day the council knew', async () => {
    const facts = { ...none, decision: 'SEND_TO_SIN', reason: 'Abuse is now suspected' }
    await expect(decide(facts)).rejects.toMatchObject({
      code: 'INVALID',
      data: { issues: [{ path: ['laAwareOn'] }, { path: ['toldBy'] }] },
    })
    await decide({ ...facts, laAwareOn: '2026-06-16', toldBy: 'The hospital told the duty manager' })
    expect(await stage()).toBe('SIN_CONSIDERING')
    const incident = await app.superuser
      .selectFrom('casebook.incident')
      .select(['status', 'la_aware_on', 'told_by'])
      .where('case_id', '=', concern.caseId)
      .execute()
    expect(incident).toEqual([
      { status: 'CONSIDERING', la_aware_on: '2026-06-16', told_by: 'The hospital told the duty manager' },
    ])
    const told = (await messages('serious-incident')).map(({ to, dueOn }) => [to, dueOn])
    // Five working days after Tuesday 16 June.
    expect(told.toSorted()).toEqual(
      [group.notifier, group.manager].map(({ accountId }) => [accountId, '2026-06-23']).toSorted(),
    )
    expect(await group.notifier.api.cases.get({ reference: concern.reference })).toBeDefined()
  })
})

test('a concern deferred twice waits a third time only when the business manager has said why', async () => {
  const [july, september, november] = ['2026-07-15', '2026-09-16', '2026-11-18']
  const meetings = [meetingId]
  for (const onDate of [july, september, november]) meetings.push(await given.meeting(group, { onDate }))
  const defer = (index: number) =>
    decide({
      ...none,
      decision: 'DEFER',
      reason: 'The criminal trial is not over',
      meetingId: meetings[index],
      toMeetingId: meetings[index + 1],
    })
  for (const index of [0, 1]) {
    await given.openMeeting(group, meetings[index] ?? '', [group.csc])
    await defer(index)
  }
  await given.openMeeting(group, meetings[2] ?? '', [group.csc])
  await expect(defer(2)).rejects.toMatchObject(refused(/deferred 2 times already/))
  const { reference } = concern
  const text = 'The trial ends in October; the family asked us to wait'
  await expect(group.csc.api.meetings.justifyDeferral({ reference, text })).rejects.toMatchObject({
    code: 'NO_PERMISSION',
  })
  await group.manager.api.meetings.justifyDeferral({ reference, text })
  await defer(2)
  expect((await decisions())[0]).toMatchObject({ justification: text, justifiedBy: group.manager.name })
})

describe('who may record it, and when', () => {
  test('nobody before the meeting is open, or after it is closed', async () => {
    await expect(decide()).rejects.toMatchObject(refused(/in session/))
    await given.openMeeting(group, meetingId, quorate())
    await decide({ ...none, decision: 'DECLINE' })
    await group.csc.api.meetings.close({ meetingId })
    await expect(decide()).rejects.toMatchObject(refused(/in session/))
  })

  test('nobody at a cancelled meeting', async () => {
    const later = await given.meeting(group, { onDate: '2026-07-15' })
    await group.clerk.api.meetings.cancel({ meetingId, version: 1, reason: 'Nobody can come', itemsTo: later })
    await expect(decide()).rejects.toMatchObject(refused(/in session/))
  })

  test('not the chair of another meeting', async () => {
    const stranger = await given.member(group.home, 'ICB', null, true)
    await given.openMeeting(group, meetingId, quorate())
    await expect(decide({}, stranger)).rejects.toMatchObject(refused(/chair or the deputy of this meeting/))
    expect(await stage()).toBe('SCHEDULED')
  })

  test('the deputy alone, once the item was handed over', async () => {
    await given.openMeeting(group, meetingId, quorate())
    const [item] = (await group.csc.api.meetings.get({ meetingId })).agenda
    await group.csc.api.meetings.handOver({ meetingId, itemId: item?.id ?? '', isChairedByDeputy: true })
    await expect(decide()).rejects.toMatchObject(refused(/handed over to the deputy/))
    await decide({}, group.police)
    expect(await stage()).toBe('ACCEPTED')
  })

  test('of two who record at once, one wins', async () => {
    await given.openMeeting(group, meetingId, quorate())
    const both = await Promise.allSettled([decide(), decide({ ...none, decision: 'DECLINE' }, group.police)])
    expect(both.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected'])
    const lost = both.find((each) => each.status === 'rejected')
    expect(lost?.reason).toMatchObject(refused(/outcome already/))
    expect(await decisions()).toHaveLength(1)
    expect(await transitions()).toHaveLength(1)
  })
})
