import 'temporal-polyfill/global'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pino from 'pino'
import { offerSetUp } from '../features/set-up/set-up-link.ts'
import { type CasebookServer, startCasebook } from './casebook-server.ts'
import { DataFolderProblem } from './data-folder.ts'
import { readSettings, SettingsProblem } from './settings.ts'

/** `npm start`, and with --demo `npm run demo`: a throwaway data folder filled with invented cases. */
const isDemo = process.argv.includes('--demo')
/** In development Vite serves the pages. */
const isApiOnly = process.argv.includes('--api-only')

async function main() {
  const demoFolder = isDemo ? mkdtempSync(join(tmpdir(), 'casebook-demo-')) : null
  const settings = readSettings({ ...process.env, ...(demoFolder && { DATA_DIR: demoFolder, DATABASE_URL: '' }) })
  const log = pino({ level: settings.logLevel }, pino.destination({ fd: 2, sync: true }))
  let server: CasebookServer | undefined
  let stopping = false
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    // Before the start, so that one cut off half way leaves nothing running.
    process.on(signal, async () => {
      if (stopping) return
      stopping = true
      await server?.stop()
      if (demoFolder) rmSync(demoFolder, { recursive: true, force: true })
      process.exit(server ? 0 : 130)
    })
  }
  server = await startCasebook(settings, log, { withPages: !isApiOnly })

  if (isDemo) {
    await server.deps.db
      .updateTable('auth.installation')
      .set({ demonstration: true, set_up_token_hash: null })
      .execute()
    await server.deps.loadDemonstration(server.deps)
  }
  const setUpLink = isDemo ? null : await offerSetUp(server.deps.db, settings.publicUrl)
  say(`SPRG Casebook is ready at ${settings.publicUrl}`)
  if (setUpLink) say(`Nothing is set up yet. Open this link once, to set up:\n\n  ${setUpLink}\n`)
  if (isDemo) say('Demonstration: invented people and cases. Everything is gone when you stop it.')
}

const say = (line: string) => process.stdout.write(`${line}\n`)

main().catch((problem: unknown) => {
  if ((problem as { code?: string }).code === 'EADDRINUSE') {
    process.stderr.write('The port is in use by another program. Stop it, or choose another with PORT.\n')
    process.exit(1)
  }
  const isExpected = problem instanceof SettingsProblem || problem instanceof DataFolderProblem
  process.stderr.write(
    `${isExpected || !(problem instanceof Error) ? String((problem as Error).message) : problem.stack}\n`,
  )
  process.exit(1)
})
