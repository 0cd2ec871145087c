import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { keepHouse } from '#server/housekeeping.ts'
import { givenIn, type Person } from '#tests/support/given.ts'
import { givenRapidReview } from '#tests/support/given-rapid-review.ts'
import { openTestApp, type TestApp } from '#tests/support/server-app.ts'

type Sent = { to: string; subject: string; text: string }
const mails: Sent[] = []

let app: TestApp
let given: ReturnType<typeof givenIn>
let people: Record<string, Person>
let review: Awaited<ReturnType<typeof givenRapidReview>>
let reference: string
let caseId: string
beforeAll(async () => {
  // Mon 1 June 2026. The review counts from Mon 1 June: returns in on 10 June, everything on 22 June.
  app = await openTestApp({
    now: '2026-06-01T09:00:00Z',
    mailer: { send: async ({ to, subject, text }) => void mails.push({ to, subject, text }) },
  })
  given = givenIn(app)
  people = {
    manager: await given.person({ role: 'BM', agency: 'CSCP' }),
    coordinator: await given.person({ role: 'COORD', agency: 'CSCP' }),
    clerk: await given.person({ role: 'CLERK', agency: 'CSCP' }),
    notifier: await given.person({ role: 'LA_NOTIFIER', agency: 'CSC' }),
    member: await given.person({ role: 'MEMBER', agency: 'CHS' }),
    deputy: await given.person({ role: 'MEMBER', agency: 'CHS' }),
    signer: await given.person({ role: 'SIGNER', agency: 'CHS' }),
    author: await given.person({ role: 'CONTRIB', agency: 'CHS' }),
    'sole member': await given.person({ role: 'MEMBER', agency: 'GP' }),
  }
  const received = await given.receivedReferral(await given.person({ role: 'REFERRER' }))
  reference = received.reference
  caseId = received.caseId
  const dates = { awareOn: '2026-05-26', submittedOn: '2026-06-01' }
  review = await givenRapidReview(app, { ...received, by: people.coordinator as Person, ...dates, status: 'GATHERING' })
  await app.workOffJobs()
  mails.length = 0
})
afterAll(() => app.close())

const nameOf = (email: string) => Object.entries(people).find(([, person]) => person.email === email)?.[0] ?? email

/** The housekeeping of one moment, several times over, and what was sent. */
async function remindAt(moment: string) {
  app.clock.set(moment)
  mails.length = 0
  for (let round = 0; round < 2; round += 1) await Promise.all([keepHouse(app.deps), keepHouse(app.deps)])
  await app.workOffJobs()
  expect(app.problems).toEqual([])
  return Object.fromEntries(mails.map(({ to, subject }) => [nameOf(to), subject.replace('TEST: ', '')]))
}
const clocksOver = () =>
  app.superuser.updateTable('casebook.clock').set({ stopped_on: '2026-06-03' }).where('case_id', '=', caseId).execute()

