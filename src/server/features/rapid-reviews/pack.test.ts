import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Person } from '#tests/support/given.ts'
import { givenCockpit, reviewOf } from '#tests/support/given-cockpit.ts'
import { refused, wrong } from '#tests/support/refusals.ts'
import { nilAnswers } from '#tests/support/return-answers.ts'
import { openTestApp, type TestApp } from '#tests/support/server-app.ts'
import { openSqlAs } from '#tests/support/sql-as.ts'

let app: TestApp
let given: Awaited<ReturnType<typeof givenCockpit>>
let scrutineer: Person

beforeAll(async () => {
  app = await openTestApp({ now: '2026-06-03T09:00:00.000Z' })
  given = await givenCockpit(app)
  scrutineer = await given.person({ role: 'SCRUT', agency: 'SCRUT', name: 'Sky Imagined' })
})
afterAll(() => app.close())

const answers = { information_sharing: 'The call was passed on.', parallel_processes: 'The inquiry is open.' }

async function returned() {
  const about = await given.gathering()
  const requestId = await given.handedIn(about, 'MPS', given.officer, answers)
  return { ...about, requestId }
}

/** What bare SQL gives this person of a return: the first wall is out of the way. */
async function readable(who: Person, requestId: string) {
  const sqlAs = await openSqlAs(app)
  const { rows } = await sqlAs(
    who,
    'select question_id from casebook.returned_answer where request_id = $1 order by question_id',
    [requestId],
  )
  return rows.map((row: { question_id: string }) => row.question_id)
}
const both = ['information_sharing', 'parallel_processes']

describe('release', () => {
  test('is an act: before it another agency reads nothing, after it what was returned', async () => {
    const { reference, requestId, ...about } = await returned()
    expect(await readable(given.doctor, requestId)).toEqual([])
    expect(await readable(given.officer, requestId)).toEqual(both)
    expect(await readable(given.coordinator, requestId)).toEqual(both)
    expect(await given.coordinator.api.rapidReviews.release({ reference })).toEqual({ released: 1 })
    expect(await readable(given.doctor, requestId)).toEqual(both)

    const review = await reviewOf(given.coordinator, { reference })
    expect(review).toMatchObject({
      released: { by: 'Cora Madeup', at: '2026-06-03T09:00:00.000Z' },
      counts: { returned: 1, released: 1 },
      can: { release: false },
    })
    const told = await given.messages({ reference, ...about }, 'pack-released')
    expect(told.map(({ to_address }) => to_address)).toEqual(
      [given.doctor.email, given.officer.email, given.social.email].toSorted(),
    )
    await expect(given.coordinator.api.rapidReviews.release({ reference })).rejects.toMatchObject(
      refused('Nothing has come in that is not released already.'),
    )
  })

  test('what comes in later is released by doing it again', async () => {
    const about = await returned()
    const { reference } = about
    await given.coordinator.api.rapidReviews.release({ reference })
    const late = await given.handedIn(about, 'ICB', given.doctor, answers)
    expect(await readable(given.officer, late)).toEqual([])
    expect(await given.manager.api.rapidReviews.release({ reference })).toEqual({ released: 1 })
    expect(await readable(given.officer, late)).toEqual(both)
  })

  test('is nobody’s act but the coordinator’s and the Business Manager’s, in SQL as well', async () => {
    const { reference, requestId, caseId } = await returned()
    for (const who of [given.chair, given.officer]) {
      await expect(who.api.rapidReviews.release({ reference })).rejects.toMatchObject({ code: 'NO_PERMISSION' })
      const sqlAs = await openSqlAs(app)
      const attempt = sqlAs(
        who,
        'insert into casebook.return_release (partnership_id, request_id, case_id, up_to_number, released_by, released_at) values ($1, $2, $3, 1, $4, now())',
        [who.partnership.id, requestId, caseId, who.accountId],
      )
      await expect(attempt).rejects.toThrow('row-level security')
    }
  })
})

