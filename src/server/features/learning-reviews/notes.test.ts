import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { changes, type Person } from '#tests/support/given.ts'
import { givenLearningReviews, reviewOf, sendNote, writeNote } from '#tests/support/given-learning-reviews.ts'
import { refused } from '#tests/support/refusals.ts'
import { openTestApp, type TestApp } from '#tests/support/server-app.ts'
import { openSqlAs } from '#tests/support/sql-as.ts'

type Given = Awaited<ReturnType<typeof givenLearningReviews>>
let app: TestApp
let given: Given
let referrer: Person
let manager: Person
let coordinator: Person
let chair: Person
let lead: Person
let nurse: Person
let officer: Person

beforeAll(async () => {
  app = await openTestApp({ now: '2026-06-03T09:00:00Z' })
  given = await givenLearningReviews(app)
  ;({ referrer, manager, coordinator, chair, lead, nurse, officer } = given)
})
afterAll(() => app.close())

describe('an agency’s notes', () => {
  test('are its own until they are sent; the coordinator sees how far it is', async () => {
    const about = await given.started()
    const { reference } = about
    await writeNote(about, nurse, 'CHS')
    const own = await nurse.api.learningReviews.note({ reference, agencyCode: 'CHS' })
    expect(own.answers.question_2?.value).toBe('Canary song.')
    const stateFor = async (who: Person) => (await reviewOf(who, about)).notes.find(({ code }) => code === 'CHS')
    expect(await stateFor(coordinator)).toMatchObject({ state: 'BEGUN', canRead: false })
    expect(await stateFor(lead)).toMatchObject({ state: 'BEGUN', canRead: false })
    expect(await stateFor(officer)).toMatchObject({ state: 'NOT_TOLD', canRead: false })
    for (const who of [coordinator, manager, chair, lead, officer]) {
      await expect(who.api.learningReviews.note({ reference, agencyCode: 'CHS' })).rejects.toMatchObject(
        refused('These notes have not been sent, or are not released to you yet.'),
      )
      expect(JSON.stringify(await reviewOf(who, about))).not.toContain('Canary')
    }
  })

  test('sent, are read by the coordinator, the chair and the lead; by the other agencies once the findings are agreed', async () => {
    const about = await given.started()
    const { reference } = about
    await writeNote(about, nurse, 'CHS')
    await sendNote(about, nurse, 'CHS')
    const read = (who: Person) => who.api.learningReviews.note({ reference, agencyCode: 'CHS' })
    for (const who of [coordinator, chair, lead]) expect((await read(who)).sentBy).toBe('Nell Sampleton')
    await expect(read(officer)).rejects.toMatchObject({ code: 'REFUSED' })
    await given.add(about, 'Closing is nobody’s decision')
    await given.agree(about)
    expect((await read(officer)).answers.question_2?.value).toBe('Canary song.')
  })

  test('need every question answered, or a reason, and cannot be changed once sent', async () => {
    const about = await given.started()
    const { reference } = about
    const partly = changes({ question_1: 'The health visitor did.' })
    await nurse.api.learningReviews.saveNote({ reference, agencyCode: 'CHS', changes: partly })
    await expect(sendNote(about, nurse, 'CHS')).rejects.toMatchObject({
      code: 'INVALID',
      data: {
        issues: [
          { path: ['answers', 'question_2'], message: 'Answer question 2, or say why not' },
          { path: ['answers', 'what_worked'], message: 'Say what worked well, or why not' },
        ],
      },
    })
    const rest = changes({ question_2: undefined, what_worked: undefined })
    await nurse.api.learningReviews.saveNote({ reference, agencyCode: 'CHS', changes: rest })
    await sendNote(about, nurse, 'CHS')
    await sendNote(about, nurse, 'CHS')
    await expect(writeNote(about, nurse, 'CHS')).rejects.toMatchObject(
      refused('These notes have been sent. What was sent cannot be changed.'),
    )
  })

  test('are written for one’s own agency alone, and only while the review goes on', async () => {
    const about = await given.started()
    const { reference } = about
    await expect(writeNote(about, nurse, 'MPS')).rejects.toMatchObject(refused('You write for your own agency alone.'))
    await expect(writeNote(about, coordinator, 'CHS')).rejects.toMatchObject(
      refused('You write for your own agency alone.'),
    )
    await given.add(about, 'Closing is nobody’s decision')
    await given.agree(about)
    await expect(writeNote(about, nurse, 'CHS')).rejects.toMatchObject(
      refused('The findings are agreed, so notes are closed.'),
    )
    const before = await given.accepted()
    await expect(writeNote(before, nurse, 'CHS')).rejects.toMatchObject(refused('The review has not been started yet.'))
    expect(reference).not.toBe(before.reference)
  })

  test('of two members of an agency neither overwrites the other', async () => {
    const about = await given.started()
    const { reference } = about
    const colleague = await given.person({ role: 'MEMBER', agency: 'CHS', name: 'Cole Leaguer' })
    await writeNote(about, nurse, 'CHS')
    const late = { question_1: { base: 0, value: 'Nobody did.' }, anything_else: { base: 0, value: 'The move.' } }
    const reply = await colleague.api.learningReviews.saveNote({ reference, agencyCode: 'CHS', changes: late })
    expect(reply.conflicts).toMatchObject([{ questionId: 'question_1', theirs: { by: { name: 'Nell Sampleton' } } }])
    expect(Object.keys(reply.saved)).toEqual(['anything_else'])
  })

  // The second wall alone: bare SQL as the application's role.
  test('give no row to anybody else by bare SQL', async () => {
    const about = await given.started()
    await writeNote(about, nurse, 'CHS')
    const sqlAs = await openSqlAs(app)
    const seen = async (who: Person | null) =>
      (await sqlAs(who, 'select text from casebook.review_note where case_id = $1', [about.caseId])).rowCount
    const stranger = await given.person({ role: 'MEMBER', agency: 'SLAM' })
    const clerk = await given.person({ role: 'CLERK', agency: 'CSCP' })
    const others = [coordinator, manager, chair, lead, officer, stranger, clerk, referrer, null]
    expect(await seen(nurse)).toBe(1)
    for (const who of others) expect(await seen(who)).toBe(0)
    await sendNote(about, nurse, 'CHS')
    const afterSending = []
    for (const who of others) afterSending.push(await seen(who))
    expect(afterSending).toEqual([1, 1, 1, 1, 0, 0, 0, 0, 0])
    const changed = await sqlAs(officer, "update casebook.review_note set text = 'overwritten'")
    expect(changed.rowCount).toBe(0)
    const progress = 'select note.* from casebook.learning_review review, casebook.note_progress(review.id) note'
    const rows = (await sqlAs(officer, progress)).rows
    expect(rows).toEqual([])
  })
})
