import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { Person, Received } from '#tests/support/given.ts'
import { agencies, givenLearningReviews, reviewOf } from '#tests/support/given-learning-reviews.ts'
import { givenAcceptedReview } from '#tests/support/given-reviews.ts'
import { refused, wrong } from '#tests/support/refusals.ts'
import { openTestApp, type TestApp } from '#tests/support/server-app.ts'

type Given = Awaited<ReturnType<typeof givenLearningReviews>>
let app: TestApp
let given: Given
let manager: Person
let coordinator: Person
let chair: Person
let lead: Person
let nurse: Person
let officer: Person

beforeAll(async () => {
  app = await openTestApp({ now: '2026-06-03T09:00:00Z' })
  given = await givenLearningReviews(app)
  ;({ manager, coordinator, chair, lead, nurse, officer } = given)
})
afterAll(() => app.close())
beforeEach(() => app.clock.set('2026-06-03T09:00:00Z'))

describe('sharing, actions and closing', () => {
  const share = async (about: Received, sprgOn: string | null, learningGroupOn: string | null) => {
    const { version } = await reviewOf(coordinator, about)
    await coordinator.api.learningReviews.recordSharing({
      reference: about.reference,
      sprgOn,
      learningGroupOn,
      version,
    })
  }
  async function agreed() {
    const about = await given.started()
    await given.add(about, 'Closing is nobody’s decision')
    await given.agree(about)
    return about
  }
  const action = (agencyCode: string, ownerId: string | null = null) => ({
    actionId: crypto.randomUUID(),
    text: 'Ask who else is involved before a case is closed.',
    successMeasure: 'Nine of ten closures name who was asked.',
    agencyCode,
    ownerId,
    dueOn: '2026-07-31',
  })

  test('with both days of sharing the impact returns get theirs, counted from the later', async () => {
    const about = await agreed()
    app.clock.set('2026-06-20T09:00:00Z')
    await share(about, '2026-06-17', null)
    expect(await reviewOf(nurse, about)).toMatchObject({ status: 'FINDINGS', sharedWithSprgOn: '2026-06-17' })
    await share(about, null, '2026-06-10')
    expect(await reviewOf(nurse, about)).toMatchObject({
      status: 'SHARED',
      sharedWithLearningGroupOn: '2026-06-10',
      impactFirstOn: '2026-09-17',
      impactSecondOn: '2027-06-17',
    })
    expect((await nurse.api.cases.get({ reference: about.reference })).learning).toMatchObject({
      impactFirstOn: '2026-09-17',
    })
  })

  test('a day of sharing is neither to come nor before the findings were agreed', async () => {
    const about = await agreed()
    await expect(share(about, '2026-06-04', '2026-06-02')).rejects.toMatchObject({
      data: {
        issues: [
          { path: ['sprgOn'], message: 'This day is still to come: record the sharing when it has happened' },
          { path: ['learningGroupOn'], message: 'This is before the findings were agreed' },
        ],
      },
    })
    await expect(share(about, null, null)).rejects.toMatchObject(wrong('sprgOn', 'Enter at least one of the two dates'))
  })

  test('an action is told to its owner, and completed by its agency with a note', async () => {
    const about = await agreed()
    const { reference } = about
    const facts = action('MPS', officer.accountId)
    await lead.api.learningReviews.addAction({ reference, ...facts })
    expect((await given.messages(about, 'action')).map(({ to_address, due_on }) => [to_address, due_on])).toEqual([
      [officer.email, '2026-07-31'],
    ])
    const done = { reference, actionId: facts.actionId, note: 'The form asks it now.', version: 1 }
    await expect(nurse.api.actions.complete(done)).rejects.toMatchObject(
      refused('The agency that owns it completes this action.'),
    )
    await officer.api.actions.complete(done)
    expect((await reviewOf(nurse, about)).actions).toMatchObject([
      { status: 'COMPLETE', completedOn: '2026-06-03', completionNote: 'The form asks it now.' },
    ])
  })

  test('an action belongs to an agency of the review, to somebody who sits for it, and is due from today on', async () => {
    const { reference } = await agreed()
    const attempt = (facts: ReturnType<typeof action>) => lead.api.learningReviews.addAction({ reference, ...facts })
    await expect(attempt(action('SLAM'))).rejects.toMatchObject(
      wrong('agencyCode', 'Choose one of the agencies of this review'),
    )
    await expect(attempt(action('MPS', nurse.accountId))).rejects.toMatchObject(
      wrong('ownerId', 'Choose somebody of that agency'),
    )
    await expect(attempt({ ...action('MPS'), dueOn: '2026-06-02' })).rejects.toMatchObject(
      wrong('dueOn', 'Choose a day from today on'),
    )
  })

  test('closes only when nothing is open, and says what is', async () => {
    const about = await agreed()
    const { reference } = about
    const facts = action('MPS')
    await coordinator.api.learningReviews.addAction({ reference, ...facts })
    await expect(manager.api.learningReviews.close({ reference })).rejects.toMatchObject(
      refused(
        'One action is still open. The findings have not been shared with the SPRG. The findings have not been shared with the Learning Group. The first impact return has no date. The second impact return has no date.',
      ),
    )
    await share(about, '2026-06-03', '2026-06-03')
    expect((await reviewOf(manager, about)).stillOpen).toEqual(['One action is still open.'])
    const drop = { reference, actionId: facts.actionId, reason: 'The new form does this.', version: 1 }
    await chair.api.actions.withdraw(drop)
    await manager.api.learningReviews.close({ reference })
    expect(await reviewOf(nurse, about)).toMatchObject({ status: 'CLOSED', closedOn: '2026-06-03' })
    expect((await manager.api.cases.get({ reference })).stage).toBe('CLOSED_COMPLETE')
  })

  test('a case that is reopened and accepted again has a learning review of its own', async () => {
    const about = await agreed()
    const { reference } = about
    await share(about, '2026-06-03', '2026-06-03')
    await manager.api.learningReviews.close({ reference })
    await manager.api.caseChanges.reopen({ reference, reason: 'It happened again.' })
    await givenAcceptedReview(app, about, { agencies, lead })
    expect(await reviewOf(nurse, about)).toMatchObject({ status: 'AGREED', findings: [] })
  })
})
