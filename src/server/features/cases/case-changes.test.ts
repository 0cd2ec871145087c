import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { givenIn, type Person, type Received } from '#tests/support/given.ts'
import { openTestApp, type TestApp } from '#tests/support/server-app.ts'

let app: TestApp
let given: ReturnType<typeof givenIn>
let manager: Person
let referrer: Person
let member: Person
const reason = 'Both describe the same afternoon.'

beforeAll(async () => {
  app = await openTestApp({ now: '2026-06-03T09:00:00Z' })
  given = givenIn(app)
  manager = await given.person({ role: 'BM', agency: 'CSCP' })
  referrer = await given.person({ role: 'REFERRER', agency: 'SCHOOL' })
  member = await given.person({ role: 'MEMBER', agency: 'MPS' })
})
afterAll(() => app.close())
beforeEach(() => app.clock.set('2026-06-03T09:00:00Z'))

const received = () => given.receivedReferral(referrer)
const stands = async ({ reference }: { reference: string }) => (await manager.api.cases.get({ reference })).stage
const refused = (why: string) => ({ code: 'REFUSED', data: { reason: why } })
const wrong = (field: string, message: string) => ({ code: 'INVALID', data: { issues: [{ path: [field], message }] } })

/** As the meetings and triage bring it about. */
async function putAt({ concernId, caseId }: Received, status: string) {
  await app.superuser.updateTable('casebook.concern').set({ status }).where('id', '=', concernId).execute()
  await app.superuser.updateTable('casebook.case_file').set({ stage: status }).where('id', '=', caseId).execute()
}
const listAgency = async (caseId: string, code: string) => {
  const agency = await app.superuser
    .selectFrom('casebook.agency')
    .select(['id', 'partnership_id'])
    .where('code', '=', code)
    .executeTakeFirstOrThrow()
  const { id: agency_id, partnership_id } = agency
  const at = app.clock.now().toString()
  await app.superuser
    .insertInto('casebook.case_agency')
    .values({ partnership_id, case_id: caseId, agency_id, added_by: null, added_at: at })
    .execute()
}
const transitions = ({ caseId }: { caseId: string }) =>
  app.superuser
    .selectFrom('casebook.concern_transition')
    .select(['move', 'from_status', 'to_status', 'as_role', 'reason', 'account_id', 'on_date'])
    .where('case_id', '=', caseId)
    .orderBy('id')
    .execute()
const messagesAbout = ({ caseId }: { caseId: string }) =>
  app.superuser
    .selectFrom('casebook.message')
    .select(['kind', 'account_id', 'reference'])
    .where('case_id', '=', caseId)
    .execute()

