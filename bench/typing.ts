import type { Browser } from '@playwright/test'
import { fillReview } from './support/fill-reviews.ts'
import { largestSection, largestWithLongAnswer, reopenReferral } from './support/finished-draft.ts'
import { type Installation, withClient } from './support/installation.ts'
import { openChromium, openVisitor, type Visited } from './support/pages.ts'
import { quantile } from './support/quantile.ts'
import { figure, milliseconds, printTable } from './support/table.ts'

const keys = 150
const betweenKeysMs = 110
const slowedBy = 4

/** From a key to the picture of its letter, in the section with the most questions of a referral that is all answered. */
export async function typing({ server, superuserUrl, signInAccount }: Installation) {
  const { referral, asked } = await withClient(superuserUrl, async (client) => ({
    asked: (await fillReview(client, 'DRAFTING')).asked[0],
    referral: await reopenReferral(client),
  }))
  if (!asked) throw new Error('No agency was asked')
  const { concernId, accountId } = referral
  const cookie = await signInAccount(accountId)
  const browser = await openChromium()
  const author = await signInAccount(asked.authorId)
  const sectionOf = (id: string) => `${server.url}/requests/${asked.requestId}/sections/${id}`
  const addressOf = (section: { id: string }) => `${server.url}/concerns/${concernId}/${section.id}`
  try {
    const rows = [
      ['bare <input>', ...(await measure(browser, 'data:text/html,<input>', 'input'))],
      ['bare <textarea>', ...(await measure(browser, 'data:text/html,<textarea></textarea>', 'textarea'))],
      [told(largestSection), ...(await measure(browser, addressOf(largestSection), 'main input[type=text]', cookie))],
      [
        `${told(largestWithLongAnswer)}, long answer`,
        ...(await measure(browser, addressOf(largestWithLongAnswer), 'main textarea', cookie)),
      ],
      ['return, "Analysis", long answer', ...(await measure(browser, sectionOf('analysis'), 'main textarea', author))],
      [
        'return, "Your agency", short answer',
        ...(await measure(browser, sectionOf('agency'), 'main input[type=text]', author)),
      ],
    ]
    printTable(
      `Typing in a referral and in a return that are all answered, ${keys} keys at ${slowedBy}x (budget: p95 32 ms, script 4 ms a key)`,
      ['where', 'key to paint p50', 'p95', 'longest', 'script a key', 'layout and style a key'],
      rows,
    )
  } finally {
    await browser.close()
  }
}

const told = ({ title, questions }: typeof largestSection) => `"${title}", ${questions.length} questions`

async function measure(browser: Browser, address: string, control: string, cookie?: string) {
  const visitor = await openVisitor(browser, { url: new URL(address).origin, ...(cookie && { cookie }), slowedBy })
  const { page } = visitor
  await page.goto(address)
  await page.locator(control).first().click()
  await page.keyboard.press('End')
  await page.keyboard.type('It was said ', { delay: betweenKeysMs })
  await page.evaluate(() => {
    window.benchKeys = []
    // The browser's own measure, in steps of 8 ms; it tells of nothing that took less than 16.
    new PerformanceObserver((list) => {
      for (const { name, duration } of list.getEntries()) if (name === 'keydown') window.benchKeys.push(duration)
    }).observe({ type: 'event', durationThreshold: 16 } as PerformanceObserverInit)
  })
  const before = await workOf(visitor)
  await page.keyboard.type('and then again '.repeat(keys / 15), { delay: betweenKeysMs })
  const after = await workOf(visitor)
  const slow = await page.evaluate(() => window.benchKeys)
  await visitor.close()
  const all = [...slow, ...new Array<number>(Math.max(0, keys - slow.length)).fill(16)]
  return [
    milliseconds(quantile(all, 0.5)),
    milliseconds(quantile(all, 0.95)),
    milliseconds(Math.max(...all)),
    `${figure((after.script - before.script) / keys)} ms`,
    `${figure((after.layout - before.layout) / keys)} ms`,
  ]
}

declare global {
  interface Window {
    benchKeys: number[]
  }
}

/** What the main thread has done since the page began, in milliseconds. */
async function workOf({ devtools }: Visited) {
  await devtools.send('Performance.enable')
  const { metrics } = await devtools.send('Performance.getMetrics')
  const seconds = (name: string) => metrics.find((metric) => metric.name === name)?.value ?? 0
  return {
    script: seconds('ScriptDuration') * 1000,
    layout: (seconds('LayoutDuration') + seconds('RecalcStyleDuration')) * 1000,
  }
}
