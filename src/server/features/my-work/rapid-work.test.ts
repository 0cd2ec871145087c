import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { IncidentStatus } from '#domain/incidents/incident-status.ts'
import type { RequestStatus } from '#domain/information-requests/request-status.ts'
import type { RapidReviewStatus } from '#domain/rapid-reviews/rapid-review-status.ts'
import { inTransaction } from '#server/database/transaction.ts'
import { startClock } from '#server/features/clocks/keep-clocks.ts'
import { givenIn, type Person, type Received } from '#tests/support/given.ts'
import { type Group, givenMeetingsIn } from '#tests/support/given-meetings.ts'
import { givenRapidReview } from '#tests/support/given-rapid-review.ts'
import { openTestApp, type TestApp } from '#tests/support/server-app.ts'

let app: TestApp
let given: ReturnType<typeof givenIn>
let group: Group
let people: Record<string, Person>
beforeAll(async () => {
  // Wed 3 June 2026. The council became aware on Tue 26 May and notified on Mon 1 June: fifteen days end on 22 June.
  app = await openTestApp({ now: '2026-06-03T09:00:00Z' })
  given = givenIn(app)
  group = await givenMeetingsIn(app, given).group()
  const home = { in: group.home }
  people = {
    BM: group.manager,
    COORD: await given.person({ role: 'COORD', agency: 'CSCP', ...home }),
    'another COORD': await given.person({ role: 'COORD', agency: 'CSCP', ...home }),
    CHAIR: group.csc,
    LA_NOTIFIER: group.notifier,
    'police partner': group.police,
    'health partner': group.icb,
    MEMBER: group.chs,
    SIGNER: await given.person({ role: 'SIGNER', agency: 'CHS', ...home }),
    author: await given.person({ role: 'CONTRIB', agency: 'CHS', ...home }),
    'police executive': await given.person({ role: 'EXEC', agency: 'MPS', ...home }),
    'health executive': await given.person({ role: 'EXEC', agency: 'ICB', ...home }),
    CLERK: group.clerk,
  }
})
afterAll(() => app.close())

type Owed = { kind: string; reference: string | null; dueOn: string | null; workingDaysLeft: number | null }

/** Who owes what about this case, but for triage. */
async function owedBy(reference: string, ...more: (keyof Owed)[]) {
  const found: Record<string, unknown[]> = {}
  for (const [name, { api }] of Object.entries(people)) {
    const items = (await api.myWork.list()).filter((item) => item.reference === reference && !ofTriage.test(item.kind))
    if (items.length > 0) {
      found[name] = items.map((item) => (more.length ? [item.kind, ...more.map((key) => item[key])] : item.kind))
    }
  }
  return found
}
const ofTriage = /TRIAGE|ACKNOWLEDGE|CHILD_NOT_SAFE|TELL_REFERRER/

async function reviewOf(facts: { status?: RapidReviewStatus; incidentStatus?: IncidentStatus } = {}) {
  const received = await given.receivedReferral(group.referrer)
  const coordinator = people.COORD as Person
  const dates = { awareOn: '2026-05-26', submittedOn: '2026-06-01' }
  const review = await givenRapidReview(app, { ...received, by: coordinator, ...dates, ...facts })
  await set('casebook.rapid_review', review.reviewId, { coordinator_id: coordinator.accountId })
  return { ...received, ...review }
}
const set = (table: 'casebook.rapid_review' | 'casebook.incident', id: string, values: Record<string, unknown>) =>
  app.superuser.updateTable(table).set(values).where('id', '=', id).execute()

const startFor = (
  { caseId }: Received,
  recordId: string,
  code: 'SIN_NOTIFY' | 'JAR_MEETING' | 'CDOP_NOTIFY',
  on: string,
) => {
  const partnershipId = group.home.id
  return inTransaction(app.db, { partnershipId, accountId: group.manager.accountId, now: app.clock.now() }, (tx) =>
    startClock({ tx, actor: { partnershipId } }, { caseId, recordId, code, startedOn: on }),
  )
}

