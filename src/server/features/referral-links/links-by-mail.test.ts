import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { givenIn } from '#tests/support/given.ts'
import { openMailServer } from '#tests/support/mail-server.ts'
import { openTestApp, type TestApp } from '#tests/support/server-app.ts'
import { openVisitor, tokenOf } from '#tests/support/visitor.ts'

// The same over a real queue and a real mail server.

let app: TestApp
let mailServer: Awaited<ReturnType<typeof openMailServer>>
beforeAll(async () => {
  mailServer = await openMailServer()
  app = await openTestApp({ smtpUrl: mailServer.url })
  await givenIn(app).partnership('HERE')
})
afterAll(async () => {
  await app.close()
  await mailServer.close()
})

test('one mail to one address, with a link that opens the draft and names nobody', async () => {
  const visitor = openVisitor(app)
  const email = 'robin.visitor@council.gov.uk'
  await visitor.api.referralLinks.ask({ partnership: 'HERE', email: ' Robin.Visitor@Council.gov.uk ', wish: 'NEW' })
  await vi.waitFor(() => expect(mailServer.mails).toHaveLength(1), { timeout: 20_000, interval: 50 })
  const [mail] = mailServer.mails
  expect(mail).toMatchObject({ recipients: [email], to: [{ address: email }], subject: 'HERE: Open your referral' })
  expect(mail?.text).not.toMatch(/robin|visitor/i)
  const link = /https?:\S+/.exec(mail?.text ?? '')?.[0] ?? ''
  expect(link).toMatch(/^http:\/\/casebook\.test\/refer\/open#[\w-]{43}$/)
  const { concernId } = await visitor.api.referralLinks.open({ token: tokenOf(link) })
  expect(await visitor.api.referralLinks.mine()).toMatchObject({ concernId, status: 'DRAFT' })
  expect(app.problems).toEqual([])
})
