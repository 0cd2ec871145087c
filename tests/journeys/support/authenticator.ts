import { expect, type Page } from '@playwright/test'
import { Secret, TOTP } from 'otpauth'

/** The six digits that the person's app shows now. */
export const codeFor = (secret: string) => new TOTP({ secret: Secret.fromBase32(secret) }).generate()

/** Chooses an authenticator app as the second step, connects it, and answers the secret that the app now holds. */
export async function connectAuthenticator(page: Page, password: string): Promise<string> {
  await expect(page.getByRole('heading', { level: 1, name: 'Choose your second step' })).toBeVisible()
  await page.getByLabel('Your password, once more').fill(password)
  await page.getByRole('button', { name: /Show|Continue|Go on|Begin/ }).click()
  await expect(page.getByRole('list', { name: 'Recovery codes' }).getByRole('listitem')).toHaveCount(10)
  const spelled = await page
    .getByText(/^([A-Z2-7]{4} ?)+$/)
    .first()
    .textContent()
  const secret = (spelled ?? '').replaceAll(' ', '')
  await page.getByLabel('I have kept my recovery codes').check()
  await page.getByLabel('Six-digit code').fill(codeFor(secret))
  await page.getByRole('button', { name: 'Connect and go on' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'My work' })).toBeVisible()
  return secret
}
