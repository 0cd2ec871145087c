import 'temporal-polyfill/global'
import { type Browser, chromium, type Page } from '@playwright/test'
import { stableId } from '#server/demonstration/stable-id.ts'
import { openAs } from './journeys/support/demonstration.ts'
import { startCasebook } from './journeys/support/running-casebook.ts'
import { findBrowser } from './support/browser.ts'

// `npm run screenshots`: the README's pictures, taken anew from the demonstration.

const folder = 'docs/screenshots'
const sizes = { wide: { width: 1280, height: 860 }, narrow: { width: 390, height: 844 } } as const

/** The case of one invented referral or incident, by words of its title or its stage. */
async function referenceOf(page: Page, search: string) {
  const { rows } = await page.evaluate<{ rows: { reference: string }[] }, string>(
    (query) => fetch(`/api/cases?${query}`).then((answer) => answer.json()),
    search,
  )
  const [first] = rows
  if (!first) throw new Error(`No case for ${search}`)
  return first.reference
}

/** The first piece of work of that kind which this person owes. */
async function workOf(page: Page, kind: string) {
  const work: { kind: string; requestId: string | null; reference: string | null }[] = await page.evaluate(() =>
    fetch('/api/my-work').then((answer) => answer.json()),
  )
  const found = work.find((each) => each.kind === kind)
  if (!found) throw new Error(`Nobody owes ${kind}`)
  return found
}

async function takeAll(browser: Browser, url: string) {
  const visitor = await (await browser.newContext()).newPage()
  const manager = await openAs(browser, url, 'Dana Pretendley')
  const referrer = await openAs(browser, url, 'Nell Madeup')
  const drafts: { id: string; status: string }[] = await referrer.evaluate(() =>
    fetch('/api/concerns').then((answer) => answer.json()),
  )
  const draft = drafts.find(({ status }) => status === 'DRAFT')?.id
  const nurse = await openAs(browser, url, 'Olu Makebelieve')
  const coordinator = await openAs(browser, url, 'Kofi Sampleton')
  const author = await openAs(browser, url, 'Perpetua Sketch')
  const partner = await openAs(browser, url, 'Glen Inventor')
  const request = (await workOf(author, 'WRITE_RETURN')).requestId
  const provisional = (await workOf(partner, 'CONFIRM_DECISION')).reference
  const inGathering = await referenceOf(manager, 'q=aged+14')
  const signed = await referenceOf(manager, 'stage=RR_DRAFTED')
  const accepted = stableId('concern before-the-first-scan')
  for (const [size, viewport] of Object.entries(sizes)) {
    for (const [name, page, path] of [
      ['sign-in', visitor, '/sign-in'],
      ['my-work', manager, '/'],
      ['referral-section', referrer, `/concerns/${draft}/what-happened`],
      ['register', manager, '/cases'],
      ['case', manager, `/cases/${await referenceOf(manager, 'stage=LEARNING')}?tab=people`],
      ['refer', visitor, '/refer/cscp'],
      ['triage', manager, `/cases/${await referenceOf(manager, 'stage=RECEIVED')}/triage`],
      ['incident', manager, `/cases/${inGathering}/incident`],
      ['cockpit', coordinator, `/cases/${inGathering}/rapid`],
      ['return-section', author, `/requests/${request}/sections/child`],
      ['side-by-side', coordinator, `/cases/${inGathering}/rapid/answers?question=what_happened_and_why`],
      ['review-decision', coordinator, `/cases/${signed}/rapid/decision`],
      ['clocks', manager, '/clocks'],
      ['decision', manager, `/cases/${provisional}/decision`],
      ['learning-review', manager, `/cases/${await referenceOf(manager, 'stage=IN_REVIEW')}/learning`],
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
