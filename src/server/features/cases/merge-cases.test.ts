import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Person } from '#tests/support/given.ts'
import { givenCaseChanges } from '#tests/support/given-case-changes.ts'
import { refused, wrong } from '#tests/support/refusals.ts'
import { openTestApp, type TestApp } from '#tests/support/server-app.ts'

let app: TestApp
let given: Awaited<ReturnType<typeof givenCaseChanges>>
let manager: Person
let referrer: Person
let member: Person
const reason = 'Both describe the same afternoon.'

beforeAll(async () => {
  app = await openTestApp({ now: '2026-06-03T09:00:00Z' })
  given = await givenCaseChanges(app)
  ;({ manager, referrer, member } = given)
})
afterAll(() => app.close())

describe('joining one case with another', () => {
  async function joined() {
    const [first, second] = [await given.received(), await given.received()]
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
    expect(await given.stands(first)).toBe('RECEIVED')
  })

  test('search for the old reference finds the first, and says so', async () => {
    const { first, second } = await joined()
    const hits = await manager.api.search.find({ q: second.reference })
    expect(hits).toEqual([expect.objectContaining({ reference: first.reference, also: [second.reference] })])
  })

  test('members listed to the first read both as long as they are joined, and lose the second with the joining', async () => {
    const { first, second } = await joined()
    await expect(member.api.cases.get({ reference: second.reference })).rejects.toMatchObject({ code: 'NOT_FOUND' })
    await given.listAgency(first.caseId, 'MPS')
    expect((await member.api.cases.referral({ reference: second.reference })).concernId).toBe(second.concernId)
    await manager.api.caseChanges.reopen({ reference: second.reference, reason: 'They are different afternoons.' })
    await expect(member.api.cases.get({ reference: second.reference })).rejects.toMatchObject({ code: 'NOT_FOUND' })
    expect((await member.api.cases.get({ reference: first.reference })).ties.joinedHere).toEqual([])
  })

  test('members listed to the second keep it, and do not come to read the first', async () => {
    const [first, second] = [await given.received(), await given.received()]
    await given.listAgency(second.caseId, 'MPS')
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
    const [first, second] = [await given.receivedReferral(other), await given.received()]
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
    const third = await given.received()
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
    const closed = await given.received()
    await given.putAt(closed, 'CLOSED_DECLINED')
    await expect(merge(third.reference, closed.reference)).rejects.toMatchObject(
      wrong('into', `${closed.reference} is closed. Reopen it first, or link the two.`),
    )
    await expect(merge(third.reference, 'TEST-2026-999')).rejects.toMatchObject(
      wrong('into', 'There is no case TEST-2026-999 that you can see'),
    )
    await given.putAt(third, 'CONSULTING')
    await expect(merge(third.reference, first.reference)).rejects.toMatchObject(
      refused('Partners are being consulted. The consultation has to end first.'),
    )
  })

  test('of two people who join two cases with each other at once, one is refused', async () => {
    const [one, two] = [await given.received(), await given.received()]
    const results = await Promise.allSettled([
      manager.api.caseChanges.merge({ reference: one.reference, into: two.reference, reason }),
      manager.api.caseChanges.merge({ reference: two.reference, into: one.reference, reason }),
    ])
    expect(results.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected'])
  })
})
