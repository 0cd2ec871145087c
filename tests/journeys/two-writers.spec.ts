import { expect, type Page, test } from '@playwright/test'
import { openAs, saved, startReferral } from './support/demonstration.ts'
import { type RunningCasebook, startCasebook } from './support/running-casebook.ts'

/** Leaving a field saves it at once. */
const leaveField = (page: Page) => page.getByRole('button', { name: 'Save and continue' }).focus()

let casebook: RunningCasebook
test.beforeAll(async () => {
  casebook = await startCasebook({ demo: true })
})
test.afterAll(() => casebook.stop())

test('two people write in one draft: neither loses a word, and both are told', async ({ browser }) => {
  const nell = await openAs(browser, casebook.url, 'Nell Madeup')
  await startReferral(nell)
  await nell
    .getByLabel('Let a colleague of your agency write too')
    .selectOption({ label: 'Tilly Notreal (School or academy trust)' })
  await nell.getByRole('button', { name: 'Let them in' }).click()
  await expect(nell.getByText('Nell Madeup, Tilly Notreal')).toBeVisible()

  const tilly = await openAs(browser, casebook.url, 'Tilly Notreal')
  await tilly.goto(`${nell.url()}/why-it-matters`)
  await nell.goto(`${nell.url()}/why-it-matters`)
  await expect(nell.getByText(/Tilly Notreal has this draft open too/)).toBeVisible()
  await expect(tilly.getByText(/Nell Madeup has this draft open too/)).toBeVisible()

  // Different answers: each arrives on the other's page, and both are told who wrote it.
  const why = /What concerns you/
  const worked = /What worked well/
  await nell.getByRole('textbox', { name: why }).fill('Nobody had put the accounts side by side.')
  await leaveField(nell)
  await tilly.getByLabel(worked).fill('The supervisor wrote down the exact words.')
  await leaveField(tilly)
  await expect(tilly.getByText(/Nell Madeup changed this at/)).toBeVisible()
  await expect(nell.getByText(/Tilly Notreal changed this at/)).toBeVisible()
  await expect(tilly.getByRole('textbox', { name: why })).toHaveValue('Nobody had put the accounts side by side.')
  await expect(nell.getByLabel(worked)).toHaveValue('The supervisor wrote down the exact words.')

  // The same answer at the same time: nothing is overwritten, and the choice shows both texts.
  await nell.getByRole('textbox', { name: why }).fill('Each adult held one piece.')
  await tilly.getByRole('textbox', { name: why }).fill('The entries lay unread.')
  await leaveField(nell)
  await expect(saved(nell)).toBeVisible()
  await leaveField(tilly)
  await expect(tilly.getByText('Each adult held one piece.')).toBeVisible()
  await expect(tilly.getByRole('textbox', { name: why })).toHaveValue('The entries lay unread.')
  await tilly.getByRole('button', { name: 'Keep both' }).click()
  await expect(tilly.getByRole('textbox', { name: why })).toHaveValue(
    'Each adult held one piece.\n\nThe entries lay unread.',
  )
  await expect(nell.getByRole('textbox', { name: why })).toHaveValue(
    'Each adult held one piece.\n\nThe entries lay unread.',
  )
})

test('a session that ends in the middle of a sentence: sign in again in place, and nothing is lost', async ({
  browser,
}) => {
  const hector = await openAs(browser, casebook.url, 'Hector Fauxley')
  await startReferral(hector)
  await hector.goto(`${hector.url()}/why-it-matters`)
  const why = hector.getByRole('textbox', { name: /What concerns you/ })
  await why.fill('The first half of a sentence')

  // On another machine the same person signs out everywhere.
  const elsewhere = await openAs(browser, casebook.url, 'Hector Fauxley')
  await elsewhere.goto(`${casebook.url}/account`)
  await elsewhere.getByRole('button', { name: /Sign out everywhere/ }).click()
  const confirm = elsewhere.getByRole('dialog').getByRole('button', { name: /Sign out/ })
  if (await confirm.isVisible()) await confirm.click()
  await expect(elsewhere.getByRole('heading', { level: 1, name: /Sign in|Who/ })).toBeVisible()

  await why.pressSequentially(' and its second half.')
  await leaveField(hector)
  const dialog = hector.getByRole('dialog')
  await expect(dialog).toBeVisible()
  await dialog.getByRole('button', { name: /Hector Fauxley/ }).click()
  await expect(dialog).toBeHidden()
  await expect(saved(hector)).toBeVisible()
  await hector.reload()
  await expect(hector.getByRole('textbox', { name: /What concerns you/ })).toHaveValue(
    'The first half of a sentence and its second half.',
  )
})

test('the network cut for a minute: the page says so, and nothing is lost', async ({ browser }) => {
  const wren = await openAs(browser, casebook.url, 'Wren Parable')
  await wren.clock.install()
  await startReferral(wren)
  await wren.goto(`${wren.url()}/why-it-matters`)
  const why = wren.getByRole('textbox', { name: /What concerns you/ })
  await why.fill('Written with a network. ')
  await leaveField(wren)
  await expect(saved(wren)).toBeVisible()

  await wren.context().setOffline(true)
  await why.fill('Written with a network. Written without one.')
  await wren.getByLabel(/What worked well/).fill('Also without one.')
  await wren.clock.fastForward(60_000)
  await expect(wren.getByText(/Not saved: you are offline/).first()).toBeVisible()
  await expect(wren.getByText(/What you type is kept on this page/).first()).toBeVisible()

  await wren.context().setOffline(false)
  await wren.clock.fastForward(5_000)
  await expect(saved(wren)).toBeVisible()
  await wren.reload()
  await expect(wren.getByRole('textbox', { name: /What concerns you/ })).toHaveValue(
    'Written with a network. Written without one.',
  )
  await expect(wren.getByLabel(/What worked well/)).toHaveValue('Also without one.')
})
