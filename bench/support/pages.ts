import { gzipSync } from 'node:zlib'
import { type Browser, type CDPSession, chromium, type Page } from '@playwright/test'
import { findBrowser } from '#tests/support/browser.ts'

export const openChromium = async (): Promise<Browser> =>
  chromium.launch({
    executablePath: await findBrowser(),
    // Chromium refuses its sandbox to root; the pages it opens are our own.
    args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
  })

type Visitor = { url: string; cookie?: string; slowedBy?: number }
export type Visited = { page: Page; devtools: CDPSession; close(): Promise<void> }

/** A browser that has never been here: nothing cached. */
export async function openVisitor(browser: Browser, { url, cookie, slowedBy = 1 }: Visitor): Promise<Visited> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 } })
  const [name, value] = cookie?.split('=', 2) ?? []
  if (name && value) await context.addCookies([{ name, value, url }])
  const page = await context.newPage()
  const devtools = await context.newCDPSession(page)
  await devtools.send('Emulation.setCPUThrottlingRate', { rate: slowedBy })
  return { page, devtools, close: () => context.close() }
}

export type Loaded = {
  /** From the start of the navigation until the frame in which the useful part was there. */
  usefulAfterMs: number
  /** What tasks of the main thread took beyond 50 ms each, until a second after that. */
  blockingMs: number
  requests: number
  /** Compressed here, whatever the server did. */
  scriptBytes: number
  /** Everything as it came over the wire. */
  wireBytes: number
}

/** Opens an address and waits until what people came for is on the screen. */
export async function load({ page, devtools }: Visited, address: string, usefulPart: string): Promise<Loaded> {
  let requests = 0
  let wireBytes = 0
  let isUseful = false
  const scripts: Promise<number>[] = []
  page.on('request', () => {
    if (!isUseful) requests += 1
  })
  page.on('response', (response) => {
    const isScript = response.request().resourceType() === 'script'
    if (!isUseful && isScript) scripts.push(response.body().then((body) => gzipSync(body, { level: 9 }).length))
  })
  await devtools.send('Network.enable')
  devtools.on('Network.loadingFinished', ({ encodedDataLength }) => {
    if (!isUseful) wireBytes += encodedDataLength
  })
  await page.addInitScript(watchFor, usefulPart)
  await page.goto(address, { waitUntil: 'commit' })
  await page.locator(usefulPart).first().waitFor()
  const usefulAfterMs = await page.evaluate(() => window.benchUseful.at)
  isUseful = true
  await page.waitForTimeout(1000)
  const blockingMs = await page.evaluate(() => window.benchBlocking)
  const scriptBytes = (await Promise.all(scripts)).reduce((sum, bytes) => sum + bytes, 0)
  return { usefulAfterMs, blockingMs, requests, scriptBytes, wireBytes }
}

declare global {
  interface Window {
    benchUseful: { at: Promise<number> }
    benchBlocking: number
  }
}

/** Runs in the page, before its own scripts. */
function watchFor(selector: string) {
  window.benchBlocking = 0
  new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) window.benchBlocking += Math.max(0, duration - 50)
  }).observe({ type: 'longtask', buffered: true })
  window.benchUseful = {
    at: new Promise((resolve) => {
      const observer = new MutationObserver(() => {
        if (!document.querySelector(selector)) return
        observer.disconnect()
        requestAnimationFrame(() => resolve(performance.now()))
      })
      observer.observe(document, { childList: true, subtree: true })
    }),
  }
}
