import { type Browser, expect, type Page, test } from '@playwright/test'
import { expectAccessible } from './support/accessible.ts'
import { connectAuthenticator } from './support/authenticator.ts'
import { type RunningCasebook, startCasebook } from './support/running-casebook.ts'

test.setTimeout(180_000)
const password = 'kettle orbit marzipan'

let casebook: RunningCasebook
test.beforeAll(async () => {
  casebook = await startCasebook()
})
test.afterAll(() => casebook.stop())

const newWindow = async (browser: Browser) =>
  (await browser.newContext({ viewport: { width: 1280, height: 900 } })).newPage()

async function fillInAdministrator(page: Page, name: string, email: string) {
  await page.getByLabel(/hub is reached/).fill('Pretend MASH, 020 7946 0999')
  await page.getByLabel('Your full name').fill(name)
  await page.getByLabel('Your e-mail address').fill(email)
  await page.getByLabel('Password', { exact: true }).fill(password)
}
const setUp = (page: Page) => page.getByRole('button', { name: 'Set up the partnership' }).click()

test('a second partnership is set up beside the first, with its own name, people and settings', async ({ browser }) => {
  const first = await newWindow(browser)
  await first.goto(casebook.setUpLink ?? '')
  await first.getByRole('button', { name: 'Set up your partnership' }).click()
  await expect(first.getByLabel('Reference prefix')).toHaveValue('CSCP')
  await fillInAdministrator(first, 'Ada Dummyton', 'ada@one.example')
  await setUp(first)
  await connectAuthenticator(first, password)

  const link = await casebook.addPartnership()
  // Whoever works in the first notices nothing of it.
  await first.reload()
  await expect(first.getByRole('heading', { level: 1, name: 'My work' })).toBeVisible()

  const second = await newWindow(browser)
  await second.goto(link)
  await expect(second.getByRole('heading', { level: 1, name: 'Set up your partnership' })).toBeVisible()
  await expect(second.getByText('demonstration')).toHaveCount(0)
  await second.getByLabel('Short name').fill('Twins')
  await second.getByLabel('Begin with').selectOption({ label: 'Two boroughs (Kingston and Richmond)' })
  await expect(second.getByLabel('Name of the partnership')).toHaveValue(
    'Kingston and Richmond Safeguarding Children Partnership',
  )
  // What somebody typed stays, whatever is begun with.
  await expect(second.getByLabel('Short name')).toHaveValue('Twins')
  await second.getByLabel('Reference prefix').fill('cscp')
  await fillInAdministrator(second, 'Ivor Fabrication', 'ada@one.example')
  await setUp(second)
  await expect(second.getByText(/already signs in to another partnership/)).toBeVisible()
  await expectAccessible(second)
  await second.getByLabel('Your e-mail address').fill('ivor@two.example')
  await setUp(second)
  await expect(second.getByText('Another partnership here uses this prefix already.')).toBeVisible()
  await expect(second.getByLabel('Password', { exact: true })).toHaveValue(password)
  await second.getByLabel('Reference prefix').fill('KRSCP')
  await setUp(second)
  await connectAuthenticator(second, password)

  await expect(second.getByRole('banner')).toContainText('Kingston and Richmond Safeguarding Children Partnership')
  await second.getByRole('link', { name: 'People and seats', exact: true }).click()
  await expect(second.getByRole('row', { name: /Housing safeguarding lead, Richmond/ })).toBeVisible()
  await expect(second.getByText('ada@one.example')).toHaveCount(0)
  await expectAccessible(second)

  await second.getByRole('link', { name: 'Settings', exact: true }).click()
  await second.getByLabel('Triage a referral within (working days)').fill('0')
  await second.getByRole('button', { name: 'Save the settings' }).click()
  await expect(second.getByText('Enter a whole number from 1 to 20')).toBeVisible()
  await expectAccessible(second)
  await second.getByLabel('Triage a referral within (working days)').fill('7')
  await second.getByRole('button', { name: 'Save the settings' }).click()
  await expect(second.getByText('The settings are saved.')).toBeVisible()
  await expectAccessible(second)

  await first.getByRole('link', { name: 'Settings', exact: true }).click()
  await expect(first.getByLabel('Triage a referral within (working days)')).toHaveValue('5')
  await expect(first.getByText('Croydon Safeguarding Children Partnership').first()).toBeVisible()
})
