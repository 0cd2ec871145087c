import type { Browser } from '@playwright/test'
import { fillRegister } from './support/fill-register.ts'
import { largestSection, reopenReferral } from './support/finished-draft.ts'
import { type Installation, withClient } from './support/installation.ts'
import { type Loaded, load, openChromium, openVisitor } from './support/pages.ts'
import { median } from './support/quantile.ts'
import { kilobytes, milliseconds, printTable } from './support/table.ts'

const times = 3

/** What the browser has to fetch and to do before a person can begin. */
export async function pageWeight({ server, superuserUrl, signInAs, signInAccount }: Installation) {
  const draft = await withClient(superuserUrl, async (client) => {
    await fillRegister(client, 200)
    return reopenReferral(client)
  })
  const manager = await signInAs('Business Manager')
  const browser = await openChromium()
  try {
    const pages: OpenedPage[] = [
      { said: 'Sign-in', path: '/sign-in', usefulPart: 'main button', budget: 165_000 },
      { said: 'My work', path: '/', usefulPart: 'main tbody tr', cookie: manager, budget: 165_000 },
      { said: 'Case register, 50 cases', path: '/cases', usefulPart: 'main tbody tr:nth-child(50)', cookie: manager },
      {
        said: 'Referral, its largest section',
        path: `/concerns/${draft.concernId}/${largestSection.id}`,
        usefulPart: 'main input',
        cookie: await signInAccount(draft.accountId),
        budget: 230_000,
      },
    ]
    await measureLoads(browser, server.url, pages)
    await measureFirstVisit(browser, server.url, manager)
  } finally {
    await browser.close()
  }
}

type OpenedPage = { said: string; path: string; usefulPart: string; cookie?: string; budget?: number }

async function measureLoads(browser: Browser, url: string, pages: readonly OpenedPage[]) {
  const rows = []
  for (const { said, path, usefulPart, cookie, budget } of pages) {
    const open = async (slowedBy: number) => {
      const visitor = await openVisitor(browser, { url, slowedBy, ...(cookie && { cookie }) })
      const loaded = await load(visitor, url + path, usefulPart)
      await visitor.close()
      return loaded
    }
    const unslowed = await repeated(() => open(1))
    const slowed = await repeated(() => open(4))
    const middle = (loads: readonly Loaded[], fact: keyof Loaded) => median(loads.map((loaded) => loaded[fact]))
    rows.push([
      said,
      kilobytes(middle(unslowed, 'scriptBytes')),
      budget ? kilobytes(budget) : '',
      middle(unslowed, 'requests'),
      kilobytes(middle(unslowed, 'wireBytes')),
      milliseconds(middle(unslowed, 'usefulAfterMs')),
      milliseconds(middle(slowed, 'usefulAfterMs')),
      milliseconds(middle(slowed, 'blockingMs')),
    ])
  }
  printTable(
    `Page weight: an empty cache, until the useful part is on the screen, median of ${times} (budgets: 8 requests, 350 ms blocking for the register at 4x)`,
    ['page', 'JavaScript gzip', 'budget', 'requests', 'on the wire', 'useful', 'useful 4x', 'blocking 4x'],
    rows,
  )
}

/** From the click on the first case of the register until the case is there. */
async function measureFirstVisit(browser: Browser, url: string, cookie: string) {
  const visit = async (hoverMs: number) => {
    const visitor = await openVisitor(browser, { url, cookie, slowedBy: 4 })
    await load(visitor, `${url}/cases`, 'main tbody tr:nth-child(50)')
    const { page } = visitor
    const link = page.locator('main tbody a').first()
    await link.hover()
    await page.waitForTimeout(hoverMs)
    await page.evaluate(watchClick, 'main [aria-label="Parts of this case"]')
    await page.mouse.down()
    await page.mouse.up()
    const took = await page.evaluate(() => window.benchClickTook)
    await visitor.close()
    return took
  }
  printTable(
    `First visit to a case from the register at 4x, median of ${times} (budget 280 ms)`,
    ['pointed at the link for', 'click until the case is there'],
    [
      ['300 ms, as people do', milliseconds(median(await repeated(() => visit(300))))],
      ['no time at all', milliseconds(median(await repeated(() => visit(0))))],
    ],
  )
}

declare global {
  interface Window {
    benchClickTook: Promise<number>
  }
}

/** Runs in the page. */
function watchClick(usefulPart: string) {
  const { promise, resolve } = Promise.withResolvers<number>()
  window.benchClickTook = promise
  const onClick = ({ timeStamp }: Event) => {
    const observer = new MutationObserver(() => {
      if (!document.querySelector(usefulPart)) return
      observer.disconnect()
      requestAnimationFrame(() => resolve(performance.now() - timeStamp))
    })
    observer.observe(document, { childList: true, subtree: true })
  }
  addEventListener('click', onClick, { capture: true, once: true })
}

async function repeated<T>(measure: () => Promise<T>) {
  const results: T[] = []
  for (let time = 0; time < times; time += 1) results.push(await measure())
  return results
}
