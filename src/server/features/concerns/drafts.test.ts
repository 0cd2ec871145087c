import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { type Draft, givenIn, type Person } from '#tests/support/given.ts'
import { openTestApp, type TestApp } from '#tests/support/server-app.ts'

let app: TestApp
let given: ReturnType<typeof givenIn>
let wren: Person
let nell: Person
let draft: Draft
beforeAll(async () => {
  app = await openTestApp()
  given = givenIn(app)
  wren = await given.person({ role: 'MEMBER', agency: 'SCHOOL', name: 'Wren Parable' })
  nell = await given.person({ role: 'CONTRIB', agency: 'SCHOOL', name: 'Nell Madeup' })
})
afterAll(() => app.close())
beforeEach(async () => {
  draft = await given.draft(wren)
})

const share = (accountId = nell.accountId) => wren.api.concerns.share({ concernId: draft.concernId, accountId })
const save = (who: Person, saved: Parameters<Person['api']['concerns']['save']>[0]['changes']) =>
  who.api.concerns.save({ concernId: draft.concernId, changes: saved })
const answersOf = async (who: Person) => (await who.api.concerns.get({ concernId: draft.concernId })).answers

describe('starting', () => {
  test('fills in what the seat tells, and nothing else', async () => {
    const values = Object.entries(await answersOf(wren)).map(([id, { value }]) => [id, value])
    expect(Object.fromEntries(values)).toEqual({
      referrer_name: 'Wren Parable',
      referrer_role: 'MEMBER of SCHOOL',
      referrer_agency: 'SCHOOL',
      referrer_email: wren.email,
    })
  })

  test('twice with one id, as after a lost reply, makes one draft', async () => {
    const id = crypto.randomUUID()
    await Promise.allSettled([wren.api.concerns.start({ id }), wren.api.concerns.start({ id })])
    expect(await wren.api.concerns.start({ id })).toEqual({ id })
    const mine = await wren.api.concerns.mine()
    expect(mine.filter((each) => each.id === id)).toHaveLength(1)
  })

  test('with the id of somebody else’s draft tells nothing and makes nothing', async () => {
    const before = await nell.api.concerns.mine()
    const stranger = await given.person({ role: 'MEMBER', agency: 'CHS' })
    await expect(stranger.api.concerns.start({ id: draft.concernId })).rejects.toMatchObject({ code: 'REFUSED' })
    expect(await stranger.api.concerns.mine()).toEqual([])
    expect(await nell.api.concerns.mine()).toEqual(before)
  })
})

describe('two people writing', () => {
  beforeEach(() => share())

  test('different answers are both kept', async () => {
    await save(wren, { where_child_was: { base: 0, value: 'At home' } })
    await save(nell, { who_caring: { base: 0, value: 'The mother' } })
    expect(await answersOf(wren)).toMatchObject({
      where_child_was: { value: 'At home', rev: 1, by: { id: wren.accountId, name: 'Wren Parable' } },
      who_caring: { value: 'The mother', rev: 1, by: { id: nell.accountId, name: 'Nell Madeup' } },
    })
  })

  test('the same answer: the second is told, keeps nothing of the first’s, and saves the rest', async () => {
    await save(wren, { where_child_was: { base: 0, value: 'At home' } })
    const result = await save(nell, {
      where_child_was: { base: 0, value: 'At school' },
      who_caring: { base: 0, value: 'The teacher' },
    })
    expect(result).toMatchObject({
      saved: { who_caring: 1 },
      conflicts: [
        { questionId: 'where_child_was', theirs: { value: 'At home', rev: 1, by: { name: 'Wren Parable' } } },
      ],
    })
    expect((await answersOf(nell)).where_child_was).toMatchObject({ value: 'At home' })
    expect(await save(nell, { where_child_was: { base: 1, value: 'At school' } })).toMatchObject({
      saved: { where_child_was: 2 },
      conflicts: [],
    })
  })

  test('the same words are no conflict, and a save repeated after a lost reply changes nothing', async () => {
    await save(wren, { where_child_was: { base: 0, value: 'At home' } })
    const again = { where_child_was: { base: 0, value: 'At home' } }
    for (const who of [wren, nell]) {
      expect(await save(who, again)).toMatchObject({ saved: { where_child_was: 1 }, conflicts: [] })
    }
  })

  test('at the same moment, ten answers each: all twenty are there', async () => {
    const ids = ['where_child_was', 'who_caring', 'circumstances', 'why_concerning', 'what_worked']
    const others = [
      'referrer_phone',
      'agency_safeguarding_lead',
      'immediate_action_taken',
      'family_aware_reason',
      'question_to_answer',
    ]
    await Promise.all([
      ...ids.map((id) => save(wren, { [id]: { base: 0, value: `${id} by Wren` } })),
      ...others.map((id) => save(nell, { [id]: { base: 0, value: `${id} by Nell` } })),
    ])
    const answers = await answersOf(wren)
    expect(ids.map((id) => answers[id]?.value)).toEqual(ids.map((id) => `${id} by Wren`))
    expect(others.map((id) => answers[id]?.value)).toEqual(others.map((id) => `${id} by Nell`))
  })

  test('at the same moment, one answer: one is kept, the other is told', async () => {
    const results = await Promise.all(
      [wren, nell].map((who) => save(who, { circumstances: { base: 0, value: `as ${who.name} saw it` } })),
    )
    expect(results.map(({ conflicts }) => conflicts.length).toSorted()).toEqual([0, 1])
  })

  test('each sees that the other is here, and where, for half a minute', async () => {
    const { concernId } = draft
    expect((await wren.api.concerns.watch({ concernId, place: 'safety' })).others).toEqual([])
    const watched = await nell.api.concerns.watch({ concernId, place: 'family' })
    expect(watched.others).toMatchObject([{ name: 'Wren Parable', place: 'safety' }])
    app.clock.pass({ seconds: 31 })
    expect((await nell.api.concerns.watch({ concernId, place: 'family' })).others).toEqual([])
  })
})