describe('a request, from five days before to three days after', () => {
  let requestId: string
  const task = (words: string) => `${words} (${reference}), by Wed 10 June 2026`
  beforeAll(async () => {
    await clocksOver()
    requestId = await review.request('CHS', {
      dueOn: '2026-06-10',
      status: 'DRAFTING',
      author: people.author as Person,
    })
  })

  test('comes to mind, one mail a person, with reference, task, date and link alone', async () => {
    expect(await remindAt('2026-06-03T05:30:00Z')).toEqual({})
    expect(await remindAt('2026-06-03T06:00:00Z')).toEqual({
      member: task('Answer an information request'),
      author: task('Answer an information request'),
    })
    expect(mails[0]?.text).toBe(`Answer an information request.

Reference: ${reference}
Due: Wed 10 June 2026
Link: http://casebook.test/requests/${requestId}

Sent by the casebook of TEST. It names nobody on purpose. Please do not answer by e-mail: nobody reads this address.
`)
  })

  test('goes to one person after another once it is late, and to nobody over a weekend', async () => {
    expect(await remindAt('2026-06-04T09:00:00Z')).toEqual({})
    expect(Object.keys(await remindAt('2026-06-08T09:00:00Z'))).toEqual(['member', 'author'])
    expect(Object.keys(await remindAt('2026-06-10T09:00:00Z'))).toEqual(['member', 'author'])
    expect(await remindAt('2026-06-11T09:00:00Z')).toEqual({
      member: task('Answer an information request that is late'),
    })
    expect(await remindAt('2026-06-12T09:00:00Z')).toEqual({
      deputy: task('See to a late information request of your agency'),
    })
    expect(await remindAt('2026-06-13T09:00:00Z')).toEqual({})
    expect(await remindAt('2026-06-14T09:00:00Z')).toEqual({})
    expect(await remindAt('2026-06-15T09:00:00Z')).toEqual({ manager: task('See to a late return') })
    expect(await remindAt('2026-06-16T09:00:00Z')).toEqual({})
  })

  test('of a person is theirs to see, with when it was sent', async () => {
    const [latest, ...earlier] = await (people.member as Person).api.myWork.sentToMe()
    expect(latest).toMatchObject({
      status: 'SENT',
      createdAt: '2026-06-11T09:00:00.000Z',
      lines: [{ task: 'Answer an information request that is late', reference, dueOn: '2026-06-10' }],
    })
    expect(earlier).toHaveLength(3)
    expect(await (people.signer as Person).api.myWork.sentToMe()).toEqual([])
  })

  test('comes to no author who has left the agency', async () => {
    const { superuser } = app
    await superuser.updateTable('casebook.information_request').set({ due_on: '2026-06-19' }).execute()
    await superuser
      .updateTable('casebook.seat_holding')
      .set({ held_until: '2026-06-19' })
      .where('account_id', '=', (people.author as Person).accountId)
      .execute()
    expect(Object.keys(await remindAt('2026-06-19T09:00:00Z'))).toEqual(['member'])
  })
})

test('after days of silence everybody gets the latest of theirs; what is answered is nobody’s any more', async () => {
  await app.superuser.updateTable('casebook.information_request').set({ status: 'WITHDRAWN' }).execute()
  app.clock.set('2026-06-16T09:00:00Z')
  const [late, answered] = [await newRequest('GP', '2026-06-24'), await newRequest('CHS', '2026-06-24')]
  await settle(answered, 'SUBMITTED')
  // No housekeeping until a week after it was due.
  expect(Object.keys(await remindAt('2026-07-01T09:00:00Z')).toSorted()).toEqual(['manager', 'sole member'])
  expect(mails.map(({ subject }) => subject).toSorted()).toEqual([
    // The business manager stands in for the deputy that this agency has not, and hears the later of both.
    `TEST: Answer an information request that is late (${reference}), by Wed 24 June 2026`,
    `TEST: See to a late return (${reference}), by Wed 24 June 2026`,
  ])
  expect(await remindAt('2026-07-02T09:00:00Z')).toEqual({})
  await settle(late, 'WITHDRAWN')
})

test('a bank holiday added by the administrator is no day for a mail: it comes on the next', async () => {
  app.clock.set('2026-07-01T09:00:00Z')
  await (people.manager as Person).api.partnership.addHoliday({ on: '2026-07-08', name: 'A jubilee' })
  const id = await newRequest('GP', '2026-07-08')
  expect(await remindAt('2026-07-06T09:00:00Z')).toMatchObject({ 'sole member': expect.any(String) })
  expect(await remindAt('2026-07-08T09:00:00Z')).toEqual({})
  expect(await remindAt('2026-07-09T09:00:00Z')).toMatchObject({
    'sole member': `Answer an information request that is late (${reference}), by Wed 8 July 2026`,
  })
  await settle(id, 'WITHDRAWN')
})

test('questions about a return are reminded of as the return was, while the review waits for the answers', async () => {
  const standing = (status: string) =>
    app.superuser.updateTable('casebook.rapid_review').set({ status }).where('id', '=', review.reviewId).execute()
  const id = await newRequest('GP', '2026-07-10')
  await settle(id, 'QUERIED')
  await standing('DRAFTED')
  expect(await remindAt('2026-07-10T09:00:00Z')).toEqual({})
  await standing('GATHERING')
  expect(Object.keys(await remindAt('2026-07-10T10:00:00Z'))).toEqual(['sole member'])
  await settle(id, 'RECEIVED')
})

