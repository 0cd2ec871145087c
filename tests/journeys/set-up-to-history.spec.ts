import { type Browser, expect, type Page, test } from '@playwright/test'
import { expectAccessible } from './support/accessible.ts'
import { connectAuthenticator } from './support/authenticator.ts'
import { referByKeyboard } from './support/refer-by-keyboard.ts'
import { type RunningCasebook, startCasebook } from './support/running-casebook.ts'

test.setTimeout(300_000)
const password = 'kettle orbit marzipan'

let casebook: RunningCasebook
test.beforeAll(async () => {
  casebook = await startCasebook()
})
test.afterAll(() => casebook.stop())

const newWindow = async (browser: Browser) =>
  (await browser.newContext({ viewport: { width: 1280, height: 900 } })).newPage()

/** Invites a person to a seat and answers the link that is shown once. */
async function invite(admin: Page, seat: string, name: string, email: string) {
  await admin.getByRole('button', { name: `Invite to ${seat}`, exact: true }).click()
  await admin.getByLabel('Full name').fill(name)
  await admin.getByLabel('E-mail address').fill(email)
  await expectAccessible(admin)
  await admin.getByRole('dialog').getByRole('button', { name: 'Make the invitation' }).click()
  const link = await admin.getByLabel('One-use link').inputValue()
  await expectAccessible(admin)
  await admin.getByRole('button', { name: 'I have the link' }).click()
  return link
}

async function accept(browser: Browser, link: string, name: string) {
  const page = await newWindow(browser)
  await page.goto(link)
  await expect(page.getByRole('heading', { level: 1, name: `Welcome, ${name}` })).toBeVisible()
  await expectAccessible(page)
  await page.getByLabel('Password', { exact: true }).fill(password)
  await page.getByRole('button', { name: 'Continue' }).click()
  await connectAuthenticator(page, password)
  return page
}

test('from an empty database to a case whose history is verified', async ({ browser }) => {
  const admin = await newWindow(browser)
  await admin.goto(casebook.setUpLink ?? '')
  await expectAccessible(admin)
  await admin.getByRole('button', { name: 'Set up your partnership' }).click()
  await admin.getByLabel('Name of the partnership').fill('Fictional Safeguarding Children Partnership')
  await admin.getByLabel('Short name').fill('FSCP')
  await admin.getByLabel('Reference prefix').fill('FSCP')
  await admin.getByLabel(/hub is reached/).fill('Fictional MASH, 020 7946 0999')
  await admin.getByLabel('Your full name').fill('Ada Dummyton')
  await admin.getByLabel('Your e-mail address').fill('ada.dummyton@casebook.example')
  await admin.getByLabel('Password', { exact: true }).fill('too short')
  await admin.getByRole('button', { name: 'Set up the partnership' }).click()
  await expect(admin.getByText(/at least 15 characters/).first()).toBeVisible()
  await expectAccessible(admin)
  await admin.getByLabel('Password', { exact: true }).fill(password)
  await admin.getByRole('button', { name: 'Set up the partnership' }).click()
  await connectAuthenticator(admin, password)
  await expectAccessible(admin)

  await test.step('the set-up link works once', async () => {
    const late = await newWindow(browser)
    await late.goto(casebook.setUpLink ?? '')
    await expect(late.getByText(/set up already|has been used/)).toBeVisible()
  })

  await admin.getByRole('link', { name: 'People and seats', exact: true }).click()
  await expect(admin.getByRole('row', { name: /Safeguarding lead.*Vacant/ })).toBeVisible()
  await expectAccessible(admin)
  const managerLink = await invite(admin, 'Business Manager', 'Dana Pretendley', 'dana@casebook.example')
  const memberLink = await invite(admin, 'Director of Education', 'Wren Parable', 'wren@casebook.example')

  const member = await accept(browser, memberLink, 'Wren Parable')
  await test.step('an invitation works once', async () => {
    const late = await newWindow(browser)
    await late.goto(memberLink)
    await expect(late.getByText(/has been used or has run out/)).toBeVisible()
  })
  const reference = await referByKeyboard(member)
  expect(reference).toMatch(/^FSCP-\d{4}-001$/)

  const manager = await accept(browser, managerLink, 'Dana Pretendley')
  await expect(manager.getByText(reference).first()).toBeVisible()
  await expect(manager.getByText(/not safe/i).first()).toBeVisible()
  await expectAccessible(manager)

  await manager.getByRole('link', { name: 'Cases', exact: true }).click()
  await expect(manager.getByRole('table', { name: /Case register/ })).toBeVisible()
  await expectAccessible(manager)
  await manager.keyboard.press('/')
  await manager.getByRole('combobox', { name: /Search cases/ }).fill(reference.toLowerCase().replaceAll('-', ' '))
  await manager.getByRole('option', { name: new RegExp(reference) }).click()
  await expect(manager.getByRole('navigation', { name: 'Parts of this case' })).toBeVisible()
  for (const tab of ['Overview', 'People', 'Referral', 'History']) {
    await manager.getByRole('link', { name: tab, exact: true }).click()
    await expect(manager).toHaveURL(tab === 'Overview' ? /cases/ : new RegExp(`tab=${tab.toLowerCase()}`))
    await expectAccessible(manager)
  }
  await expect(manager.getByText('Sent the referral')).toBeVisible()
  await expect(manager.getByText('Opened the case').first()).toBeVisible()
  await expect(manager.getByText('Nonesuch-Test')).toHaveCount(0)

  await manager.getByRole('link', { name: 'People', exact: true }).click()
  await manager.getByRole('button', { name: 'Show real names' }).click()
  await manager.getByRole('dialog').getByRole('button', { name: /Show/ }).click()
  await expect(manager.getByText('Zed Nonesuch-Test').first()).toBeVisible()

  await manager.getByRole('link', { name: 'Audit trail', exact: true }).click()
  await manager.getByRole('button', { name: 'Verify the chain' }).click()
  await expect(manager.getByText('The trail is whole')).toBeVisible()
  await expectAccessible(manager)
})
