import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { RequestStatus } from '#domain/information-requests/request-status.ts'
import { type GivenOwedWork, givenOwedWork } from '#tests/support/given-owed-work.ts'
import { openTestApp, type TestApp } from '#tests/support/server-app.ts'

let app: TestApp
let given: GivenOwedWork

beforeAll(async () => {
  app = await openTestApp({ now: '2026-06-03T09:00:00Z' })
  given = await givenOwedWork(app)
})
afterAll(() => app.close())

describe('a serious incident', () => {
  test.each([
    ['CONSIDERING', { BM: ['CONSIDER_NOTIFYING'], LA_NOTIFIER: ['CONSIDER_NOTIFYING'] }],
    ['TO_SUBMIT', { LA_NOTIFIER: ['NOTIFY_PANEL'] }],
    ['SUBMITTED', { BM: ['CHOOSE_INCIDENT_ROUTE'] }],
    ['NOT_NOTIFIED', {}],
    ['CLOSED', {}],
  ] as const)('at %s is owed by', async (incidentStatus, expected) => {
    const { reference } = await given.reviewOf({ incidentStatus, status: 'CLOSED' })
    expect(await given.owedBy(reference)).toEqual(expected)
  })

  test('asks each partner until that partner has answered, by the day the Panel has to be notified', async () => {
    const review = await given.reviewOf({ incidentStatus: 'PARTNER_VIEWS', status: 'CLOSED' })
    const { reference, incidentId, caseId } = review
    await given.startFor(review, incidentId, 'SIN_NOTIFY', '2026-05-26')
    for (const agency of ['CSC', 'ICB', 'MPS']) await review.request(agency, { status: 'WITHDRAWN' })
    expect(await given.owedBy(reference, 'dueOn', 'workingDaysLeft')).toEqual({
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
        partnership_id: given.group.home.id,
        id: crypto.randomUUID(),
        incident_id: incidentId,
        case_id: caseId,
        quorum_group: 'POLICE',
        view: 'NOTIFY',
        reason: 'Serious harm, and neglect is suspected.',
        given_by: 'Police',
        given_on: '2026-06-02',
        account_id: given.group.police.accountId,
        at: '2026-06-02T09:00:00Z',
      })
      .execute()
    expect(Object.keys(await given.owedBy(reference)).toSorted()).toEqual([
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
    const { reference } = await given.reviewOf({ status })
    expect(await given.owedBy(reference, 'dueOn')).toEqual(expected)
  })

  test('that has its chair is held by that chair alone; one without a coordinator is every coordinator’s', async () => {
    const held = await given.reviewOf({ status: 'COLLATED' })
    await given.setReview(held.reviewId, { chair_id: given.group.police.accountId })
    expect(Object.keys(await given.owedBy(held.reference))).toEqual(['police partner'])
    const free = await given.reviewOf({ status: 'OPEN' })
    await given.setReview(free.reviewId, { coordinator_id: null })
    expect(Object.keys(await given.owedBy(free.reference))).toEqual(['COORD', 'another COORD'])
  })

  test('whose coordinator left or has a conflict is every other coordinator’s', async () => {
    const left = await given.reviewOf({ status: 'OPEN' })
    const leaver = await given.person({ role: 'COORD', agency: 'CSCP', in: given.group.home })
    await given.setReview(left.reviewId, { coordinator_id: leaver.accountId })
    expect(await given.owedBy(left.reference)).toEqual({})
    await app.superuser
      .updateTable('casebook.seat_holding')
      .set({ held_until: '2026-06-02' })
      .where('account_id', '=', leaver.accountId)
      .execute()
    expect(Object.keys(await given.owedBy(left.reference))).toEqual(['COORD', 'another COORD'])
    const own = await given.reviewOf({ status: 'OPEN' })
    await given.relation(given.coordinator, { ...own, by: given.group.manager }, 'conflicted')
    expect(Object.keys(await given.owedBy(own.reference))).toEqual(['another COORD'])
  })

  test('is signed by each executive for their own partner, each draft anew', async () => {
    const { reference, reviewId, caseId } = await given.reviewOf({ status: 'DRAFTED' })
    const signature = { review_id: reviewId, case_id: caseId, verdict: 'AGREE', quorum_group: 'POLICE' }
    await given.setReview(reviewId, { round: 1 })
    await app.superuser
      .insertInto('casebook.sign_off')
      .values({
        ...signature,
        partnership_id: given.group.home.id,
        id: crypto.randomUUID(),
        round: 1,
        account_id: given.policeExecutive.accountId,
        at: app.clock.now().toString(),
      })
      .execute()
    expect(Object.keys(await given.owedBy(reference))).toEqual(['health executive'])
    await given.setReview(reviewId, { round: 2 })
    expect(Object.keys(await given.owedBy(reference))).toEqual(['police executive', 'health executive'])
  })
})

describe('an information request', () => {
  const ask = async (status: RequestStatus, dueOn = '2026-06-10') => {
    const review = await given.reviewOf({ status: 'GATHERING' })
    await review.request('CHS', { status, author: given.author, dueOn })
    return given.owedBy(review.reference, 'dueOn')
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
    const review = await given.reviewOf({ status: 'GATHERING' })
    const requestId = await review.request('CHS', { dueOn: '2026-06-10' })
    const items = await given.group.chs.api.myWork.list()
    expect(items.find(({ reference }) => reference === review.reference)).toMatchObject({
      requestId,
      title: 'For a Rapid Review',
    })
  })

  test('of a case with a conflict of interest is nobody’s who has it', async () => {
    const review = await given.reviewOf({ status: 'GATHERING' })
    await review.request('CHS', { dueOn: '2026-06-10' })
    await given.relation(given.group.chs, { ...review, by: given.group.manager }, 'conflicted')
    expect(await given.owedBy(review.reference)).toEqual({})
  })
})

test('a child death is tracked while one of its clocks runs, by the first of them', async () => {
  const received = await given.receivedReferral(given.group.referrer)
  const id = crypto.randomUUID()
  await app.superuser
    .insertInto('casebook.child_death')
    .values({
      partnership_id: given.group.home.id,
      id,
      case_id: received.caseId,
      person_id: null,
      died_on: '2026-06-01',
      recorded_by: given.group.manager.accountId,
      recorded_at: '2026-06-02T09:00:00Z',
    })
    .execute()
  await given.startFor(received, id, 'JAR_MEETING', '2026-06-01')
  await given.startFor(received, id, 'CDOP_NOTIFY', '2026-06-01')
  const due = [['TRACK_DEATH', '2026-06-02']]
  expect(await given.owedBy(received.reference, 'dueOn')).toEqual({ BM: due, COORD: due, 'another COORD': due })
})

test('every kept clock that runs is among the clocks, with both dates where more time was given', async () => {
  const { reference, reviewId } = await given.reviewOf({ status: 'GATHERING' })
  const of = (code: string) =>
    app.superuser.updateTable('casebook.clock').where('record_id', '=', reviewId).where('code', '=', code)
  await of('RR_REQUEST').set({ stopped_on: '2026-06-02' }).execute()
  await of('RR_CHRON').set({ cancelled_on: '2026-06-02' }).execute()
  await of('RR_MEETING').set({ extended_to: '2026-06-18' }).execute()
  const clocks = (await given.group.manager.api.myWork.clocks()).filter(
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
