import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Person } from '#tests/support/given.ts'
import { givenTriage } from '#tests/support/given-triage.ts'
import { onDay } from '#tests/support/referral-answers.ts'
import { openTestApp, type TestApp } from '#tests/support/server-app.ts'

let app: TestApp
let given: Awaited<ReturnType<typeof givenTriage>>
let manager: Person
let coordinator: Person
beforeAll(async () => {
  app = await openTestApp()
  given = await givenTriage(app)
  ;({ manager, coordinator } = given)
})
afterAll(() => app.close())

const about = async (forenames: string, surname: string, born?: string, by = given.referrer) =>
  (await given.receivedReferral(by, undefined, { forenames, surname, dob: born ? onDay(born) : undefined })).reference
const found = async (reference: string, who = manager) =>
  (await who.api.triage.duplicates({ reference })).map((match) => [match.reference, match.likelihood])
const answerOf = async (reference: string) =>
  (await manager.api.triage.get({ reference })).answers.duplicate_check?.value

describe('looking for the same child', () => {
  test('finds a misspelt name and a birth date with day and month swapped, and tells why without a name', async () => {
    const first = await about('Wilhelmina', 'Thistlewood', '2017-03-04')
    const second = await about('Wilhelmena', 'Thistlewood', '2017-04-03')
    expect(await found(second)).toEqual([[first, 'likely']])
    const [match] = await manager.api.triage.duplicates({ reference: second })
    expect(match).toMatchObject({ agency: 'SCHOOL', stage: 'RECEIVED', isTied: false })
    expect(match?.pairs).toMatchObject([
      { here: { label: 'Child 1' }, there: { label: 'Child 1' }, likelihood: 'likely' },
    ])
    expect(match?.pairs[0]?.reasons.length).toBeGreaterThan(0)
    expect(JSON.stringify(match)).not.toMatch(/Thistlewood|Wilhelm|2017/)
  })

  test('not another family’s child, and not the case itself', async () => {
    const lonely = await about('Bartholomew', 'Quackenbush', '2015-09-09')
    await about('Clementine', 'Orangerie', '2015-01-20')
    expect(await found(lonely)).toEqual([])
  })

  test('also among referrals that came in before keys were kept', async () => {
    const old = await given.receivedReferral(given.referrer, undefined, {
      forenames: 'Peregrine',
      surname: 'Oldacre',
      dob: onDay('2012-12-01'),
    })
    await app.superuser.deleteFrom('casebook.child_key').where('case_id', '=', old.caseId).execute()
    expect(await found(await about('Peregrine', 'Oldacre', '2012-12-01'))).toEqual([[old.reference, 'same']])
  })

  test('not in a case that whoever asks has a conflict of interest in, nor in another partnership', async () => {
    const kept = await given.receivedReferral(given.referrer, undefined, {
      forenames: 'Ignatius',
      surname: 'Vantongeren',
      dob: onDay('2014-02-02'),
    })
    const elsewhere = await givenTriage(app, 'AWAY')
    await elsewhere.receivedReferral(elsewhere.referrer, undefined, {
      forenames: 'Ignatius',
      surname: 'Vantongeren',
      dob: onDay('2014-02-02'),
    })
    const conflicted = await given.person({ role: 'COORD', agency: 'CSCP' })
    await given.relation(conflicted, kept, 'conflicted')
    const second = await about('Ignatius', 'Vantongeren', '2014-02-02')
    expect(await found(second, conflicted)).toEqual([])
    expect(await found(second)).toEqual([[kept.reference, 'same']])
  })
})

describe('saying what it is', () => {
  test('a likely one has to be judged before “none” can be said', async () => {
    const first = await about('Leopold', 'Featherstone', '2016-05-05')
    const second = await about('Leopold', 'Featherstone', '2016-05-05')
    await expect(manager.api.triage.noDuplicate({ reference: second })).rejects.toMatchObject({
      data: { reason: `Say first what ${first} is: it is likely the same child.` },
    })
    expect(await answerOf(second)).toBeUndefined()
    const different = {
      reference: second,
      other: first,
      verdict: 'DIFFERENT',
      reason: 'A cousin of the same name.',
    } as const
    await coordinator.api.triage.judgeDuplicate(different)
    expect(await answerOf(second)).toBe('NONE')
    const { answers } = await manager.api.triage.get({ reference: second })
    expect(answers.duplicates_judged).toMatchObject({
      value: [{ reference: first, verdict: 'DIFFERENT', reason: 'A cousin of the same name.' }],
      by: { name: 'Cora Coordinator' },
    })
  })

  test('linking makes a link that both cases show, and answers the check', async () => {
    const first = await about('Anastasia', 'Brackenbury', '2018-08-08')
    const second = await about('Anastasia', 'Brackenbury', '2018-08-08')
    const linked = { reference: second, other: first, verdict: 'LINKED', reason: 'The same child, a year on.' } as const
    await manager.api.triage.judgeDuplicate(linked)
    expect(await answerOf(second)).toBe('LINKED')
    for (const [here, there] of [[second, first] as const, [first, second] as const]) {
      const { ties } = await manager.api.cases.get({ reference: here })
      expect(ties.links).toMatchObject([{ reference: there, kind: 'LINKED', reason: 'The same child, a year on.' }])
    }
    // What is tied already need not be judged from the other side.
    await manager.api.triage.noDuplicate({ reference: first })
    expect(await answerOf(first)).toBe('LINKED')
  })

  test('when nothing is found, “none” is recorded by whoever looked', async () => {
    const lonely = await about('Octavian', 'Wrigglesworth', '2011-11-11')
    await coordinator.api.triage.noDuplicate({ reference: lonely })
    expect(await answerOf(lonely)).toBe('NONE')
  })

  test('not of a case that nobody can see, nor of itself', async () => {
    const mine = await about('Hermione', 'Blandford', '2013-03-03')
    for (const other of ['TEST-2020-999', mine]) {
      const judged = { reference: mine, other, verdict: 'LINKED', reason: 'The same child.' } as const
      await expect(manager.api.triage.judgeDuplicate(judged)).rejects.toMatchObject({
        data: { issues: [{ path: ['other'], message: `There is no case ${other} that you can see` }] },
      })
    }
  })
})