describe('a serious incident', () => {
  test.each([
    ['CONSIDERING', { BM: ['CONSIDER_NOTIFYING'], LA_NOTIFIER: ['CONSIDER_NOTIFYING'] }],
    ['TO_SUBMIT', { LA_NOTIFIER: ['NOTIFY_PANEL'] }],
    ['SUBMITTED', { BM: ['CHOOSE_INCIDENT_ROUTE'] }],
    ['NOT_NOTIFIED', {}],
    ['CLOSED', {}],
  ] as const)('at %s is owed by', async (incidentStatus, expected) => {
    const { reference } = await reviewOf({ incidentStatus, status: 'CLOSED' })
    expect(await owedBy(reference)).toEqual(expected)
  })

  test('asks each partner until that partner has answered, by the day the Panel has to be notified', async () => {
    const review = await reviewOf({ incidentStatus: 'PARTNER_VIEWS', status: 'CLOSED' })
    const { reference, incidentId, caseId } = review
    await startFor(review, incidentId, 'SIN_NOTIFY', '2026-05-26')
    for (const agency of ['CSC', 'ICB', 'MPS']) await review.request(agency, { status: 'WITHDRAWN' })
    expect(await owedBy(reference, 'dueOn', 'workingDaysLeft')).toEqual({
      CHAIR: [['GIVE_PARTNER_VIEW', '2026-06-02', -1]],
      'police partner': [['GIVE_PARTNER_VIEW', '2026-06-02', -1]],
      'health partner': [['GIVE_PARTNER_VIEW', '2026-06-02', -1]],
      'police executive': [['GIVE_PARTNER_VIEW', '2026-06-02', -1]],
      'health executive': [['GIVE_PARTNER_VIEW', '2026-06-02', -1]],
      LA_NOTIFIER: [['DECIDE_NOTIFYING', '2026-06-02', -1]],
    })
    await app.superuser
      .insertInto('casebook.partner_view')
      .values({
        partnership_id: group.home.id,
        id: crypto.randomUUID(),
        incident_id: incidentId,
        case_id: caseId,
        quorum_group: 'POLICE',
        view: 'NOTIFY',
        reason: 'Serious harm, and neglect is suspected.',
        given_by: 'Police',
        given_on: '2026-06-02',
        account_id: group.police.accountId,
        at: '2026-06-02T09:00:00Z',
      })
      .execute()
    expect(Object.keys(await owedBy(reference)).toSorted()).toEqual([
      'CHAIR',
      'LA_NOTIFIER',
      'health executive',
      'health partner',
    ])
  })
})

describe('a Rapid Review', () => {
  test.each([
    ['OPEN', { COORD: [['SCOPE_REVIEW', '2026-06-02']] }],
    ['SCOPED', { COORD: [['SEND_REQUESTS', '2026-06-02']] }],
    [
      'COLLATED',
      { CHAIR: [['HOLD_REVIEW_MEETING', '2026-06-16']], 'police partner': [['HOLD_REVIEW_MEETING', '2026-06-16']] },
    ],
    ['MEETING_HELD', { COORD: [['WRITE_REVIEW', '2026-06-18']] }],
    [
      'DRAFTED',
      { 'police executive': [['SIGN_REVIEW', '2026-06-19']], 'health executive': [['SIGN_REVIEW', '2026-06-19']] },
    ],
    ['SIGNED', { COORD: [['SEND_REVIEW', '2026-06-22']] }],
    ['SENT', { COORD: [['AWAIT_PANEL', null]] }],
    ['PANEL_RESPONDED', { BM: [['CLOSE_RAPID_REVIEW', null]] }],
    ['RECONSIDER', { CHAIR: [['ANSWER_PANEL', null]], 'police partner': [['ANSWER_PANEL', null]] }],
    ['CLOSED', {}],
  ] as const)('at %s is owed by, and by when', async (status, expected) => {
    const { reference } = await reviewOf({ status })
    expect(await owedBy(reference, 'dueOn')).toEqual(expected)
  })

  test('that has its chair is held by that chair alone; one without a coordinator is every coordinator’s', async () => {
    const held = await reviewOf({ status: 'COLLATED' })
    await set('casebook.rapid_review', held.reviewId, { chair_id: group.police.accountId })
    expect(Object.keys(await owedBy(held.reference))).toEqual(['police partner'])
    const free = await reviewOf({ status: 'OPEN' })
    await set('casebook.rapid_review', free.reviewId, { coordinator_id: null })
    expect(Object.keys(await owedBy(free.reference))).toEqual(['COORD', 'another COORD'])
  })

  test('is signed by each executive for their own partner, each draft anew', async () => {
    const { reference, reviewId, caseId } = await reviewOf({ status: 'DRAFTED' })
    const signature = { review_id: reviewId, case_id: caseId, verdict: 'AGREE', quorum_group: 'POLICE' }
    await set('casebook.rapid_review', reviewId, { round: 1 })
    await app.superuser
      .insertInto('casebook.sign_off')
      .values({
        ...signature,
        partnership_id: group.home.id,
        id: crypto.randomUUID(),
        round: 1,
        account_id: (people['police executive'] as Person).accountId,
        at: app.clock.now().toString(),
      })
      .execute()
    expect(Object.keys(await owedBy(reference))).toEqual(['health executive'])
    await set('casebook.rapid_review', reviewId, { round: 2 })
    expect(Object.keys(await owedBy(reference))).toEqual(['police executive', 'health executive'])
  })
})

