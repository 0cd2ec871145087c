import mammoth from 'mammoth'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { Person } from '#tests/support/given.ts'
import { type GivenReviewDecisions, givenReviewDecisions } from '#tests/support/given-review-decisions.ts'
import type { Review } from '#tests/support/put-review.ts'
import { refused, wrong } from '#tests/support/refusals.ts'
import { openTestApp, type TestApp } from '#tests/support/server-app.ts'
import { smallPdf } from '#tests/support/small-pdf.ts'
import { wholeRecord } from '#tests/support/whole-review.ts'

let app: TestApp
let given: GivenReviewDecisions

beforeAll(async () => {
  app = await openTestApp()
  given = await givenReviewDecisions(app)
})
afterAll(() => app.close())
beforeEach(() => app.clock.set('2026-06-23T09:00:00Z'))

const send = async (
  review: Review,
  { sentOn = '2026-06-23', lateReason = '', copyId = null as string | null, who = given.coordinator as Person } = {},
) =>
  who.api.reviewDecisions.send({
    reference: review.reference,
    sentOn,
    lateReason,
    copyId,
    version: await given.versionOf(review),
  })
const decision = ({ reference }: Review) => given.coordinator.api.reviewDecisions.getDecision({ reference })

describe('sending it to the Panel', () => {
  test('stops the statutory clock with that day, starts the wait for the answer, and keeps the report as the copy', async () => {
    const review = await given.signed()
    await send(review)
    expect(await given.clockOf(review, 'RR_COMPLETE')).toEqual([
      { due_on: '2026-06-24', stopped_on: '2026-06-23', late_reason: '' },
    ])
    expect(await given.clockOf(review, 'PANEL_REPLY')).toMatchObject([{ due_on: '2026-07-14', stopped_on: null }])
    const { sent, status, clock } = await decision(review)
    expect(status).toBe('SENT')
    expect(clock?.status).toBe('MET')
    expect(sent).toMatchObject({ on: '2026-06-23', by: 'Cora Madeup', lateReason: '' })
    expect(sent?.copy?.name).toMatch(/^rapid-review-.*\.docx$/)
  })

  test('the day of the fifteen on which it was sent stays, whatever the calendar says later', async () => {
    const review = await given.signed()
    const { reference } = review
    const dayOf = async () => (await given.coordinator.api.rapidReviews.get({ reference })).review?.dayNumber
    await send(review)
    expect(await dayOf()).toBe(14)
    const administrator = await given.person({ role: 'ADMIN', agency: 'CSCP', in: given.group.home })
    await administrator.api.partnership.addHoliday({ on: '2026-06-19', name: 'A day of mourning' })
    expect(await dayOf()).toBe(14)
    await administrator.api.partnership.removeHoliday({ on: '2026-06-19' })
  })

  test('a copy of one’s own is kept instead; one of another case is not taken', async () => {
    const review = await given.signed()
    const { reference } = review
    const { id } = await given.coordinator.api.reviewDecisions.attachFile({ reference, file: smallPdf() })
    const other = await given.signed()
    await expect(send(other, { copyId: id })).rejects.toMatchObject(wrong('copyId', 'Choose the copy again'))
    await send(review, { copyId: id })
    expect((await decision(review)).sent?.copy).toMatchObject({ id, name: 'letter.pdf' })
  })

  test('after the due day it asks why, and keeps the reason on the clock', async () => {
    app.clock.set('2026-06-26T09:00:00Z')
    const review = await given.signed()
    await expect(send(review, { sentOn: '2026-06-26' })).rejects.toMatchObject(
      wrong('lateReason', 'It was due on Wed 24 June 2026. Say why it is late'),
    )
    await send(review, { sentOn: '2026-06-26', lateReason: 'The police partner was away' })
    expect(await given.clockOf(review, 'RR_COMPLETE')).toMatchObject([
      { stopped_on: '2026-06-26', late_reason: 'The police partner was away' },
    ])
    const after = await decision(review)
    expect(after.clock?.status).toBe('MET_LATE')
    expect(after.sent?.lateReason).toBe('The police partner was away')
  })

  test('the reason stands in the report, on the page and in the copy that is kept', async () => {
    app.clock.set('2026-06-26T09:00:00Z')
    const review = await given.signed()
    await send(review, { sentOn: '2026-06-26', lateReason: 'The police partner was away' })
    const { reference } = review
    const { parts } = await given.coordinator.api.reviewDecisions.readReport({ reference })
    expect(parts.at(-1)?.blocks.at(-1)).toEqual({
      heading: 'Sent to the Panel',
      lines: ['Fri 26 June 2026', 'Why it was late: The police partner was away'],
    })
    const { copy } = (await decision(review)).sent ?? {}
    const kept = await app.superuser
      .selectFrom('casebook.attachment')
      .select('content')
      .where('id', '=', copy?.id ?? '')
      .executeTakeFirstOrThrow()
    const { value: text } = await mammoth.extractRawText({ buffer: Buffer.from(kept.content) })
    expect(text).toContain('Why it was late: The police partner was away')
  })

  test('a reason with a real name in it is not taken', async () => {
    app.clock.set('2026-06-26T09:00:00Z')
    const review = await given.signed()
    await expect(
      send(review, { sentOn: '2026-06-26', lateReason: 'Marigold could not be asked' }),
    ).rejects.toMatchObject(
      wrong('lateReason', 'A real name stands here, and the reason goes into the report. Take it out'),
    )
  })

  test('not before the last signature, not on a day to come', async () => {
    const review = await given.signed()
    await expect(send(review, { sentOn: '2026-06-22' })).rejects.toMatchObject(
      wrong('sentOn', 'The last partner signed on Tue 23 June 2026: it cannot have been sent before'),
    )
    await expect(send(review, { sentOn: '2026-06-24' })).rejects.toMatchObject(
      wrong('sentOn', 'Choose a day that has come'),
    )
  })

  test('not without three signatures, not twice, and not by who does not run the review', async () => {
    await expect(send(await given.review('DRAFTED', { round: 1 }))).rejects.toMatchObject(
      refused('This cannot be done now: the Rapid Review stands at “With the partners to sign”.'),
    )
    const review = await given.signed()
    for (const who of [given.chair, given.council, given.clerk]) {
      await expect(send(review, { who })).rejects.toMatchObject({ code: 'NO_PERMISSION' })
    }
    await send(review)
    await expect(send(review)).rejects.toMatchObject({ code: 'REFUSED' })
  })

  test('not with a real name in it', async () => {
    const review = await given.signed({ record: { ...wholeRecord, facts_agreed: 'Marigold was seen in May.' } })
    await expect(send(review)).rejects.toMatchObject({ code: 'REFUSED' })
    expect(await given.statusOf(review)).toBe('SIGNED')
  })
})

