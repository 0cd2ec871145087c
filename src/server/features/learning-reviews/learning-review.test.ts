import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Person } from '#tests/support/given.ts'
import { finding, givenLearningReviews, reviewOf, theme } from '#tests/support/given-learning-reviews.ts'
import { refused, wrong } from '#tests/support/refusals.ts'
import { openTestApp, type TestApp } from '#tests/support/server-app.ts'

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

const accepted: Given['accepted'] = (...facts) => given.accepted(...facts)
const started: Given['started'] = (...facts) => given.started(...facts)
const add: Given['add'] = (...facts) => given.add(...facts)
const agree: Given['agree'] = (...facts) => given.agree(...facts)
const messages: Given['messages'] = (...facts) => given.messages(...facts)
const strength = { code: 'VOICE', polarity: '+', isSeenBefore: false } as const

test('there is none before the group accepts', async () => {
  const { reference } = await given.receivedReferral(referrer)
  expect(await coordinator.api.learningReviews.get({ reference })).toEqual({ review: null })
  const attempt = coordinator.api.learningReviews.start({ reference, leadId: lead.accountId, version: 1 })
  await expect(attempt).rejects.toMatchObject(refused('There is no learning review of this case yet.'))
})

describe('starting', () => {
  test('names the lead, and asks the agencies for their notes', async () => {
    const about = await started()
    expect(await reviewOf(coordinator, about)).toMatchObject({
      status: 'IN_PROGRESS',
      lead: { name: 'Leda Fictional' },
      startedOn: '2026-06-03',
      dueOn: '2026-08-31',
      notes: [
        { code: 'HOUS', state: 'NOT_BEGUN' },
        { code: 'CHS', state: 'NOT_BEGUN' },
        { code: 'MPS', state: 'NOT_BEGUN' },
      ].map((note) => expect.objectContaining(note)),
    })
    const { reference } = about
    const path = `/cases/${reference}/learning`
    const told = [lead.email, nurse.email, officer.email].toSorted()
    expect(await messages(about, 'review-notes')).toEqual(
      told.map((to_address) => ({ to_address, reference, due_on: '2026-08-31', path })),
    )
    expect((await coordinator.api.cases.get({ reference })).stage).toBe('IN_REVIEW')
  })

  test('is the coordinator’s alone, with a lead who may do it', async () => {
    const about = await accepted()
    const { reference } = about
    const { version } = await reviewOf(coordinator, about)
    const start = (who: Person, leadId: string) => who.api.learningReviews.start({ reference, leadId, version })
    await expect(start(manager, lead.accountId)).rejects.toMatchObject(
      refused('The review coordinator starts the review.'),
    )
    await expect(start(coordinator, referrer.accountId)).rejects.toMatchObject(
      wrong('leadId', 'Choose somebody who holds a seat of the group'),
    )
    await start(coordinator, lead.accountId)
    await expect(start(coordinator, lead.accountId)).rejects.toMatchObject({
      code: 'CHANGED_BY_SOMEONE_ELSE',
      data: { by: 'Cora Madeup' },
    })
  })

  test('another lead is told, and reads the case from now on', async () => {
    const about = await accepted()
    const { reference } = about
    const guide = await given.person({ role: 'MEMBER', agency: 'EDU', name: 'Gaia Invented' })
    await expect(guide.api.cases.get({ reference })).rejects.toMatchObject({ code: 'NOT_FOUND' })
    const { version } = await reviewOf(coordinator, about)
    await coordinator.api.learningReviews.start({ reference, leadId: guide.accountId, version })
    expect((await messages(about, 'review-lead')).map(({ to_address }) => to_address)).toEqual([guide.email])
    await guide.api.learningReviews.addFinding({ reference, ...finding('Closing is nobody’s decision') })
    expect((await reviewOf(guide, about)).findings).toHaveLength(1)
  })

  test('another due date is kept beside the first, with its reason', async () => {
    const about = await started()
    const { version } = await reviewOf(coordinator, about)
    const plan = { reference: about.reference, leadId: lead.accountId, dueOn: '2026-09-30', version }
    await coordinator.api.learningReviews.changePlan({ ...plan, reason: 'The inquest comes first.' })
    expect((await reviewOf(nurse, about)).dueChanges).toMatchObject([
      { from: '2026-08-31', to: '2026-09-30', reason: 'The inquest comes first.', by: 'Cora Madeup' },
    ])
  })
})

