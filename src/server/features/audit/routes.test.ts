import { afterAll, beforeAll, expect, test } from 'vitest'
import { givenIn } from '#tests/support/given.ts'
import { openTestApp, type TestApp } from '#tests/support/server-app.ts'

let app: TestApp
beforeAll(async () => {
  app = await openTestApp()
})
afterAll(() => app.close())

test('an auditor reads which case an event is about, and nothing of the case', async () => {
  const given = givenIn(app)
  const referrer = await given.person({ role: 'REFERRER', agency: 'SCHOOL' })
  const { reference } = await given.receivedReferral(referrer)
  const auditor = await given.person({ role: 'AUDITOR', agency: 'CSCP', in: referrer.partnership })
  const { events } = await auditor.api.audit.list({ action: 'concern-submitted' })
  expect(events.map((event) => event.reference)).toEqual([reference])
  await expect(auditor.api.cases.get({ reference })).rejects.toMatchObject({ code: 'NOT_FOUND' })
})
