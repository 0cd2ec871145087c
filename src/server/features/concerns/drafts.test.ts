import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { Draft, Person } from '#tests/support/given.ts'
import { type GivenWriters, givenWriters } from '#tests/support/given-writers.ts'
import { openTestApp, type TestApp } from '#tests/support/server-app.ts'

let app: TestApp
let given: GivenWriters
let draft: Draft

beforeAll(async () => {
  app = await openTestApp()
  given = await givenWriters(app)
})
afterAll(() => app.close())
beforeEach(async () => {
  draft = await given.draft(given.wren)
})

const save = (who: Person, saved: Parameters<Person['api']['concerns']['save']>[0]['changes']) =>
  who.api.concerns.save({ concernId: draft.concernId, changes: saved })
const answersOf = async (who: Person) => (await who.api.concerns.get({ concernId: draft.concernId })).answers

describe('starting', () => {
  test('fills in what the seat tells, and nothing else', async () => {
    const values = Object.entries(await answersOf(given.wren)).map(([id, { value }]) => [id, value])
    expect(Object.fromEntries(values)).toEqual({
      referrer_name: 'Wren Parable',
      referrer_role: 'MEMBER of SCHOOL',
      referrer_agency: 'SCHOOL',
      referrer_email: given.wren.email,
    })
  })

  test('twice with one id, as after a lost reply, makes one draft', async () => {
    const id = crypto.randomUUID()
    await Promise.allSettled([given.wren.api.concerns.start({ id }), given.wren.api.concerns.start({ id })])
    expect(await given.wren.api.concerns.start({ id })).toEqual({ id })
    const mine = await given.wren.api.concerns.mine()
    expect(mine.filter((each) => each.id === id)).toHaveLength(1)
  })

  test('with the id of somebody else’s draft tells nothing and makes nothing', async () => {
    const before = await given.nell.api.concerns.mine()
    const stranger = await given.person({ role: 'MEMBER', agency: 'CHS' })
    await expect(stranger.api.concerns.start({ id: draft.concernId })).rejects.toMatchObject({ code: 'REFUSED' })
    expect(await stranger.api.concerns.mine()).toEqual([])
    expect(await given.nell.api.concerns.mine()).toEqual(before)
  })
})

describe('two people writing', () => {
  beforeEach(() => given.share(draft))

  test('different answers are both kept', async () => {
    await save(given.wren, { where_child_was: { base: 0, value: 'At home' } })
    await save(given.nell, { who_caring: { base: 0, value: 'The mother' } })
    expect(await answersOf(given.wren)).toMatchObject({
      where_child_was: { value: 'At home', rev: 1, by: { id: given.wren.accountId, name: 'Wren Parable' } },
      who_caring: { value: 'The mother', rev: 1, by: { id: given.nell.accountId, name: 'Nell Madeup' } },
    })
  })

  test('the same answer: the second is told, keeps nothing of the first’s, and saves the rest', async () => {
    await save(given.wren, { where_child_was: { base: 0, value: 'At home' } })
    const result = await save(given.nell, {
      where_child_was: { base: 0, value: 'At school' },
      who_caring: { base: 0, value: 'The teacher' },
    })
    expect(result).toMatchObject({
      saved: { who_caring: 1 },
      conflicts: [
        { questionId: 'where_child_was', theirs: { value: 'At home', rev: 1, by: { name: 'Wren Parable' } } },
      ],
    })
    expect((await answersOf(given.nell)).where_child_was).toMatchObject({ value: 'At home' })
    expect(await save(given.nell, { where_child_was: { base: 1, value: 'At school' } })).toMatchObject({
      saved: { where_child_was: 2 },
      conflicts: [],
    })
  })

  test('the same words are no conflict, and a save repeated after a lost reply changes nothing', async () => {
    await save(given.wren, { where_child_was: { base: 0, value: 'At home' } })
    const again = { where_child_was: { base: 0, value: 'At home' } }
    for (const who of [given.wren, given.nell]) {
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
      ...ids.map((id) => save(given.wren, { [id]: { base: 0, value: `${id} by Wren` } })),
      ...others.map((id) => save(given.nell, { [id]: { base: 0, value: `${id} by Nell` } })),
    ])
    const answers = await answersOf(given.wren)
    expect(ids.map((id) => answers[id]?.value)).toEqual(ids.map((id) => `${id} by Wren`))
    expect(others.map((id) => answers[id]?.value)).toEqual(others.map((id) => `${id} by Nell`))
  })

  test('at the same moment, one answer: one is kept, the other is told', async () => {
    const results = await Promise.all(
      [given.wren, given.nell].map((who) => save(who, { circumstances: { base: 0, value: `as ${who.name} saw it` } })),
    )
    expect(results.map(({ conflicts }) => conflicts.length).toSorted()).toEqual([0, 1])
  })

  test('each sees that the other is here, and where, for half a minute', async () => {
    const { concernId } = draft
    expect((await given.wren.api.concerns.watch({ concernId, place: 'safety' })).others).toEqual([])
    const watched = await given.nell.api.concerns.watch({ concernId, place: 'family' })
    expect(watched.others).toMatchObject([{ name: 'Wren Parable', place: 'safety' }])
    app.clock.pass({ seconds: 31 })
    expect((await given.nell.api.concerns.watch({ concernId, place: 'family' })).others).toEqual([])
  })
})

