import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { keepHouse } from '#server/housekeeping.ts'
import type { Person } from '#tests/support/given.ts'
import { type GivenReviewDecisions, givenReviewDecisions, pointOfPanel } from '#tests/support/given-review-decisions.ts'
import type { Review } from '#tests/support/put-review.ts'
import { refused, wrong } from '#tests/support/refusals.ts'
import { openTestApp, type TestApp } from '#tests/support/server-app.ts'
import { allChecked, wholeDecision, wholeRecord } from '#tests/support/whole-review.ts'

let app: TestApp
let given: GivenReviewDecisions

beforeAll(async () => {
  app = await openTestApp()
  given = await givenReviewDecisions(app)
})
afterAll(() => app.close())
beforeEach(() => app.clock.set('2026-07-10T09:00:00Z'))

const read = ({ reference }: Review) => given.coordinator.api.reviewDecisions.getPanel({ reference })
const reason = 'The Panel asks us to look again at the second consideration'

describe('the Panel’s letter', () => {
  test('stops the wait, is kept with its points, and is told to the team', async () => {
    const review = await given.signed()
    app.clock.set('2026-06-23T09:00:00Z')
    const signedToday = await given.signed()
    const { reference } = signedToday
    const version = await given.versionOf(signedToday)
    await given.coordinator.api.reviewDecisions.send({
      reference,
      sentOn: '2026-06-23',
      lateReason: '',
      copyId: null,
      version,
    })
    app.clock.set('2026-07-10T09:00:00Z')
    const { letterId } = await given.recordLetter(signedToday)
    expect(await given.clockOf(signedToday, 'PANEL_REPLY')).toMatchObject([{ stopped_on: '2026-07-09' }])
    expect(await read(signedToday)).toMatchObject({
      status: 'PANEL_RESPONDED',
      letters: [
        {
          id: letterId,
          outcome: 'DISAGREES',
          replyDueOn: '2026-07-20',
          feedback: [{ ...pointOfPanel, hasAction: false }],
        },
      ],
    })
    expect((await given.told(signedToday, 'panel-letter')).map(({ to_address }) => to_address)).toContain(
      given.manager.email,
    )
    await expect(given.recordLetter(review)).rejects.toMatchObject({ code: 'REFUSED' })
  })

  test('recording the same letter again changes nothing', async () => {
    const review = await given.sent('2026-06-23')
    const input = await given.recordLetter(review)
    await given.coordinator.api.reviewDecisions.recordLetter(input)
    expect((await read(review)).letters).toHaveLength(1)
  })

  test.each([
    [
      'receivedOn',
      { receivedOn: '2026-06-22' },
      'The Rapid Review went to the Panel on Tue 23 June 2026: the letter cannot have come before',
    ],
    ['receivedOn', { receivedOn: '2026-07-11' }, 'Choose a day that has come'],
    ['hasNoFeedback', { feedback: [] }, 'Add what the Panel says about the review, or tick that it says nothing'],
    ['replyDueOn', { replyDueOn: '2026-07-01' }, 'A reply is not due before the letter came'],
    ['fileId', { fileId: crypto.randomUUID() }, 'Choose the letter as a PDF'],
  ])('%s is looked at', async (field, facts, message) => {
    await expect(given.recordLetter(await given.sent('2026-06-23'), facts)).rejects.toMatchObject(wrong(field, message))
  })
})

