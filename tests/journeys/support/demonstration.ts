import { type Browser, expect, type Page } from '@playwright/test'

/** Opens the demonstration as one of its people, in a browser window of their own. */
export async function openAs(browser: Browser, url: string, name: string): Promise<Page> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 } })
  const page = await context.newPage()
  await pickPerson(page, url, name)
  return page
}

export async function pickPerson(page: Page, url: string, name: string) {
  await page.goto(`${url}/sign-in`)
  await page.getByRole('button', { name: new RegExp(name) }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'My work' })).toBeVisible()
}

/** Starts a referral from My work and waits for its list of sections. */
export async function startReferral(page: Page) {
  await page.getByRole('button', { name: 'Refer a concern' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Case of Concern referral' })).toBeVisible()
}

export const saved = (page: Page) => page.getByText(/^Saved \d\d:\d\d$/)