describe('sharing', () => {
  test('lets in a colleague of the own agency, and says who may write', async () => {
    const { concernId } = draft
    await expect(given.nell.api.concerns.get({ concernId })).rejects.toMatchObject({ code: 'NOT_FOUND' })
    await given.share(draft)
    await given.share(draft)
    expect((await given.nell.api.concerns.get({ concernId })).writers.map(({ name }) => name).toSorted()).toEqual([
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
    ['the writer', async () => given.wren.accountId],
    ['nobody', async () => crypto.randomUUID()],
    [
      'one whose seat has ended',
      async () => (await given.person({ agency: 'SCHOOL', heldUntil: '2026-06-01' })).accountId,
    ],
    ['an auditor', async () => (await given.person({ role: 'AUDITOR', agency: 'SCHOOL' })).accountId],
  ])('does not let in %s', async (_, someone) => {
    await expect(given.share(draft, await someone())).rejects.toMatchObject({
      code: 'INVALID',
      data: { issues: [{ path: ['accountId'] }] },
    })
  })

  test('ends when the referral is sent: the case is not the writer’s to open to others', async () => {
    const { concernId } = await given.receivedReferral(given.wren)
    const late = { concernId, accountId: given.nell.accountId }
    await expect(given.wren.api.concerns.share(late)).rejects.toMatchObject({ code: 'REFUSED' })
  })
})

test.each<[string, Record<string, { base: number; value?: unknown; skipped?: 'NOT_KNOWN' }>, (string | number)[]]>([
  ['a question that is none', { nonsense: { base: 0, value: 'x' } }, ['answers', 'nonsense']],
  ['a key of every object', { constructor: { base: 0, value: 'x' } }, ['answers', 'constructor']],
  ['an answer of another kind', { practice_themes: { base: 0, value: 'TIMELY' } }, ['answers', 'practice_themes']],
  ['a choice that is none', { near_miss: { base: 0, value: 'perhaps' } }, ['answers', 'near_miss']],
  ['a skip where none is allowed', { referrer_name: { base: 0, skipped: 'NOT_KNOWN' } }, ['skipped', 'referrer_name']],
])('%s is refused with its place, and nothing is kept', async (_, wrong, path) => {
  const before = await answersOf(given.wren)
  const mixed = { where_child_was: { base: 0, value: 'not kept' }, ...wrong }
  await expect(save(given.wren, mixed)).rejects.toMatchObject({ code: 'INVALID', data: { issues: [{ path }] } })
  expect(await answersOf(given.wren)).toEqual(before)
})