test('limits that run come to the coordinator and the notifier, in one mail where there are several', async () => {
  const { coordinator, notifier } = people as { coordinator: Person; notifier: Person }
  const partnership_id = coordinator.partnership.id
  const clock = {
    partnership_id,
    case_id: caseId,
    started_on: '2026-07-01',
    length: 5,
    unit: 'WD',
    calendar_version: 1,
  }
  const add = (record_id: string, code: string, due_on: string, extended_to: string | null = null) =>
    app.superuser
      .insertInto('casebook.clock')
      .values({ ...clock, id: crypto.randomUUID(), record_id, code, due_on, extended_to })
      .execute()
  await app.superuser.updateTable('casebook.clock').set({ cancelled_on: '2026-07-01' }).execute()
  await add(review.reviewId, 'RR_COMPLETE', '2026-07-14')
  await add(review.reviewId, 'RR_SIGNOFF', '2026-07-09', '2026-07-14')
  await add(review.incidentId, 'LAC_DEATH', '2026-07-14')
  expect(await remindAt('2026-07-10T09:00:00Z')).toEqual({
    coordinator: 'What you owe',
    notifier: `Notify the Panel (${reference}), by Tue 14 July 2026`,
  })
  const text = mails.find(({ to }) => to === coordinator.email)?.text ?? ''
  for (const words of [
    'Have the Rapid Review signed',
    'Send the Rapid Review to the Panel',
    `/cases/${reference}/rapid`,
  ]) {
    expect(text).toContain(words)
  }
  // With the notifier's only holder out of it, the business manager hears of the council's limit.
  await given.relation(notifier, { caseId, concernId: '', by: coordinator }, 'conflicted')
  expect(await remindAt('2026-07-14T09:00:00Z')).toEqual({
    coordinator: 'What you owe',
    manager: `Notify the Panel (${reference}), by Tue 14 July 2026`,
  })
})

test('what is due after a child’s death comes to those who keep the tracker', async () => {
  const { coordinator } = people as { coordinator: Person }
  await app.superuser.updateTable('casebook.clock').set({ cancelled_on: '2026-07-14' }).execute()
  // Died on Thu 16 July 2026: the panel is notified on the next working day.
  app.clock.set('2026-07-16T09:00:00Z')
  const id = crypto.randomUUID()
  const death = { id, diedOn: '2026-07-16', forenames: 'Inventa', surname: 'Fable' }
  const started = await coordinator.api.childDeaths.start(death)
  const due = `Notify the Child Death Overview Panel (${started.reference}), by Fri 17 July 2026`
  expect(await remindAt('2026-07-17T09:00:00Z')).toEqual({ coordinator: due, clerk: due })
  expect(mails[0]?.text).toContain(`/cases/${started.reference}/death`)
  expect(mails[0]?.text).not.toMatch(/Inventa|Fable/)
  expect(await remindAt('2026-07-20T09:00:00Z')).toEqual({ coordinator: due, clerk: due })
})

test('a coordinator who left, or has a conflict, is reminded of nothing: whoever else coordinates is', async () => {
  const { coordinator, manager } = people as { coordinator: Person; manager: Person }
  const leaver = await given.person({ role: 'COORD', agency: 'CSCP', name: 'Lea Leaver' })
  people.leaver = leaver
  const named = { coordinator_id: leaver.accountId }
  await app.superuser.updateTable('casebook.rapid_review').set(named).where('id', '=', review.reviewId).execute()
  await app.superuser.updateTable('casebook.clock').set({ cancelled_on: '2026-07-20' }).execute()
  await app.superuser
    .updateTable('casebook.clock')
    .set({ cancelled_on: null, due_on: '2026-07-24' })
    .where('record_id', '=', review.reviewId)
    .where('code', '=', 'RR_COMPLETE')
    .where('started_on', '=', '2026-07-01')
    .execute()
  const send = `Send the Rapid Review to the Panel (${reference}), by Fri 24 July 2026`
  expect(await remindAt('2026-07-22T09:00:00Z')).toEqual({ leaver: send })
  await app.superuser
    .updateTable('casebook.seat_holding')
    .set({ held_until: '2026-07-23' })
    .where('account_id', '=', leaver.accountId)
    .execute()
  expect(await remindAt('2026-07-24T09:00:00Z')).toEqual({ coordinator: send })
  await given.relation(coordinator, { caseId, concernId: '', by: manager }, 'conflicted')
  expect(await remindAt('2026-07-27T09:00:00Z')).toEqual({ manager: send })
})

const newRequest = async (agency: string, dueOn: string) => review.request(agency, { dueOn })
const settle = (id: string, status: string) =>
  app.superuser.updateTable('casebook.information_request').set({ status }).where('id', '=', id).execute()