describe('withholding', () => {
  test('a withheld answer gives no row, and release does not open it', async () => {
    const { reference, requestId } = await returned()
    const { restrictionId } = await given.coordinator.api.rapidReviews.withhold({
      reference,
      requestId,
      questionId: 'parallel_processes',
      accountId: null,
      processId: null,
      reason: 'The police ask for it while witnesses are heard.',
    })
    await given.coordinator.api.rapidReviews.release({ reference })
    expect(await readable(given.doctor, requestId)).toEqual(['information_sharing'])
    expect(await readable(given.chair, requestId)).toEqual(['information_sharing'])
    expect(await readable(scrutineer, requestId)).toEqual(['information_sharing'])
    for (const who of [given.officer, given.coordinator, given.manager])
      expect(await readable(who, requestId)).toEqual(both)
    expect(await given.requestOf({ reference }, 'MPS')).toMatchObject({ withheld: 1 })

    await given.manager.api.rapidReviews.liftWithholding({ reference, restrictionId, reason: 'The hearing is over.' })
    expect(await readable(given.doctor, requestId)).toEqual(both)
    const { restrictions } = await given.coordinator.api.rapidReviews.withheld({ reference })
    expect(restrictions).toMatchObject([
      {
        agency: 'Police',
        questionId: 'parallel_processes',
        person: null,
        madeBy: 'Cora Madeup',
        lifted: { by: 'Dana Pretendley', reason: 'The hearing is over.' },
      },
    ])
    await expect(
      given.manager.api.rapidReviews.liftWithholding({ reference, restrictionId, reason: 'Again' }),
    ).rejects.toMatchObject(refused('This is not withheld any more.'))
  })

  test('a whole return is withheld from one person alone', async () => {
    const { reference, requestId } = await returned()
    await given.coordinator.api.rapidReviews.release({ reference })
    await given.coordinator.api.rapidReviews.withhold({
      reference,
      requestId,
      questionId: null,
      accountId: given.doctor.accountId,
      processId: null,
      reason: 'The coroner asks for it.',
    })
    expect(await readable(given.doctor, requestId)).toEqual([])
    expect(await readable(given.social, requestId)).toEqual(both)
  })

  test('what is chosen has to be there, and an agency always reads its own', async () => {
    const { reference, requestId } = await returned()
    const facts = { reference, requestId, questionId: null, accountId: null, processId: null, reason: 'Asked for.' }
    const { withhold } = given.coordinator.api.rapidReviews
    await expect(withhold({ ...facts, questionId: 'no_such' })).rejects.toMatchObject(
      wrong('questionId', 'Choose a question of that return'),
    )
    await expect(withhold({ ...facts, accountId: given.officer.accountId })).rejects.toMatchObject(
      wrong('accountId', 'An agency always reads its own return: choose somebody of another'),
    )
    await expect(withhold({ ...facts, accountId: given.referrer.accountId })).rejects.toMatchObject(
      wrong('accountId', 'Choose somebody who reads the review'),
    )
    await expect(given.chair.api.rapidReviews.withhold(facts)).rejects.toMatchObject({ code: 'NO_PERMISSION' })
  })

  test('of a short answer the questions of the short form are chosen, also once it is accepted', async () => {
    const about = await given.gathering()
    const { reference } = about
    const { requestId } = await given.requestOf(about, 'MPS')
    await given.officer.api.requests.answerNil({ requestId, answers: nilAnswers() })
    const asked = async () => {
      const { choices } = await given.coordinator.api.rapidReviews.withheld({ reference })
      return choices.returns.find((each) => each.requestId === requestId)?.questions.map(({ id }) => id)
    }
    expect(await asked()).toContain('nil_note')
    await given.coordinator.api.returns.accept({ reference, requestId, number: 1 })
    expect(await asked()).toContain('nil_note')
  })

  test('every reading, release and withholding is in the trail', async () => {
    const { reference, requestId, caseId } = await returned()
    const facts = {
      reference,
      requestId,
      questionId: 'parallel_processes',
      accountId: null,
      processId: null,
      reason: 'Asked.',
    }
    await given.coordinator.api.rapidReviews.withhold(facts)
    await given.coordinator.api.rapidReviews.release({ reference })
    const told = await app.superuser
      .selectFrom('casebook.audit_event')
      .select(['action', 'detail'])
      .where('case_id', '=', caseId)
      .where('action', 'in', ['answer-withheld', 'pack-released'])
      .orderBy('id')
      .execute()
    expect(told).toEqual([
      { action: 'answer-withheld', detail: { on: requestId, fields: ['parallel_processes'] } },
      { action: 'pack-released', detail: { count: 1 } },
    ])
  })
})