describe('looking for names', () => {
  test('tells where, and the name itself only to those who may see names', async () => {
    const { reference } = await given.review('MEETING_HELD', {
      record: { ...wholeRecord, facts_agreed: 'Marigold was seen. The marigolds were out.' },
    })
    const found = async (who: Person) => (await who.api.reviewDecisions.nameCheck({ reference })).found
    const place = 'Which facts does everybody agree on?'
    expect(await found(given.coordinator)).toEqual([{ place, label: 'Mother', word: 'marigold', count: 1 }])
    expect(await found(given.learner)).toEqual([{ place, label: 'Mother', word: null, count: 1 }])
    expect(await found(given.council)).toEqual([{ place, label: 'Mother', word: null, count: 1 }])
  })
})

describe('the report', () => {
  test('is made in order, marked, with gaps and dissent, and no real name', async () => {
    const review = await given.review('SIGNED', {
      round: 1,
      signed: [
        { group: 'CSC', by: given.council },
        { group: 'HEALTH_ICB', by: given.health },
        { group: 'POLICE', by: given.police, verdict: 'DISSENT' },
      ],
    })
    await review.request('HOUS', { status: 'OVERDUE_ACCEPTED' })
    const file = await given.coordinator.api.reviewDecisions.report({ reference: review.reference })
    const { value: text } = await mammoth.extractRawText({ buffer: Buffer.from(await file.arrayBuffer()) })
    const order = [
      'Incident and child',
      'Agency involvement',
      'Context and identity',
      'Analysis',
      'Learning',
      'Action taken',
      'Decision and reasons',
      'Sign-off',
    ]
    const places = order.map((title) => text.indexOf(`\n${title}\n`))
    expect(places.every((place) => place >= 0)).toBe(true)
    expect(places).toEqual(places.toSorted((a, b) => a - b))
    expect(text).toContain('The review went on without the return of')
    expect(text).toContain('The housing file did not come.')
    expect(text).toContain('Dissents. Pia Police')
    for (const name of ['Marigold', 'Madeupson']) expect(text).not.toContain(name)
    const { parts } = await given.council.api.reviewDecisions.readReport({ reference: review.reference })
    expect(parts.map(({ title }) => title)).toEqual(order)
  })
})
