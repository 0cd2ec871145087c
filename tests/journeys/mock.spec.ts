import { expect, test } from '@playwright/test'
import { build, type PreviewServer, preview } from 'vite'

const outDir = 'test-results/mock'
let server: PreviewServer
let url = ''

test.beforeAll(async () => {
  await build({ mode: 'mock', logLevel: 'error', build: { outDir } })
  server = await preview({
    mode: 'mock',
    logLevel: 'error',
    build: { outDir },
    preview: { port: 0, host: '127.0.0.1' },
  })
  url = server.resolvedUrls?.local[0] ?? ''
})
test.afterAll(() => server.close())

test('the same server inside the page: pick a person, open a case', async ({ page }) => {
  await page.goto(url)
  await page.getByRole('button', { name: /Dana Pretendley/ }).click({ timeout: 60_000 })
  await expect(page.getByRole('heading', { level: 1, name: 'My work' })).toBeVisible()
  await page.getByRole('link', { name: 'Cases', exact: true }).click()
  await page.getByRole('link', { name: /CSCP-\d{4}-001/ }).click()
  await page.getByRole('link', { name: 'History', exact: true }).click()
  await expect(page.getByText('Sent the referral')).toBeVisible()
})
