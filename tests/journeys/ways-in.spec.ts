import { type Browser, expect, type Page, test } from '@playwright/test'
import { freePort } from '#server/node/free-port.ts'
import { openIdProvider } from '#tests/support/open-id-provider.ts'
import { expectAccessible } from './support/accessible.ts'
import { type RunningCasebook, startCasebook } from './support/running-casebook.ts'
import { addVirtualAuthenticator } from './support/virtual-authenticator.ts'

test.setTimeout(240_000)
test.describe.configure({ mode: 'serial' })
const password = 'kettle orbit marzipan'
const olu = { subject: 'c-1001', email: 'olu@council.example', isVerified: true, amr: ['pwd', 'mfa'] }

let council: Awaited<ReturnType<typeof openIdProvider>>
let casebook: RunningCasebook
let admin: Page
test.beforeAll(async ({ browser }) => {
  const port = await freePort()
  // Another host name than Casebook's, so that the browser takes it for the other site that it is.
  council = await openIdProvider({ casebookUrl: `http://localhost:${port}` })
  casebook = await startCasebook({ port, settings: { OIDC_PROVIDERS: JSON.stringify([council.settings]) } })
  admin = await newWindow(browser)
})
test.afterAll(async () => {
  await casebook.stop()
  await council.close()
})

const newWindow = async (browser: Browser) =>
  (await browser.newContext({ viewport: { width: 1280, height: 900 } })).newPage()

const isOn = (page: Page, title: string) =>
  expect(page.getByRole('heading', { level: 1, name: title, exact: true })).toBeVisible()

async function signOut(page: Page, name: string) {
  await page.getByRole('button', { name }).click()
  await page.getByRole('menuitem', { name: 'Sign out' }).click()
  await isOn(page, 'Sign in')
}

test('a passkey instead of an authenticator app: made, used alone and after the password', async () => {
  const device = await addVirtualAuthenticator(admin)
  await admin.goto(casebook.setUpLink ?? '')
  await admin.getByRole('button', { name: 'Set up your partnership' }).click()
  await admin.getByLabel('Name of the partnership').fill('Fictional Safeguarding Children Partnership')
  await admin.getByLabel('Short name').fill('FSCP')
  await admin.getByLabel('Reference prefix').fill('FSCP')
  await admin.getByLabel(/hub is reached/).fill('Fictional MASH, 020 7946 0999')
  await admin.getByLabel('Your full name').fill('Ada Dummyton')
  await admin.getByLabel('Your e-mail address').fill('ada.dummyton@casebook.example')
  await admin.getByLabel('Password', { exact: true }).fill(password)
  await admin.getByRole('button', { name: 'Set up the partnership' }).click()

  await isOn(admin, 'Choose your second step')
  await admin.getByLabel('A passkey', { exact: false }).check()
  await expectAccessible(admin)
  await admin.getByLabel('Your password, once more').fill(password)
  await admin.getByRole('button', { name: 'Continue' }).click()
  await isOn(admin, 'Make your passkey')
  await expect(admin.getByRole('list', { name: 'Recovery codes' }).getByRole('listitem')).toHaveCount(10)
  await expectAccessible(admin)
  await admin.getByRole('button', { name: 'Make the passkey and go on' }).click()
  await expect(admin.getByText(/Keep the recovery codes first/)).toBeVisible()
  await expectAccessible(admin)
  await admin.getByLabel('I have kept my recovery codes').check()
  await admin.getByLabel('A name for it').fill('Test laptop')

  await test.step('not without the owner’s finger, and then nothing has to be typed again', async () => {
    await device.knowsFinger(false)
    await admin.getByRole('button', { name: 'Make the passkey and go on' }).click()
    await expect(admin.getByRole('alert')).toContainText('No passkey was used')
    await expect(admin.getByLabel('A name for it')).toHaveValue('Test laptop')
    await device.knowsFinger(true)
  })
  await admin.getByRole('button', { name: 'Make the passkey and go on' }).click()
  await isOn(admin, 'My work')
  expect(await device.passkeys()).toMatchObject([{ isResidentCredential: true, rpId: 'localhost' }])

  await signOut(admin, 'Ada Dummyton')
  await expectAccessible(admin)
  await admin.getByRole('button', { name: 'Sign in with a passkey' }).click()
  await isOn(admin, 'My work')

  await signOut(admin, 'Ada Dummyton')
  await admin.getByLabel('E-mail address').fill('ada.dummyton@casebook.example')
  await admin.getByLabel('Password').fill(password)
  await admin.getByRole('button', { name: 'Continue' }).click()
  await expect(admin.getByRole('button', { name: 'Use a recovery code instead' })).toBeVisible()
  await expectAccessible(admin)
  await admin.getByRole('button', { name: 'Use your passkey' }).click()
  await isOn(admin, 'My work')
})

