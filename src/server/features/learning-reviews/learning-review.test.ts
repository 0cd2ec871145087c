import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { changes, givenIn, type Person, type Received } from '#tests/support/given.ts'
import { givenAcceptedReview } from '#tests/support/given-reviews.ts'
import { openTestApp, type TestApp } from '#tests/support/server-app.ts'
import { openSqlAs } from '#tests/support/sql-as.ts'

let app: TestApp
let given: ReturnType<typeof givenIn>
let referrer: Person
let manager: Person
let coordinator: Person
let chair: Person
let lead: Person
let nurse: Person
let officer: Person

beforeAll(async () => {
  app = await openTestApp({ now: '2026-06-03T09:00:00Z' })
  given = givenIn(app)
  referrer = await given.person({ role: 'REFERRER', agency: 'SCHOOL' })
  manager = await given.person({ role: 'BM', agency: 'CSCP', name: 'Dana Pretendley' })
  coordinator = await given.person({ role: 'COORD', agency: 'CSCP', name: 'Cora Madeup' })
  chair = await given.person({ role: 'CHAIR', agency: 'CSC', name: 'Glen Inventor' })
  lead = await given.person({ role: 'MEMBER', agency: 'HOUS', name: 'Leda Fictional' })
  nurse = await given.person({ role: 'MEMBER', agency: 'CHS', name: 'Nell Sampleton' })
  officer = await given.person({ role: 'MEMBER', agency: 'MPS', name: 'Otto Examplar' })
})
afterAll(() => app.close())
beforeEach(() => app.clock.set('2026-06-03T09:00:00Z'))

const agencies = ['CHS', 'MPS', 'HOUS']
const reviewOf = async (who: Person, { reference }: { reference: string }) => {
  const { review } = await who.api.learningReviews.get({ reference })
  if (!review) throw new Error('There is no learning review')
  return review
}
async function accepted() {
  const about = await given.receivedReferral(referrer)
  await givenAcceptedReview(app, about, { agencies, lead })
  return about
}
async function started() {
  const about = await accepted()
  const { version } = await reviewOf(coordinator, about)
  await coordinator.api.learningReviews.start({ reference: about.reference, leadId: lead.accountId, version })
  return about
}
const theme = { code: 'TIMELY', polarity: '-', isSeenBefore: true } as const
const strength = { code: 'VOICE', polarity: '+', isSeenBefore: false } as const
const finding = (title: string) => ({
  findingId: crypto.randomUUID(),
  kind: 'FINDING' as const,
  title,
  explanation: 'Each service thought another was there.',
  themes: [theme],
})
const add = async ({ reference }: Received, title: string) => {
  const facts = finding(title)
  await lead.api.learningReviews.addFinding({ reference, ...facts })
  return facts
}
const agree = async (about: Received, noFindingsReason = '') => {
  const { version } = await reviewOf(chair, about)
  await chair.api.learningReviews.agreeFindings({ reference: about.reference, noFindingsReason, version })
}
const answered = changes({ question_1: 'The health visitor did.', question_2: 'Canary song.', what_worked: 'Ringing.' })
const write = ({ reference }: Received, who: Person, agencyCode: string) =>
  who.api.learningReviews.saveNote({ reference, agencyCode, changes: answered })
const send = ({ reference }: Received, who: Person, agencyCode: string) =>
  who.api.learningReviews.sendNote({ reference, agencyCode })
const messages = ({ caseId }: Received, kind: string) =>
  app.superuser
    .selectFrom('casebook.message')
    .select(['to_address', 'reference', 'due_on', 'path'])
    .where('case_id', '=', caseId)
    .where('kind', '=', kind)
    .orderBy('to_address')
    .execute()
const refused = (reason: string) => ({ code: 'REFUSED', data: { reason } })
const wrong = (field: string, message: string) => ({ code: 'INVALID', data: { issues: [{ path: [field], message }] } })

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

