import { rmSync } from 'node:fs'
import { setTimeout as delay } from 'node:timers/promises'
import { freePort } from '#server/node/free-port.ts'
import { buildWebOnce, newFolder } from './support/installation.ts'
import { median } from './support/quantile.ts'
import { casebook, memoryOf, serve } from './support/served-process.ts'
import { megabytes, milliseconds, printTable } from './support/table.ts'

const laterStarts = 4

/** What `npm start` does after the web is built: from the start of the process until the first page is answered. */
export async function startUp() {
  buildWebOnce()
  const dataDir = newFolder()
  const first = await startOnce(dataDir)
  const later = []
  for (let time = 0; time < laterStarts; time += 1) later.push(await startOnce(dataDir))
  rmSync(dataDir, { recursive: true, force: true, maxRetries: 5 })
  printTable(
    'Start until the first page is answered (budget: 5 s on a data folder that is there)',
    ['start', 'first page after', 'memory when idle'],
    [
      ['first, makes the database', milliseconds(first.pageAfterMs), megabytes(first.memory)],
      [
        `later, median of ${laterStarts}`,
        milliseconds(median(later.map(({ pageAfterMs }) => pageAfterMs))),
        megabytes(median(later.map(({ memory }) => memory))),
      ],
    ],
  )
}

async function startOnce(dataDir: string) {
  const started = performance.now()
  const server = await serve(casebook, await freePort(), { DATA_DIR: dataDir })
  const page = await fetch(server.url)
  await page.text()
  const pageAfterMs = performance.now() - started
  await delay(2000)
  const memory = memoryOf(server.pid)
  await server.stop()
  return { pageAfterMs, memory }
}
