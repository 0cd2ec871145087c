import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { agencyAsked, givenCockpit, reviewOf } from '#tests/support/given-cockpit.ts'
import { refused, wrong } from '#tests/support/refusals.ts'
import { openTestApp, type TestApp } from '#tests/support/server-app.ts'

let app: TestApp
let given: Awaited<ReturnType<typeof givenCockpit>>

beforeAll(async () => {
  app = await openTestApp({ now: '2026-06-03T09:00:00Z' })
  given = await givenCockpit(app)
})
afterAll(() => app.close())

const reason = 'The named nurse is on leave until then.'
const late = '2026-06-12T09:00:00Z'

describe('sending', () => {
  test('asks every agency in one step, and lists it to the case', async () => {
    const agencies = [
      agencyAsked('CSC'),
      agencyAsked('ICB'),
      agencyAsked('MPS', ['Who took the call?']),
      agencyAsked('LAS'),
    ]
    const about = await given.scoped({ agencies, whyAsked: 'To learn why nobody called.' })
    const { reference } = about
    await expect(given.officer.api.cases.get({ reference })).rejects.toMatchObject({ code: 'NOT_FOUND' })
    const { version } = await reviewOf(given.coordinator, about)
    const sent = await given.coordinator.api.rapidReviews.sendRequests({ reference, version })
    expect(sent).toEqual({ sent: 4, notReached: ['Ambulance'] })

    const review = await reviewOf(given.coordinator, about)
    expect(review).toMatchObject({ status: 'GATHERING', counts: { asked: 4, returned: 0, late: 0 } })
    expect(review.plan.find(({ code }) => code === 'RR_REQUEST')).toMatchObject({
      status: 'MET',
      stoppedOn: '2026-06-03',
    })
    expect(
      review.requests?.map(({ code, status, dueOn, daysLeft, members }) => [code, status, dueOn, daysLeft, members]),
    ).toEqual([
      ['LAS', 'ISSUED', '2026-06-11', 6, []],
      ['CSC', 'ISSUED', '2026-06-11', 6, ['Sol Makebelieve']],
      ['ICB', 'ISSUED', '2026-06-11', 6, ['Dora Notional']],
      ['MPS', 'ISSUED', '2026-06-11', 6, ['Otto Examplar']],
    ])
    const police = await given.requestOf(about, 'MPS')
    expect(await given.messages(about, 'information-request')).toContainEqual({
      to_address: given.officer.email,
      due_on: '2026-06-11',
      path: `/requests/${police.requestId}`,
    })
    const stored = await app.superuser
      .selectFrom('casebook.information_request')
      .select(['extra_questions', 'why_asked', 'people', 'period_to', 'meeting_on', 'template_version', 'reference'])
      .where('id', '=', police.requestId)
      .executeTakeFirstOrThrow()
    expect(stored).toMatchObject({
      extra_questions: ['Who took the call?'],
      why_asked: 'To learn why nobody called.',
      period_to: '2026-06-02',
      meeting_on: '2026-06-17',
      template_version: 1,
      reference,
    })
    // A member sees the review and their own request, and nobody else's.
    const seen = await reviewOf(given.officer, about)
    expect(seen).toMatchObject({
      requests: null,
      mine: [{ requestId: police.requestId, agency: 'Police', status: 'ISSUED', dueOn: '2026-06-11' }],
      next: { sentence: 'The agencies are answering what they were asked.' },
      blocks: [],
      counts: { asked: 0 },
    })
  })

  test('weighs the scope once more on the day', async () => {
    const about = await given.scoped()
    const { version } = await reviewOf(given.coordinator, about)
    const { reference } = about
    await given.on('2026-06-15T09:00:00Z', async () => {
      const attempt = given.coordinator.api.rapidReviews.sendRequests({ reference, version })
      await expect(attempt).rejects.toMatchObject(
        refused('Look at the scope again first. This day is past: choose a day to come.'),
      )
    })
    expect(await given.messages(about, 'information-request')).toEqual([])
  })

  test('is done once', async () => {
    const about = await given.gathering()
    const { version } = await reviewOf(given.coordinator, about)
    await expect(
      given.coordinator.api.rapidReviews.sendRequests({ reference: about.reference, version }),
    ).rejects.toMatchObject(refused('This cannot be done now: the Rapid Review stands at “Gathering information”.'))
  })

  test('one agency more may be asked meanwhile, and the same one not twice', async () => {
    const about = await given.gathering()
    const further = { ...agencyAsked('HOUS'), reference: about.reference, dueOn: '2026-06-12' }
    await given.coordinator.api.rapidReviews.addAgency(further)
    expect(await given.requestOf(about, 'HOUS')).toMatchObject({ status: 'ISSUED', dueOn: '2026-06-12' })
    await expect(given.coordinator.api.rapidReviews.addAgency(further)).rejects.toMatchObject(
      wrong('code', 'This agency has been asked already'),
    )
  })
})

