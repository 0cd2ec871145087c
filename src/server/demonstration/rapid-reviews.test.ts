import { createRouterClient } from '@orpc/server'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openTestApp, type TestApp } from '#tests/support/server-app.ts'
import { sentBack } from '../identity/session-cookie.ts'
import { router } from '../router.ts'
import { loadDemonstration } from './load-demonstration.ts'
import { stableId } from './stable-id.ts'

let app: TestApp
beforeAll(async () => {
  app = await openTestApp({ identity: 'real', now: '2026-06-03T12:00:00Z' })
  await loadDemonstration(app.deps)
}, 120_000)
afterAll(() => app.close())

/** The procedures, as one of the invented people. */
async function as(key: string) {
  const cookies = await app.deps.identity.openSession(stableId(`user ${key}`))
  const headers = new Headers({ cookie: sentBack(cookies) })
  return createRouterClient(router, { context: { deps: app.deps, headers, address: 'test' } })
}

test('there are Rapid Reviews on days 2, 9 and 16, one that the Panel has answered, and one that is closed', async () => {
  const coordinator = await as('coord')
  const { rows } = await coordinator.cases.list({ page: 1 })
  const inReview = rows.filter(({ stage }) => stage.startsWith('RR_'))
  const standing = await Promise.all(
    inReview.map(async ({ reference, stage }) => {
      const { review } = await coordinator.rapidReviews.get({ reference })
      return `${stage} ${review?.sentOn ? 'sent' : `day ${review?.dayNumber}`}`
    }),
  )
  expect(standing.sort()).toEqual([
    'RR_CLOSED sent',
    'RR_DRAFTED day 16',
    'RR_GATHERING day 2',
    'RR_GATHERING day 9',
    'RR_PANEL_RESPONDED sent',
  ])
})