describe('reconsidering', () => {
  const again = async (review: Review) =>
    given.coordinator.api.reviewDecisions.reconsider({
      reference: review.reference,
      reason,
      version: await given.versionOf(review),
    })
  const answer = async (
    review: Review,
    isChanged: boolean,
    { who = given.chair as Person, repliedOn = '2026-07-10' } = {},
  ) =>
    who.api.reviewDecisions.answerPanel({
      reference: review.reference,
      isChanged,
      reason: 'The group looked at it again on 10 July',
      repliedOn,
      version: await given.versionOf(review),
    })
  async function reconsidered() {
    const review = await given.sent('2026-06-23')
    await given.recordLetter(review)
    await again(review)
    return review
  }

  test('the chair confirms the decision, with the reason, and the answer is waited for anew', async () => {
    const review = await reconsidered()
    expect(await read(review)).toMatchObject({ status: 'RECONSIDER', reconsidered: { reason, by: 'Cora Madeup' } })
    await answer(review, false)
    expect(await read(review)).toMatchObject({ status: 'SENT', letters: [{ repliedOn: '2026-07-10' }] })
    expect(await given.clockOf(review, 'PANEL_REPLY')).toMatchObject([{ stopped_on: null }])
    app.clock.set('2026-07-15T09:00:00Z')
    await given.recordLetter(review, { receivedOn: '2026-07-14', outcome: 'AGREES', replyDueOn: '' })
    expect((await read(review)).letters).toHaveLength(2)
  })

  test('the second answer has its day in My work, and a reminder', async () => {
    const review = await reconsidered()
    await answer(review, false)
    const mine = (await given.coordinator.api.myWork.list()).find(({ reference }) => reference === review.reference)
    expect(mine).toMatchObject({ kind: 'AWAIT_PANEL', dueOn: '2026-07-31' })
    app.clock.set('2026-07-29T09:00:00Z')
    await keepHouse(app.deps)
    const reminded = await app.superuser
      .selectFrom('casebook.reminder as reminder')
      .innerJoin('casebook.clock as clock', 'clock.id', 'reminder.record_id')
      .select(['clock.code', 'reminder.code as step'])
      .where('clock.case_id', '=', review.caseId)
      .execute()
    expect(reminded).toContainEqual({ code: 'PANEL_REPLY', step: 'IN_2' })
  })

  test('the decision stands only as it was signed: what was changed since goes to the partners, or back', async () => {
    const review = await reconsidered()
    const { reference } = review
    const { saveDecision, saveRecord } = given.coordinator.api.reviewDecisions
    await given.scrutineer.api.reviewDecisions.comment({ reference, text: 'The child is heard.' })
    const why =
      'The record or the decision says something else now than the three partners signed. Put it to them again, or write it back as it was.'
    await saveDecision({ reference, changes: { decision: { base: 1, value: 'NATIONAL' } } })
    await expect(answer(review, false)).rejects.toMatchObject(refused(why))
    await saveDecision({ reference, changes: { decision: { base: 2, value: String(wholeDecision.decision) } } })
    await saveRecord({ reference, changes: { facts_agreed: { base: 1, value: 'Something else.' } } })
    await expect(answer(review, false)).rejects.toMatchObject(refused(why))
    await saveRecord({ reference, changes: { facts_agreed: { base: 2, value: wholeRecord.facts_agreed } } })
    await answer(review, false)
    expect((await read(review)).status).toBe('SENT')
  })

  test('a changed decision is signed by all three again before the chair answers', async () => {
    const review = await reconsidered()
    const { reference } = review
    await expect(answer(review, true)).rejects.toMatchObject(
      refused('Where the decision changes, the three partners sign it again first.'),
    )
    const { coordinator } = given
    await coordinator.api.reviewDecisions.saveDecision({
      reference,
      changes: { decision: { base: 1, value: 'LEARNING_REVIEW' }, method: { base: 0, value: 'AUDIT' } },
    })
    const put = await coordinator.api.reviewDecisions.putToPartners({
      reference,
      checks: allChecked,
      version: await given.versionOf(review),
    })
    expect(put).toEqual({ round: 2 })
    expect(await read(review)).toMatchObject({ waitsForPartners: true, isSignedAgain: false })
    await expect(
      coordinator.api.reviewDecisions.saveDecision({ reference, changes: { decision: { base: 2, value: 'LCSPR' } } }),
    ).rejects.toMatchObject({ code: 'REFUSED' })
    await expect(answer(review, false)).rejects.toMatchObject({ code: 'REFUSED' })
    const sign = (who: Person, group: 'CSC' | 'HEALTH_ICB' | 'POLICE') =>
      who.api.reviewDecisions.sign({ reference, group, verdict: 'AGREE', comment: '', round: 2 })
    await sign(given.council, 'CSC')
    await sign(given.health, 'HEALTH_ICB')
    expect(await sign(given.police, 'POLICE')).toEqual({ isComplete: true })
    expect(await read(review)).toMatchObject({ status: 'RECONSIDER', waitsForPartners: false, isSignedAgain: true })
    await answer(review, true)
    expect(await read(review)).toMatchObject({ status: 'SENT', decision: 'Another local way to learn' })
  })

  test('a partner may send the changed draft back; then it is written in again', async () => {
    const review = await reconsidered()
    const { reference } = review
    const { coordinator } = given
    await coordinator.api.reviewDecisions.putToPartners({
      reference,
      checks: allChecked,
      version: await given.versionOf(review),
    })
    await given.council.api.reviewDecisions.sendBack({ reference, reason: 'Say why', round: 2 })
    expect(await coordinator.api.reviewDecisions.getDecision({ reference })).toMatchObject({
      status: 'RECONSIDER',
      mayWrite: true,
      stillToSign: [],
    })
  })

  test('is refused before there is a letter; the chair answers, not before the letter came', async () => {
    await expect(again(await given.sent('2026-06-23'))).rejects.toMatchObject({ code: 'REFUSED' })
    const review = await reconsidered()
    await expect(answer(review, false, { who: given.coordinator })).rejects.toMatchObject({ code: 'NO_PERMISSION' })
    await expect(answer(review, false, { repliedOn: '2026-07-08' })).rejects.toMatchObject(
      wrong('repliedOn', 'The letter came on Thu 9 July 2026'),
    )
  })
})

describe('closing', () => {
  const close = async (review: Review, note = '', who = given.manager) =>
    who.api.reviewDecisions.close({ reference: review.reference, note, version: await given.versionOf(review) })

  test('the Business Manager closes it, and the serious incident with it', async () => {
    const review = await given.sent('2026-06-23', 'PANEL_RESPONDED')
    await expect(close(review)).rejects.toMatchObject(
      wrong('note', 'No action was made. Say why none is needed, or make one first'),
    )
    await close(review, 'The learning was shared at once')
    expect(await given.statusOf(review)).toBe('CLOSED')
    const incident = await app.superuser
      .selectFrom('casebook.incident')
      .select('status')
      .where('id', '=', review.incidentId)
      .executeTakeFirstOrThrow()
    expect(incident.status).toBe('CLOSED')
    const file = await given.manager.api.cases.get({ reference: review.reference })
    expect(file.stage).toBe('RR_CLOSED')
  })

  test('not before the Panel has answered, and nobody else does', async () => {
    await expect(close(await given.sent('2026-06-23'), 'Done')).rejects.toMatchObject({ code: 'REFUSED' })
    await expect(
      close(await given.sent('2026-06-23', 'PANEL_RESPONDED'), 'Done', given.coordinator),
    ).rejects.toMatchObject({ code: 'NO_PERMISSION' })
  })
})