test('the account page tells of it, and keeps the only one', async () => {
  await admin.goto(`${casebook.url}/account`)
  const passkeys = admin.getByRole('list', { name: 'Your passkeys' })
  await expect(passkeys.getByRole('listitem')).toContainText(['Test laptop'])
  await expect(passkeys).toContainText(/Made .* Last used/)
  await expectAccessible(admin)

  await admin.getByRole('button', { name: 'Remove Test laptop' }).click()
  await admin.getByRole('dialog').getByLabel('Your password').fill('not the right one at all')
  await admin.getByRole('dialog').getByRole('button', { name: 'Remove' }).click()
  await expect(admin.getByText('The password is not right.')).toBeVisible()
  await expectAccessible(admin)
  await admin.getByRole('dialog').getByLabel('Your password').fill(password)
  await admin.getByRole('dialog').getByRole('button', { name: 'Remove' }).click()
  await expect(admin.getByRole('dialog')).toContainText('This is your only second factor')
  await admin.getByRole('button', { name: 'Cancel' }).click()

  await admin.getByRole('button', { name: 'Add a passkey' }).click()
  await admin.getByRole('dialog').getByLabel('A name for it').fill('The same laptop')
  await admin.getByRole('dialog').getByLabel('Your password').fill(password)
  await expectAccessible(admin)
  await admin.getByRole('button', { name: 'Add the passkey' }).click()
  await expect(admin.getByRole('dialog')).toContainText('This device already holds a passkey of yours')
  await admin.getByRole('button', { name: 'Cancel' }).click()
})

let olusPage: Page

test('an invited person comes in through their organisation, from another site and without a password', async ({
  browser,
}) => {
  await admin.getByRole('link', { name: 'People and seats', exact: true }).click()
  await admin.getByRole('button', { name: 'Invite to Business Manager', exact: true }).click()
  await admin.getByLabel('Full name').fill('Olu Makebelieve')
  await admin.getByLabel('E-mail address').fill(olu.email)
  await admin.getByRole('dialog').getByRole('button', { name: 'Make the invitation' }).click()
  const link = await admin.getByLabel('One-use link').inputValue()

  olusPage = await newWindow(browser)
  await olusPage.goto(link)
  await isOn(olusPage, 'Welcome, Olu Makebelieve')
  await expectAccessible(olusPage)

  await test.step('not with a password alone there', async () => {
    council.seats({ ...olu, amr: ['pwd'] })
    await olusPage.getByRole('button', { name: 'Sign in with Fictional Council' }).click()
    await isOn(olusPage, 'You are not signed in')
    await expect(olusPage.getByRole('alert')).toContainText('Casebook needs a second factor')
    await expectAccessible(olusPage)
  })
  council.seats(olu)
  await olusPage.getByRole('button', { name: 'Begin again' }).click()
  await isOn(olusPage, 'My work')
  await signOut(olusPage, 'Olu Makebelieve')
  await olusPage.goto(`${casebook.url}/cases`)
  await expectAccessible(olusPage)
  await olusPage.getByRole('button', { name: 'Sign in with Fictional Council' }).click()
  await isOn(olusPage, 'Cases')
  expect(new URL(olusPage.url()).search).toBe('')

  await olusPage.goto(`${casebook.url}/account`)
  await expect(olusPage.getByText('Your organisation signs you in.')).toBeVisible()
  await expect(olusPage.getByRole('button', { name: 'Add a passkey' })).toHaveCount(0)
  await expectAccessible(olusPage)
})

test('when the session ends under a page, their organisation signs them in again in a window of its own', async () => {
  await olusPage.getByRole('link', { name: 'My work', exact: true }).click()
  await olusPage.evaluate(() => fetch('/api/sign-out', { method: 'POST' }))
  await olusPage.getByRole('link', { name: 'Cases', exact: true }).click()
  await expect(olusPage.getByRole('dialog', { name: 'Sign in again' })).toBeVisible()
  await expectAccessible(olusPage)
  const opened = olusPage.waitForEvent('popup')
  await olusPage.getByRole('dialog').getByRole('button', { name: 'Sign in with Fictional Council' }).click()
  const second = await opened
  await isOn(second, 'You are signed in again')
  await expectAccessible(second)
  await second.close()
  await expect(olusPage.getByRole('dialog')).toHaveCount(0)
  await isOn(olusPage, 'Cases')
})