describe('findings', () => {
  test('are written by the lead, with themes, and keep who coded what', async () => {
    const about = await started()
    const { reference } = about
    const { findingId } = await add(about, 'Closing is nobody’s decision')
    await lead.api.learningReviews.addFinding({ reference, ...finding('Again'), findingId })
    const [first] = (await reviewOf(chair, about)).findings
    expect(first).toMatchObject({
      title: 'Closing is nobody’s decision',
      kind: 'FINDING',
      changedBy: 'Leda Fictional',
      themes: [{ code: 'TIMELY', polarity: '-', isSeenBefore: true, codedBy: 'Leda Fictional' }],
    })
    await coordinator.api.learningReviews.saveFinding({
      reference,
      ...finding('Closing is everybody’s decision'),
      findingId,
      themes: [theme, strength],
      version: first?.version ?? 0,
    })
    const { findings } = await reviewOf(chair, about)
    expect(findings).toHaveLength(1)
    expect(findings[0]?.themes.map(({ code, codedBy }) => [code, codedBy])).toEqual([
      ['TIMELY', 'Leda Fictional'],
      ['VOICE', 'Cora Madeup'],
    ])
  })

  test('are nobody else’s to write', async () => {
    const about = await started()
    const { reference } = about
    await expect(nurse.api.learningReviews.addFinding({ reference, ...finding('Mine') })).rejects.toMatchObject(
      refused('The coordinator, the Business Manager and the lead of the review do this.'),
    )
    await expect(chair.api.learningReviews.addFinding({ reference, ...finding('Mine') })).rejects.toMatchObject(
      refused('The coordinator, the Business Manager and the lead of the review do this.'),
    )
    await expect(referrer.api.learningReviews.addFinding({ reference, ...finding('Mine') })).rejects.toMatchObject({
      code: 'NO_PERMISSION',
    })
  })

  test('of two writers the second is told, and nothing is overwritten', async () => {
    const about = await started()
    const { reference } = about
    const facts = await add(about, 'First')
    await lead.api.learningReviews.saveFinding({ reference, ...facts, title: 'Second', version: 1 })
    const stale = coordinator.api.learningReviews.saveFinding({ reference, ...facts, title: 'Third', version: 1 })
    await expect(stale).rejects.toMatchObject({
      code: 'CHANGED_BY_SOMEONE_ELSE',
      data: { by: 'Leda Fictional', fields: ['finding'] },
    })
    expect((await reviewOf(lead, about)).findings[0]?.title).toBe('Second')
  })

  test('are moved and taken away', async () => {
    const about = await started()
    const { reference } = about
    const [one, two] = [await add(about, 'One'), await add(about, 'Two')]
    await add(about, 'Three')
    const titles = async () => (await reviewOf(lead, about)).findings.map(({ title }) => title)
    await lead.api.learningReviews.moveFinding({ reference, findingId: two.findingId, by: -1 })
    expect(await titles()).toEqual(['Two', 'One', 'Three'])
    await lead.api.learningReviews.moveFinding({ reference, findingId: two.findingId, by: -1 })
    expect(await titles()).toEqual(['Two', 'One', 'Three'])
    await lead.api.learningReviews.removeFinding({ reference, findingId: one.findingId, version: 1 })
    expect(await titles()).toEqual(['Two', 'Three'])
  })

  test('are put before the chair, who agrees them, and then they stand', async () => {
    const about = await started()
    const { reference } = about
    await expect(lead.api.learningReviews.putFindingsForward({ reference })).rejects.toMatchObject(
      refused('Write at least one finding first.'),
    )
    const facts = await add(about, 'Closing is nobody’s decision')
    await lead.api.learningReviews.putFindingsForward({ reference })
    expect((await messages(about, 'findings-to-agree')).map(({ to_address }) => to_address)).toEqual([chair.email])
    await agree(about)
    expect(await reviewOf(nurse, about)).toMatchObject({ status: 'FINDINGS', findingsAgreedOn: '2026-06-03' })
    expect((await nurse.api.cases.get({ reference })).stage).toBe('FINDINGS')
    const late = lead.api.learningReviews.saveFinding({ reference, ...facts, title: 'Other', version: 1 })
    await expect(late).rejects.toMatchObject(refused('The findings are agreed. What was agreed stays as it is.'))
  })

  test('are agreed as the chair read them, or not', async () => {
    const about = await started()
    const { version } = await reviewOf(chair, about)
    await add(about, 'Written meanwhile')
    const stale = chair.api.learningReviews.agreeFindings({ reference: about.reference, noFindingsReason: '', version })
    await expect(stale).rejects.toMatchObject({ code: 'CHANGED_BY_SOMEONE_ELSE', data: { by: 'Leda Fictional' } })
  })

  test('may be none, with a reason', async () => {
    const about = await started()
    await expect(agree(about)).rejects.toMatchObject(wrong('noFindingsReason', 'Say why there are no findings'))
    await agree(about, 'The policy is clear, known and used.')
    expect((await reviewOf(nurse, about)).noFindingsReason).toBe('The policy is clear, known and used.')
  })
})