describe('late ones', () => {
  test('are chased in one go, each once a day', async () => {
    const about = await given.gathering()
    const { reference } = about
    await given.stands(about, 'CSC', 'SUBMITTED', '2026-06-10')
    await expect(given.coordinator.api.rapidReviews.chase({ reference, requestId: null })).rejects.toMatchObject(
      refused('No return is late.'),
    )
    await given.on(late, async () => {
      const review = await reviewOf(given.coordinator, about)
      expect(review.next).toEqual({ kind: 'CHASE', sentence: 'Chase 2 late returns: ICB and Police.' })
      expect(review.blocks.map(({ sentence }) => sentence)).toEqual([
        'Late: ICB and Police.',
        'In, and not accepted yet: Children’s Social Care.',
      ])
      const chased = await given.coordinator.api.rapidReviews.chase({ reference, requestId: null })
      expect(chased).toEqual({ chased: ['ICB', 'Police'], notReached: [] })
      expect(await given.requestOf(about, 'ICB')).toMatchObject({
        isLate: true,
        daysLeft: -1,
        chasedOn: '2026-06-12',
        chasedBy: 'Cora Madeup',
        can: { chase: false, goOnWithout: true },
      })
      await expect(given.manager.api.rapidReviews.chase({ reference, requestId: null })).rejects.toMatchObject(
        refused('Chased today already. Try again tomorrow.'),
      )
      expect((await reviewOf(given.coordinator, about)).next.kind).toBe('READ_RETURNS')
    })
    expect(await given.messages(about, 'request-chased')).toHaveLength(2)
  })

  test('get more time with a reason, and both days are kept', async () => {
    const about = await given.gathering()
    const { requestId } = await given.requestOf(about, 'ICB')
    const more = { reference: about.reference, requestId, reason }
    const { rapidReviews } = given.coordinator.api
    await expect(rapidReviews.extend({ ...more, dueOn: '2026-06-11' })).rejects.toMatchObject(
      wrong('dueOn', 'It is due on Thu 11 June 2026: choose a later day'),
    )
    await expect(rapidReviews.extend({ ...more, dueOn: '2026-06-17' })).rejects.toMatchObject(
      wrong('dueOn', 'Choose a day before the Rapid Review meeting (Wed 17 June 2026)'),
    )
    await rapidReviews.extend({ ...more, dueOn: '2026-06-15' })
    expect(await given.requestOf(about, 'ICB')).toMatchObject({
      dueOn: '2026-06-15',
      firstDueOn: '2026-06-11',
      daysLeft: 8,
      extensions: [{ from: '2026-06-11', to: '2026-06-15', reason, by: 'Cora Madeup' }],
    })
    expect(await given.messages(about, 'request-changed')).toEqual([
      { to_address: given.doctor.email, due_on: '2026-06-15', path: `/requests/${requestId}` },
    ])
  })

  test('are gone on without, once they are late, and waited for after all', async () => {
    const about = await given.gathering()
    const { requestId } = await given.requestOf(about, 'ICB')
    const one = { reference: about.reference, requestId, reason }
    const { rapidReviews } = given.coordinator.api
    await expect(rapidReviews.goOnWithout(one)).rejects.toMatchObject(
      refused('This return is not late: it is due on Thu 11 June 2026.'),
    )
    await given.on(late, async () => {
      await rapidReviews.goOnWithout(one)
      expect(await given.requestOf(about, 'ICB')).toMatchObject({ status: 'OVERDUE_ACCEPTED', endedReason: reason })
      await rapidReviews.resume({ ...one, dueOn: '2026-06-15' })
      expect(await given.requestOf(about, 'ICB')).toMatchObject({
        status: 'ACKNOWLEDGED',
        endedReason: '',
        dueOn: '2026-06-15',
        firstDueOn: '2026-06-11',
      })
    })
  })

  test('no request of another review is reached through this one', async () => {
    const [mine, other] = [await given.gathering(), await given.gathering()]
    const { requestId } = await given.requestOf(other, 'MPS')
    await expect(
      given.coordinator.api.rapidReviews.withdrawRequest({ reference: mine.reference, requestId, reason }),
    ).rejects.toMatchObject(refused('There is no such request of this Rapid Review.'))
  })
})

