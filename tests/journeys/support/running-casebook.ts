import { type ChildProcess, execFile, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { freePort } from '#server/node/free-port.ts'

const run = promisify(execFile)

export type RunningCasebook = {
  readonly url: string
  /** The one-time link that an empty installation prints. */
  readonly setUpLink: string | null
  /** `npm run add-partnership`, while it runs: the link that it prints. */
  addPartnership(): Promise<string>
  stop(): Promise<void>
}

type Start = { demo?: boolean; port?: number; settings?: Readonly<Record<string, string>> }

/** The real program on a data folder of its own, as `npm start` or `npm run demo` starts it. */
export async function startCasebook({ demo = false, ...given }: Start = {}): Promise<RunningCasebook> {
  const dataDir = mkdtempSync(join(tmpdir(), 'casebook-journey-'))
  const port = given.port ?? (await freePort())
  const url = `http://localhost:${port}`
  const settings = { PORT: String(port), PUBLIC_URL: url, DATA_DIR: dataDir, DATABASE_URL: '', LOG_LEVEL: 'error' }
  const env = { ...process.env, ...settings, ...given.settings }
  const child = spawn('node', ['src/server/node/main.ts', ...(demo ? ['--demo'] : [])], {
    env,
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const said = await readUntilReady(child, demo)
  return {
    url,
    setUpLink: linkIn(said),
    async addPartnership() {
      const { stdout } = await run('node', ['src/server/node/add-partnership.ts'], { env })
      return linkIn(stdout) ?? ''
    },
    async stop() {
      if (child.exitCode === null) {
        child.kill('SIGINT')
        await once(child, 'exit')
      }
      rmSync(dataDir, { recursive: true, force: true })
    },
  }
}

const linkIn = (said: string) => /https?:\S+\/set-up#\S+/.exec(said)?.[0] ?? null

/** Everything it said until it was ready: an empty one goes on to print its set-up link. */
async function readUntilReady({ stdout, exitCode }: ChildProcess, demo: boolean) {
  if (!stdout || exitCode !== null) throw new Error('Casebook did not start')
  let said = ''
  for await (const chunk of stdout) {
    said += chunk
    if (said.includes('is ready at') && (demo ? said.includes('Demonstration') : said.includes('set-up#'))) return said
  }
  throw new Error(`Casebook stopped before it was ready: ${said}`)
}