describe('an agency’s notes', () => {
  test('are its own until they are sent; the coordinator sees how far it is', async () => {
    const about = await started()
    const { reference } = about
    await write(about, nurse, 'CHS')
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
    const about = await started()
    const { reference } = about
    await write(about, nurse, 'CHS')
    await send(about, nurse, 'CHS')
    const read = (who: Person) => who.api.learningReviews.note({ reference, agencyCode: 'CHS' })
    for (const who of [coordinator, chair, lead]) expect((await read(who)).sentBy).toBe('Nell Sampleton')
    await expect(read(officer)).rejects.toMatchObject({ code: 'REFUSED' })
    await add(about, 'Closing is nobody’s decision')
    await agree(about)
    expect((await read(officer)).answers.question_2?.value).toBe('Canary song.')
  })

  test('need every question answered, or a reason, and cannot be changed once sent', async () => {
    const about = await started()
    const { reference } = about
    const partly = changes({ question_1: 'The health visitor did.' })
    await nurse.api.learningReviews.saveNote({ reference, agencyCode: 'CHS', changes: partly })
    await expect(send(about, nurse, 'CHS')).rejects.toMatchObject({
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
    await send(about, nurse, 'CHS')
    await send(about, nurse, 'CHS')
    await expect(write(about, nurse, 'CHS')).rejects.toMatchObject(
      refused('These notes have been sent. What was sent cannot be changed.'),
    )
  })

  test('are written for one’s own agency alone, and only while the review goes on', async () => {
    const about = await started()
    const { reference } = about
    await expect(write(about, nurse, 'MPS')).rejects.toMatchObject(refused('You write for your own agency alone.'))
    await expect(write(about, coordinator, 'CHS')).rejects.toMatchObject(
      refused('You write for your own agency alone.'),
    )
    await add(about, 'Closing is nobody’s decision')
    await agree(about)
    await expect(write(about, nurse, 'CHS')).rejects.toMatchObject(
      refused('The findings are agreed, so notes are closed.'),
    )
    const before = await accepted()
    await expect(write(before, nurse, 'CHS')).rejects.toMatchObject(refused('The review has not been started yet.'))
    expect(reference).not.toBe(before.reference)
  })

  test('of two members of an agency neither overwrites the other', async () => {
    const about = await started()
    const { reference } = about
    const colleague = await given.person({ role: 'MEMBER', agency: 'CHS', name: 'Cole Leaguer' })
    await write(about, nurse, 'CHS')
    const late = { question_1: { base: 0, value: 'Nobody did.' }, anything_else: { base: 0, value: 'The move.' } }
    const reply = await colleague.api.learningReviews.saveNote({ reference, agencyCode: 'CHS', changes: late })
    expect(reply.conflicts).toMatchObject([{ questionId: 'question_1', theirs: { by: { name: 'Nell Sampleton' } } }])
    expect(Object.keys(reply.saved)).toEqual(['anything_else'])
  })

  // The second wall alone: bare SQL as the application's role.
  test('give no row to anybody else by bare SQL', async () => {
    const about = await started()
    await write(about, nurse, 'CHS')
    const sqlAs = await openSqlAs(app)
    const seen = async (who: Person | null) =>
      (await sqlAs(who, 'select text from casebook.review_note where case_id = $1', [about.caseId])).rowCount
    const stranger = await given.person({ role: 'MEMBER', agency: 'SLAM' })
    const clerk = await given.person({ role: 'CLERK', agency: 'CSCP' })
    const others = [coordinator, manager, chair, lead, officer, stranger, clerk, referrer, null]
    expect(await seen(nurse)).toBe(1)
    for (const who of others) expect(await seen(who)).toBe(0)
    await send(about, nurse, 'CHS')
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
    const about = await started()
    await add(about, 'Closing is nobody’s decision')
    await agree(about)
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
    expect((await messages(about, 'action')).map(({ to_address, due_on }) => [to_address, due_on])).toEqual([
      [officer.email, '2026-07-31'],
    ])
    const done = { reference, actionId: facts.actionId, note: 'The form asks it now.', version: 1 }
    await expect(nurse.api.learningReviews.completeAction(done)).rejects.toMatchObject(
      refused('The agency that owns it completes this action.'),
    )
    await officer.api.learningReviews.completeAction(done)
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
    await chair.api.learningReviews.withdrawAction(drop)
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