describe('bringing together', () => {
  test('waits for every request to be settled', async () => {
    const about = await given.gathering()
    const { reference } = about
    await given.stands(about, 'CSC', 'RECEIVED', '2026-06-10')
    await given.stands(about, 'MPS', 'SUBMITTED', '2026-06-10')
    await expect(given.coordinator.api.rapidReviews.collate({ reference })).rejects.toMatchObject(
      refused('Still open: ICB and Police. Accept what came in; for what is late give more time, or go on without it.'),
    )
    await given.stands(about, 'MPS', 'RECEIVED', '2026-06-10')
    await given.on(late, async () => {
      const { requestId } = await given.requestOf(about, 'ICB')
      await given.coordinator.api.rapidReviews.goOnWithout({ reference, requestId, reason })
      expect((await reviewOf(given.coordinator, about)).next.kind).toBe('COLLATE')
      await given.coordinator.api.rapidReviews.collate({ reference })
      const review = await reviewOf(given.coordinator, about)
      expect(review).toMatchObject({ status: 'COLLATED', next: { kind: 'RELEASE' } })
      expect(review.plan.map(({ code, stoppedOn }) => [code, stoppedOn]).slice(0, 4)).toEqual([
        ['RR_REQUEST', '2026-06-03'],
        ['RR_RETURN', '2026-06-12'],
        ['RR_CHRON', '2026-06-12'],
        ['RR_MEETING', null],
      ])
    })
  })

  test('after a cancelled meeting another is arranged', async () => {
    const about = await given.gathering()
    const { reference } = about
    const first = (await reviewOf(given.coordinator, about)).meeting?.id ?? ''
    await given.manager.api.meetings.cancel({ meetingId: first, version: 1, reason, itemsTo: null })
    expect((await reviewOf(given.coordinator, about)).blocks.at(-1)?.kind).toBe('NO_MEETING')
    const meeting = { kind: 'NEW' as const, meetingId: '', onDate: '2026-06-18', startsAt: '14:00', place: 'Room 3' }
    await expect(
      given.coordinator.api.rapidReviews.arrangeMeeting({ reference, chairId: '', meeting }),
    ).rejects.toMatchObject(wrong('chairId', 'Choose who chairs the Rapid Review meeting'))
    await given.coordinator.api.rapidReviews.arrangeMeeting({ reference, chairId: given.chair.accountId, meeting })
    expect((await reviewOf(given.coordinator, about)).meeting).toMatchObject({ onDate: '2026-06-18', place: 'Room 3' })
  })
})