describe('withdrawing', () => {
  test('keeps the case with its reason, ends what was asked, and writes to the referrer', async () => {
    const about = await received()
    await app.superuser
      .insertInto('casebook.consultation')
      .values({
        partnership_id: manager.partnership.id,
        id: crypto.randomUUID(),
        case_id: about.caseId,
        concern_id: about.concernId,
        account_id: member.accountId,
        question: 'What is your view?',
        asked_by: manager.accountId,
        asked_at: '2026-06-02T09:00:00Z',
        due_on: '2026-06-09',
        view: null,
        answered_at: null,
        ended_at: null,
      })
      .execute()
    await manager.api.caseChanges.withdraw({ reference: about.reference, reason: 'Sent to us by mistake.' })
    expect(await manager.api.cases.get({ reference: about.reference })).toMatchObject({
      stage: 'WITHDRAWN',
      withdrawn: { on: '2026-06-03', reason: 'Sent to us by mistake.' },
    })
    expect((await transitions(about)).at(-1)).toEqual({
      move: 'withdraw',
      from_status: 'RECEIVED',
      to_status: 'WITHDRAWN',
      as_role: 'BM',
      reason: 'Sent to us by mistake.',
      account_id: manager.accountId,
      on_date: '2026-06-03',
    })
    const open = app.superuser.selectFrom('casebook.consultation').select('id').where('ended_at', 'is', null)
    expect(await open.where('case_id', '=', about.caseId).execute()).toEqual([])
    expect(await messagesAbout(about)).toContainEqual({
      kind: 'outcome',
      account_id: referrer.accountId,
      reference: about.reference,
    })
  })

  test.each([
    ['CONSULTING', 'Partners are being consulted. The consultation has to end first.'],
    [
      'ACCEPTED',
      'Only a concern that has been received, or waits for more information, can be withdrawn. This one stands at “Accepted for review”.',
    ],
  ])('is refused at %s', async (status, why) => {
    const about = await received()
    await putAt(about, status)
    await expect(manager.api.caseChanges.withdraw({ reference: about.reference, reason })).rejects.toMatchObject(
      refused(why),
    )
    expect(await stands(about)).toBe(status)
  })

  test('asks for a reason', async () => {
    const { reference } = await received()
    const attempt = manager.api.caseChanges.withdraw({ reference, reason: '  ' })
    await expect(attempt).rejects.toMatchObject({ code: 'BAD_REQUEST' })
  })

  test('a referrer withdraws a draft and a referral just sent, and nobody else’s', async () => {
    const [draft, sent] = [await given.draft(referrer), await received()]
    const stranger = await given.person({ role: 'REFERRER', agency: 'SCHOOL' })
    const attempt = stranger.api.concerns.withdraw({ concernId: sent.concernId, reason })
    await expect(attempt).rejects.toMatchObject({ code: 'NOT_FOUND' })
    await referrer.api.concerns.withdraw({ concernId: draft.concernId, reason: 'Started by mistake.' })
    await referrer.api.concerns.withdraw({ concernId: sent.concernId, reason: 'It was settled.' })
    expect((await referrer.api.concerns.get({ concernId: draft.concernId })).status).toBe('WITHDRAWN')
    expect((await transitions(sent)).at(-1)).toMatchObject({ as_role: 'REFERRER', reason: 'It was settled.' })
  })

  test('a referrer withdraws nothing that was decided about', async () => {
    const about = await received()
    await putAt(about, 'SCHEDULED')
    await expect(referrer.api.concerns.withdraw({ concernId: about.concernId, reason })).rejects.toMatchObject(
      refused('This cannot be done now: the concern stands at “On the agenda”.'),
    )
  })
})

describe('reopening', () => {
  test('brings it back to triage, with the clock from today', async () => {
    const about = await received()
    await putAt(about, 'CLOSED_ADVICE')
    app.clock.set('2026-07-01T09:00:00Z')
    await manager.api.caseChanges.reopen({ reference: about.reference, reason: 'The health visitor rang.' })
    expect(await stands(about)).toBe('RECEIVED')
    const row = await app.superuser
      .selectFrom('casebook.concern')
      .select('triage_from')
      .where('id', '=', about.concernId)
      .executeTakeFirstOrThrow()
    expect(row.triage_from).toBe('2026-07-01')
    expect((await transitions(about)).at(-1)).toMatchObject({ move: 'reopen', from_status: 'CLOSED_ADVICE' })
  })

  test('is refused while the case goes on', async () => {
    const { reference } = await received()
    await expect(manager.api.caseChanges.reopen({ reference, reason })).rejects.toMatchObject(
      refused('Only what is over can be reopened. This one stands at “Received”.'),
    )
  })

  test('nobody finds a draft that was withdrawn, so nobody reopens it', async () => {
    const draft = await given.draft(referrer)
    await referrer.api.concerns.withdraw({ concernId: draft.concernId, reason })
    const file = await app.superuser
      .selectFrom('casebook.case_file')
      .select(['reference', 'stage'])
      .where('id', '=', draft.caseId)
      .executeTakeFirstOrThrow()
    expect(file).toEqual({ reference: null, stage: 'WITHDRAWN' })
    expect((await manager.api.cases.list({ stage: 'WITHDRAWN' })).rows.map(({ reference }) => reference)).not.toContain(
      null,
    )
  })
})

