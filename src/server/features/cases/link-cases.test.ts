import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Person, Received } from '#tests/support/given.ts'
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

describe('linking cases', () => {
  test('shows on both, for those who work on both', async () => {
    const [one, two] = [await given.received(), await given.received()]
    await manager.api.caseChanges.link({ reference: one.reference, other: two.reference.toLowerCase(), reason })
    const linksOf = async (who: Person, { reference }: Received) => (await who.api.cases.get({ reference })).ties.links
    expect(await linksOf(manager, one)).toMatchObject([{ kind: 'LINKED', reference: two.reference, reason }])
    expect(await linksOf(manager, two)).toMatchObject([{ kind: 'LINKED', reference: one.reference, reason }])
    await given.listAgency(one.caseId, 'MPS')
    expect(await linksOf(member, one)).toEqual([])
    await given.listAgency(two.caseId, 'MPS')
    expect(await linksOf(member, one)).toMatchObject([{ reference: two.reference }])
    expect(await linksOf(referrer, one)).toEqual([])
  })

  test('is refused with itself and a second time, and can be taken away from either side', async () => {
    const [one, two] = [await given.received(), await given.received()]
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
