import 'temporal-polyfill/global'
import { type Browser, chromium } from '@playwright/test'
import { stableId } from '#server/demonstration/stable-id.ts'
import { openAs } from './journeys/support/demonstration.ts'
import { startCasebook } from './journeys/support/running-casebook.ts'
import { findBrowser } from './support/browser.ts'

// `npm run screenshots`: the README's pictures, taken anew from the demonstration.

const folder = 'docs/screenshots'
const sizes = { wide: { width: 1280, height: 860 }, narrow: { width: 390, height: 844 } } as const

const year = Temporal.Now.plainDateISO('Europe/London').year
const reference = (number: number) => `CSCP-${year}-${String(number).padStart(3, '0')}`

async function takeAll(browser: Browser, url: string) {
  const visitor = await (await browser.newContext()).newPage()
  const manager = await openAs(browser, url, 'Dana Pretendley')
  const referrer = await openAs(browser, url, 'Nell Madeup')
  const drafts: { id: string; status: string }[] = await referrer.evaluate(() =>
    fetch('/api/concerns').then((answer) => answer.json()),
  )
  const draft = drafts.find(({ status }) => status === 'DRAFT')?.id
  const nurse = await openAs(browser, url, 'Olu Makebelieve')
  const accepted = stableId('concern before-the-first-scan')
  for (const [size, viewport] of Object.entries(sizes)) {
    for (const [name, page, path] of [
      ['sign-in', visitor, '/sign-in'],
      ['my-work', manager, '/'],
      ['referral-section', referrer, `/concerns/${draft}/what-happened`],
      ['register', manager, '/cases'],
      ['case', manager, `/cases/${reference(4)}?tab=people`],
      ['refer', visitor, '/refer/cscp'],
      ['triage', manager, `/cases/${reference(14)}/triage`],
      ['clocks', manager, '/clocks'],
      ['decision', manager, `/cases/${reference(8)}/decision`],
      ['learning-review', manager, `/cases/${reference(5)}/learning`],
      ['outcome', nurse, `/concerns/${accepted}`],
    ] as const) {
      await page.setViewportSize(viewport)
      await page.goto(url + path)
      await page.getByRole('heading', { level: 1 }).waitFor()
      await page.waitForLoadState('networkidle')
      await page.screenshot({ path: `${folder}/${name}-${size}.png` })
    }
  }
}

const casebook = await startCasebook({ demo: true })
const args = process.getuid?.() === 0 ? ['--no-sandbox'] : []
const browser = await chromium.launch({ executablePath: await findBrowser(), args })
try {
  await takeAll(browser, casebook.url)
} finally {
  await browser.close()
  await casebook.stop()
}