describe('sharing', () => {
  test('lets in a colleague of the own agency, and says who may write', async () => {
    const { concernId } = draft
    await expect(nell.api.concerns.get({ concernId })).rejects.toMatchObject({ code: 'NOT_FOUND' })
    await share()
    await share()
    expect((await nell.api.concerns.get({ concernId })).writers.map(({ name }) => name).toSorted()).toEqual([
      'Nell Madeup',
      'Wren Parable',
    ])
  })

  test.each<[string, () => Promise<string>]>([
    ['another agency', async () => (await given.person({ role: 'MEMBER', agency: 'CHS' })).accountId],
    [
      'another partnership',
      async () => (await given.person({ in: await given.partnership(`P${Date.now()}`) })).accountId,
    ],
    ['the writer', async () => wren.accountId],
    ['nobody', async () => crypto.randomUUID()],
    [
      'one whose seat has ended',
      async () => (await given.person({ agency: 'SCHOOL', heldUntil: '2026-06-01' })).accountId,
    ],
    ['an auditor', async () => (await given.person({ role: 'AUDITOR', agency: 'SCHOOL' })).accountId],
  ])('does not let in %s', async (_, someone) => {
    await expect(share(await someone())).rejects.toMatchObject({
      code: 'INVALID',
      data: { issues: [{ path: ['accountId'] }] },
    })
  })

  test('ends when the referral is sent: the case is not the writer’s to open to others', async () => {
    const { concernId } = await given.receivedReferral(wren)
    const late = { concernId, accountId: nell.accountId }
    await expect(wren.api.concerns.share(late)).rejects.toMatchObject({ code: 'REFUSED' })
  })
})

test.each<[string, Record<string, { base: number; value?: unknown; skipped?: 'NOT_KNOWN' }>, (string | number)[]]>([
  ['a question that is none', { nonsense: { base: 0, value: 'x' } }, ['answers', 'nonsense']],
  ['a key of every object', { constructor: { base: 0, value: 'x' } }, ['answers', 'constructor']],
  ['an answer of another kind', { practice_themes: { base: 0, value: 'TIMELY' } }, ['answers', 'practice_themes']],
  ['a choice that is none', { near_miss: { base: 0, value: 'perhaps' } }, ['answers', 'near_miss']],
  ['a skip where none is allowed', { referrer_name: { base: 0, skipped: 'NOT_KNOWN' } }, ['skipped', 'referrer_name']],
])('%s is refused with its place, and nothing is kept', async (_, wrong, path) => {
  const before = await answersOf(wren)
  const mixed = { where_child_was: { base: 0, value: 'not kept' }, ...wrong }
  await expect(save(wren, mixed)).rejects.toMatchObject({ code: 'INVALID', data: { issues: [{ path }] } })
  expect(await answersOf(wren)).toEqual(before)
})
