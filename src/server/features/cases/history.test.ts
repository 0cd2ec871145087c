import { afterAll, beforeAll, expect, test } from 'vitest'
import { givenIn, type Person } from '#tests/support/given.ts'
import { openTestApp, type TestApp } from '#tests/support/server-app.ts'

let app: TestApp
let manager: Person
let reader: Person
let reference: string
beforeAll(async () => {
  app = await openTestApp()
  const given = givenIn(app)
  manager = await given.person({ role: 'BM', name: 'Dana Pretendley' })
  reader = await given.person({ role: 'CHAIR', name: 'Glen Inventor' })
  reference = (await given.receivedReferral(await given.person({ role: 'REFERRER', name: 'Nell Madeup' }))).reference
  await reader.api.cases.get({ reference })
  await reader.api.cases.revealNames({ reference })
})
afterAll(() => app.close())

const history = async (filter: { kind?: 'all' | 'changes' | 'looks'; person?: string; before?: string } = {}) =>
  manager.api.cases.history({ reference, ...filter })

test('who did what and who looked, the newest first, with fields and no words of the case', async () => {
  const { events, people } = await history()
  expect(events.slice(0, 4).map(({ actor, action }) => [actor, action])).toEqual([
    ['Glen Inventor', 'Asked to see real names'],
    ['Glen Inventor', 'Opened the case'],
    ['Nell Madeup', 'Sent the referral'],
    ['Nell Madeup', 'Wrote in the referral'],
  ])
  expect(events[3]?.fields).toContain('circumstances')
  expect(JSON.stringify(events)).not.toContain('health visitor')
  expect(people).toEqual(['Glen Inventor', 'Nell Madeup'])
})

test('changes or looks alone, of one person', async () => {
  const looks = (await history({ kind: 'looks', person: 'Glen Inventor' })).events
  expect(looks.map(({ action }) => action)).toEqual(['Asked to see real names', 'Opened the case'])
  expect((await history({ kind: 'changes', person: 'Glen Inventor' })).events).toEqual([])
  const changes = (await history({ kind: 'changes' })).events.map(({ action }) => action)
  expect(changes).toContain('Sent the referral')
  expect(changes).not.toContain('Opened the draft')
})

test('reading the history is in the history, and it goes on page by page', async () => {
  for (let count = 0; count < 60; count += 1) await reader.api.cases.people({ reference })
  const first = await history()
  expect(first.events).toHaveLength(50)
  const second = await history({ before: first.next ?? '' })
  expect(second.next).toBe(null)
  const ids = [...first.events, ...second.events].map(({ id }) => id)
  expect(new Set(ids).size).toBe(ids.length)
  expect((await history({ kind: 'looks', person: 'Dana Pretendley' })).events.map(({ action }) => action)).toContain(
    'Read the history',
  )
})

test('a place in the history that is none is taken as its beginning', async () => {
  for (const before of ['', 'x', "1'; --", '9'.repeat(30), '-1']) {
    expect((await history({ before })).events).toHaveLength(50)
  }
})

test('the auditor reads the trail of the partnership: references and fields, no content', async () => {
  const auditor = await givenIn(app).person({ role: 'AUDITOR', in: manager.partnership })
  const { events } = await auditor.api.audit.list({ action: 'names-shown' })
  expect(events).toMatchObject([{ actor: 'Glen Inventor', action: 'Asked to see real names' }])
  expect(JSON.stringify(await auditor.api.audit.list({}))).not.toContain('Madeupson')
})
