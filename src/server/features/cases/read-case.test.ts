import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { givenIn, type Person } from '#tests/support/given.ts'
import { openTestApp, type TestApp } from '#tests/support/server-app.ts'

let app: TestApp
let manager: Person
let referrer: Person
const given = () => givenIn(app)

beforeAll(async () => {
  app = await openTestApp({ now: '2026-06-05T09:00:00Z' })
  const here = givenIn(app)
  const partnership = await here.partnership()
  manager = await here.person({ role: 'BM', in: partnership })
  referrer = await here.person({ role: 'MEMBER', in: partnership })
})
afterAll(() => app.close())

describe('a case that somebody points at in a list', () => {
  test('is in its history as fetched ahead, and as opened only when it is opened', async () => {
    const { reference } = await given().receivedReferral(referrer)
    await manager.api.cases.get({ reference, ahead: 'yes' })
    const actions = async () => {
      const { events } = await manager.api.cases.history({ reference, kind: 'looks' })
      return events.filter(({ actor }) => actor === manager.name).map(({ action }) => action)
    }
    expect(await actions()).toEqual(['Pointed at the case in a list, which fetched it ahead'])
    await manager.api.cases.get({ reference })
    expect(await actions()).toEqual([
      'Opened the case',
      'Read the history',
      'Pointed at the case in a list, which fetched it ahead',
    ])
  })
})

describe('the overview of a case', () => {
  test('tells the headlines, and neither the circumstances nor who the referrer is reached by', async () => {
    const { reference } = await given().receivedReferral(referrer)
    const { concern } = await manager.api.cases.get({ reference })
    const answers = concern?.headlines.answers
    expect(answers).toMatchObject({ threshold_died: 'no', near_miss: 'yes', practice_themes: ['TIMELY'] })
    expect(answers).not.toHaveProperty('circumstances')
    expect(answers).not.toHaveProperty('referrer_phone')
  })

  // Received on Friday 5 June 2026.
  test('counts the working days until it is due, over a weekend', async () => {
    const { reference } = await given().receivedReferral(referrer)
    expect(await manager.api.cases.get({ reference })).toMatchObject({
      receivedOn: '2026-06-05',
      concern: {
        acknowledgeBy: '2026-06-08',
        acknowledgeDaysLeft: 1,
        triageBy: '2026-06-12',
        triageDaysLeft: 5,
      },
    })
  })
})

test('the register finds children who are not safe, and those of whom nobody is sure', async () => {
  const action = { immediate_action_taken: 'Rang the MASH.' }
  const unsafe = await given().receivedReferral(referrer, { is_child_safe_now: 'no', ...action })
  const unsure = await given().receivedReferral(referrer, { is_child_safe_now: 'not_sure', ...action })
  const safe = await given().receivedReferral(referrer)
  const { rows } = await manager.api.cases.list({ unsafe: 'yes' })
  const found = rows.map(({ reference }) => reference)
  expect(found).toEqual([unsure.reference, unsafe.reference])
  expect(found).not.toContain(safe.reference)
})

test('people come with the reasons for what is not known about them', async () => {
  const { reference, motherId } = await given().receivedReferral(referrer)
  const { people } = await manager.api.cases.people({ reference })
  const mother = people.find(({ id }) => id === motherId)
  expect(Object.values(mother?.skipped ?? {})).toContain('NOT_KNOWN')
})