describe('joining one case with another', () => {
  async function joined() {
    const [first, second] = [await received(), await received()]
    await manager.api.caseChanges.merge({ reference: second.reference, into: first.reference, reason })
    return { first, second }
  }

  test('the second leads to the first, which tells of it', async () => {
    const { first, second } = await joined()
    expect(await manager.api.cases.get({ reference: second.reference })).toMatchObject({
      reference: second.reference,
      stage: 'WITHDRAWN',
      withdrawn: { on: '2026-06-03', reason: `Joined with ${first.reference}` },
      ties: { joinedWith: { reference: first.reference, on: '2026-06-03', reason } },
    })
    expect((await manager.api.cases.get({ reference: first.reference })).ties.joinedHere).toEqual([
      { reference: second.reference, on: '2026-06-03', agencyName: expect.any(String), reason, canRead: true },
    ])
    expect((await manager.api.cases.referral({ reference: second.reference })).concernId).toBe(second.concernId)
    expect(await stands(first)).toBe('RECEIVED')
  })

  test('search for the old reference finds the first, and says so', async () => {
    const { first, second } = await joined()
    const hits = await manager.api.search.find({ q: second.reference })
    expect(hits).toEqual([expect.objectContaining({ reference: first.reference, also: [second.reference] })])
  })

  test('members listed to the first read both as long as they are joined, and lose the second with the joining', async () => {
    const { first, second } = await joined()
    await expect(member.api.cases.get({ reference: second.reference })).rejects.toMatchObject({ code: 'NOT_FOUND' })
    await listAgency(first.caseId, 'MPS')
    expect((await member.api.cases.referral({ reference: second.reference })).concernId).toBe(second.concernId)
    await manager.api.caseChanges.reopen({ reference: second.reference, reason: 'They are different afternoons.' })
    await expect(member.api.cases.get({ reference: second.reference })).rejects.toMatchObject({ code: 'NOT_FOUND' })
    expect((await member.api.cases.get({ reference: first.reference })).ties.joinedHere).toEqual([])
  })

  test('members listed to the second keep it, and do not come to read the first', async () => {
    const [first, second] = [await received(), await received()]
    await listAgency(second.caseId, 'MPS')
    await manager.api.caseChanges.merge({ reference: second.reference, into: first.reference, reason })
    const file = await member.api.cases.get({ reference: second.reference })
    expect(file.ties.joinedWith).toBe(null)
    await expect(member.api.cases.get({ reference: first.reference })).rejects.toMatchObject({ code: 'NOT_FOUND' })
  })

  test('a conflict of interest about either keeps somebody from both', async () => {
    const { first, second } = await joined()
    for (const about of [first, second]) {
      const chair = await given.person({ role: 'CHAIR' })
      await given.relation(chair, about, 'conflicted')
      for (const { reference } of [first, second]) {
        await expect(chair.api.cases.get({ reference })).rejects.toMatchObject({ code: 'NOT_FOUND' })
      }
    }
  })

  test('referrers go on reading their own, and learn of no other case', async () => {
    const other = await given.person({ role: 'REFERRER', agency: 'CHS' })
    const [first, second] = [await given.receivedReferral(other), await received()]
    await manager.api.caseChanges.merge({ reference: second.reference, into: first.reference, reason })
    expect((await referrer.api.cases.get({ reference: second.reference })).ties).toEqual({
      joinedWith: null,
      joinedHere: [],
      links: [],
    })
    expect((await other.api.cases.get({ reference: first.reference })).ties.joinedHere).toEqual([])
    await expect(other.api.cases.get({ reference: second.reference })).rejects.toMatchObject({ code: 'NOT_FOUND' })
  })

  test('reopening takes it out again; both stand on their own, and may be joined once more', async () => {
    const { first, second } = await joined()
    await manager.api.caseChanges.reopen({ reference: second.reference, reason: 'They are different afternoons.' })
    expect((await manager.api.cases.get({ reference: first.reference })).ties.joinedHere).toEqual([])
    expect((await manager.api.cases.get({ reference: second.reference })).ties.joinedWith).toBe(null)
    expect(await manager.api.search.find({ q: second.reference })).toEqual([
      expect.objectContaining({ reference: second.reference, also: [] }),
    ])
    await manager.api.caseChanges.merge({ reference: second.reference, into: first.reference, reason })
    expect((await manager.api.cases.get({ reference: first.reference })).ties.joinedHere).toHaveLength(1)
  })

  test('is refused with itself, with what was joined itself, in a circle, with what is closed or unknown', async () => {
    const { first, second } = await joined()
    const third = await received()
    const merge = (reference: string, into: string) => manager.api.caseChanges.merge({ reference, into, reason })
    await expect(merge(third.reference, third.reference)).rejects.toMatchObject(
      wrong('into', 'A case cannot be joined with itself.'),
    )
    await expect(merge(third.reference, second.reference)).rejects.toMatchObject(
      wrong('into', `${second.reference} was itself joined with ${first.reference}. Choose ${first.reference}.`),
    )
    await expect(merge(first.reference, second.reference)).rejects.toMatchObject(
      wrong('into', `${second.reference} was itself joined with ${first.reference}. Choose ${first.reference}.`),
    )
    await expect(merge(first.reference, third.reference)).rejects.toMatchObject(
      wrong(
        'into',
        `${second.reference} was joined with ${first.reference}. Join the other way round, or reopen ${second.reference} first.`,
      ),
    )
    const closed = await received()
    await putAt(closed, 'CLOSED_DECLINED')
    await expect(merge(third.reference, closed.reference)).rejects.toMatchObject(
      wrong('into', `${closed.reference} is closed. Reopen it first, or link the two.`),
    )
    await expect(merge(third.reference, 'TEST-2026-999')).rejects.toMatchObject(
      wrong('into', 'There is no case TEST-2026-999 that you can see'),
    )
    await putAt(third, 'CONSULTING')
    await expect(merge(third.reference, first.reference)).rejects.toMatchObject(
      refused('Partners are being consulted. The consultation has to end first.'),
    )
  })

  test('of two people who join two cases with each other at once, one is refused', async () => {
    const [one, two] = [await received(), await received()]
    const results = await Promise.allSettled([
      manager.api.caseChanges.merge({ reference: one.reference, into: two.reference, reason }),
      manager.api.caseChanges.merge({ reference: two.reference, into: one.reference, reason }),
    ])
    expect(results.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected'])
  })
})

describe('splitting a case', () => {
  async function split() {
    const about = await received()
    const personIds = [about.childId]
    const { reference } = await manager.api.caseChanges.split({ reference: about.reference, personIds, reason })
    const { id: caseId } = await app.superuser
      .selectFrom('casebook.case_file')
      .select('id')
      .where('reference', '=', reference)
      .executeTakeFirstOrThrow()
    return { about, part: { reference, caseId } }
  }

  test('makes a case of its own that awaits triage since the first was received', async () => {
    const about = await received()
    app.clock.set('2026-06-05T09:00:00Z')
    const personIds = [about.childId]
    const { reference } = await manager.api.caseChanges.split({ reference: about.reference, personIds, reason })
    const [original, part] = [
      await manager.api.cases.get({ reference: about.reference }),
      await manager.api.cases.get({ reference }),
    ]
    expect(part).toMatchObject({
      stage: 'RECEIVED',
      receivedOn: '2026-06-03',
      triageBy: original.triageBy,
      title: original.title,
      headlines: { answers: { near_miss: 'yes' } },
      ties: { links: [{ kind: 'SPLIT_FROM', reference: about.reference, reason, on: '2026-06-05' }] },
    })
    expect(part.pseudonym).not.toBe(original.pseudonym)
    expect(original.ties.links).toMatchObject([{ kind: 'SPLIT_INTO', reference, reason }])
  })

  test('takes the chosen people along, by name, and leaves the first as it was', async () => {
    const { about, part } = await split()
    const { people } = await manager.api.cases.people({ reference: part.reference })
    expect(people).toMatchObject([{ label: 'Child 1', roles: ['subject_child'] }])
    expect(people[0]?.id).not.toBe(about.childId)
    // She lived with her mother, who did not go along.
    expect(people[0]?.answers.lives_with).toEqual({ people: [] })
    const names = await manager.api.cases.revealNames({ reference: part.reference })
    expect(names).toMatchObject([{ name: 'Pip Madeupson' }])
    expect((await manager.api.cases.people({ reference: about.reference })).people).toHaveLength(2)
    const { answers } = await manager.api.cases.referral({ reference: part.reference })
    expect(answers.children?.value).toEqual({ people: [people[0]?.id] })
  })

  test('has a history of its own, as it was sent', async () => {
    const { about, part } = await split()
    expect(await transitions(part)).toMatchObject([
      { move: 'start', from_status: null, to_status: 'DRAFT', as_role: 'REFERRER', account_id: referrer.accountId },
      {
        move: 'submit',
        from_status: 'DRAFT',
        to_status: 'RECEIVED',
        as_role: 'REFERRER',
        reason: `Split from ${about.reference}: ${reason}`,
      },
    ])
    const { events } = await manager.api.cases.history({ reference: part.reference, kind: 'changes' })
    expect(events.map(({ action, detail }) => [action, detail])).toContainEqual([
      'Split this case from another',
      about.reference,
    ])
  })

  test('its referrer reads it, and is written to', async () => {
    const { part } = await split()
    expect((await referrer.api.cases.get({ reference: part.reference })).stage).toBe('RECEIVED')
    expect(await messagesAbout(part)).toEqual([
      { kind: 'outcome', account_id: referrer.accountId, reference: part.reference },
    ])
  })

  test('is refused without a child it is about, and once it is decided', async () => {
    const about = await received()
    const split = (personIds: string[]) =>
      manager.api.caseChanges.split({ reference: about.reference, personIds, reason })
    await expect(split([about.motherId])).rejects.toMatchObject(
      wrong('personIds', 'Choose at least one child that the new case is about'),
    )
    await putAt(about, 'CLOSED_ADVICE')
    await expect(split([about.childId])).rejects.toMatchObject(
      refused('Only a concern that awaits triage can be split. This one stands at “Closed with advice”.'),
    )
  })
})

describe('linking cases', () => {
  test('shows on both, for those who work on both', async () => {
    const [one, two] = [await received(), await received()]
    await manager.api.caseChanges.link({ reference: one.reference, other: two.reference.toLowerCase(), reason })
    const linksOf = async (who: Person, { reference }: Received) => (await who.api.cases.get({ reference })).ties.links
    expect(await linksOf(manager, one)).toMatchObject([{ kind: 'LINKED', reference: two.reference, reason }])
    expect(await linksOf(manager, two)).toMatchObject([{ kind: 'LINKED', reference: one.reference, reason }])
    await listAgency(one.caseId, 'MPS')
    expect(await linksOf(member, one)).toEqual([])
    await listAgency(two.caseId, 'MPS')
    expect(await linksOf(member, one)).toMatchObject([{ reference: two.reference }])
    expect(await linksOf(referrer, one)).toEqual([])
  })

  test('is refused with itself and a second time, and can be taken away from either side', async () => {
    const [one, two] = [await received(), await received()]
    const link = (reference: string, other: string) => manager.api.caseChanges.link({ reference, other, reason })
    await link(one.reference, two.reference)
    await expect(link(one.reference, one.reference)).rejects.toMatchObject(
      wrong('other', 'A case cannot be linked with itself'),
    )
    await expect(link(two.reference, one.reference)).rejects.toMatchObject(
      wrong('other', `${one.reference} is linked with this case already`),
    )
    const linkId = (await manager.api.cases.get({ reference: one.reference })).ties.links[0]?.id ?? ''
    await manager.api.caseChanges.unlink({ reference: two.reference, linkId, reason: 'Another family.' })
    expect((await manager.api.cases.get({ reference: one.reference })).ties.links).toEqual([])
    await expect(
      manager.api.caseChanges.unlink({ reference: one.reference, linkId, reason: 'Again.' }),
    ).rejects.toMatchObject(refused('This link has been taken away already.'))
  })
})
