import { fillReview } from './support/fill-reviews.ts'
import { type Installation, withClient } from './support/installation.ts'
import { load as ask } from './support/load.ts'
import { type Loaded, load, openChromium, openVisitor } from './support/pages.ts'
import { median } from './support/quantile.ts'
import { megabytes, milliseconds, printTable } from './support/table.ts'

const times = 3
const seconds = 5

/** Opening the cockpit of a Rapid Review that asked 25 agencies: what the server takes, and until it is on the screen. */
export async function cockpit({ server, superuserUrl, signInAs }: Installation) {
  const { reference, asked } = await withClient(superuserUrl, (client) => fillReview(client, 'DRAFTING'))
  const cookie = await signInAs('CSCP Project Officer')
  const url = `${server.url}/api/cases/${reference}/rapid-review`
  const {
    p50,
    p95,
    errors,
    mostMemory = 0,
  } = await ask({ url, headers: { cookie }, clients: 1, seconds, watch: server })
  printTable(
    `Cockpit with ${asked.length} agencies: the server's answer, one client`,
    ['p50', 'p95', 'errors', 'memory'],
    [[milliseconds(p50), milliseconds(p95), errors, megabytes(mostMemory)]],
  )

  const browser = await openChromium()
  try {
    const rows = []
    for (const slowedBy of [1, 4]) {
      const loads: Loaded[] = []
      for (let time = 0; time < times; time += 1) {
        const visitor = await openVisitor(browser, { url: server.url, cookie, slowedBy })
        // Every agency's row is there.
        const useful = `main table tbody tr:nth-child(${asked.length})`
        loads.push(await load(visitor, `${server.url}/cases/${reference}/rapid`, useful))
        await visitor.close()
      }
      const middle = (fact: keyof (typeof loads)[number]) => median(loads.map((each) => each[fact]))
      rows.push([
        `${slowedBy}x`,
        middle('requests'),
        milliseconds(middle('usefulAfterMs')),
        milliseconds(middle('blockingMs')),
      ])
    }
    printTable(
      `Cockpit with ${asked.length} agencies in the browser: an empty cache, until every agency is on the screen, median of ${times}`,
      ['slowed', 'requests', 'useful', 'blocking'],
      rows,
    )
  } finally {
    await browser.close()
  }
}