describe('an information request', () => {
  const ask = async (status: RequestStatus, dueOn = '2026-06-10') => {
    const review = await reviewOf({ status: 'GATHERING' })
    await review.request('CHS', { status, author: people.author as Person, dueOn })
    return owedBy(review.reference, 'dueOn')
  }
  test.each([
    ['ISSUED', { MEMBER: [['ANSWER_REQUEST', '2026-06-10']] }],
    ['ACKNOWLEDGED', { MEMBER: [['ANSWER_REQUEST', '2026-06-10']] }],
    ['ASSIGNED', { author: [['WRITE_RETURN', '2026-06-10']] }],
    ['DRAFTING', { author: [['WRITE_RETURN', '2026-06-10']] }],
    ['MEMBER_QA', { MEMBER: [['CHECK_RETURN', '2026-06-10']], SIGNER: [['CHECK_RETURN', '2026-06-10']] }],
    ['QUERIED', { MEMBER: [['ANSWER_QUERIES', '2026-06-10']] }],
    ['SUBMITTED', { COORD: [['ACCEPT_RETURN', '2026-06-12']] }],
    ['RECEIVED', { COORD: [['COLLATE_RETURNS', '2026-06-12']] }],
    ['OVERDUE_ACCEPTED', { COORD: [['COLLATE_RETURNS', '2026-06-12']] }],
    ['WITHDRAWN', {}],
  ] as const)('at %s is owed by, and by when', async (status, expected) => {
    expect(await ask(status)).toEqual(expected)
  })

  test('that is late is the member’s again, and the coordinator’s to chase', async () => {
    expect(await ask('DRAFTING', '2026-06-01')).toEqual({
      COORD: [['CHASE_RETURN', '2026-06-01']],
      MEMBER: [['ANSWER_REQUEST', '2026-06-01']],
      author: [['WRITE_RETURN', '2026-06-01']],
    })
  })

  test('leads to the request itself, and says nothing of the case', async () => {
    const review = await reviewOf({ status: 'GATHERING' })
    const requestId = await review.request('CHS', { dueOn: '2026-06-10' })
    const items = await group.chs.api.myWork.list()
    expect(items.find(({ reference }) => reference === review.reference)).toMatchObject({
      requestId,
      title: 'For a Rapid Review',
    })
  })

  test('of a case with a conflict of interest is nobody’s who has it', async () => {
    const review = await reviewOf({ status: 'GATHERING' })
    await review.request('CHS', { dueOn: '2026-06-10' })
    await given.relation(group.chs, { ...review, by: group.manager }, 'conflicted')
    expect(await owedBy(review.reference)).toEqual({})
  })
})

test('a child death is tracked while one of its clocks runs, by the first of them', async () => {
  const received = await given.receivedReferral(group.referrer)
  const id = crypto.randomUUID()
  await app.superuser
    .insertInto('casebook.child_death')
    .values({
      partnership_id: group.home.id,
      id,
      case_id: received.caseId,
      person_id: null,
      died_on: '2026-06-01',
      recorded_by: group.manager.accountId,
      recorded_at: '2026-06-02T09:00:00Z',
    })
    .execute()
  await startFor(received, id, 'JAR_MEETING', '2026-06-01')
  await startFor(received, id, 'CDOP_NOTIFY', '2026-06-01')
  const due = [['TRACK_DEATH', '2026-06-02']]
  expect(await owedBy(received.reference, 'dueOn')).toEqual({ BM: due, COORD: due, 'another COORD': due })
})

test('every kept clock that runs is among the clocks, with both dates where more time was given', async () => {
  const { reference, reviewId } = await reviewOf({ status: 'GATHERING' })
  const of = (code: string) =>
    app.superuser.updateTable('casebook.clock').where('record_id', '=', reviewId).where('code', '=', code)
  await of('RR_REQUEST').set({ stopped_on: '2026-06-02' }).execute()
  await of('RR_CHRON').set({ cancelled_on: '2026-06-02' }).execute()
  await of('RR_MEETING').set({ extended_to: '2026-06-18' }).execute()
  const clocks = (await group.manager.api.myWork.clocks()).filter(
    (clock) => clock.reference === reference && clock.code.startsWith('RR_'),
  )
  expect(clocks.map(({ code, dueOn, firstDueOn, status }) => [code, dueOn, firstDueOn, status])).toEqual([
    ['RR_RETURN', '2026-06-10', null, 'RUNNING'],
    ['RR_MEETING', '2026-06-18', '2026-06-16', 'EXTENDED'],
    ['RR_DRAFT', '2026-06-18', null, 'RUNNING'],
    ['RR_SIGNOFF', '2026-06-19', null, 'RUNNING'],
    ['RR_COMPLETE', '2026-06-22', null, 'RUNNING'],
  ])
})
