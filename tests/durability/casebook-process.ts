import { type ChildProcess, execFileSync, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import { freePort } from '#server/node/free-port.ts'
import { openVisitor } from '#tests/support/visitor.ts'

const node = fileURLToPath(new URL('../../src/server/node/', import.meta.url))
const running = new Set<ChildProcess>()
const folders = new Set<string>()

/** Where one installation keeps its data, and at which address it answers; it outlives its processes. */
export type Installation = {
  readonly port: number
  readonly url: string
  readonly env: Readonly<Record<string, string>>
}

export async function newInstallation(database: { databaseUrl: string } | 'embedded'): Promise<Installation> {
  const port = await freePort()
  const dataDir = mkdtempSync(join(tmpdir(), 'casebook-durability-'))
  folders.add(dataDir)
  const env = {
    PATH: process.env.PATH ?? '',
    PORT: String(port),
    DATA_DIR: dataDir,
    LOG_LEVEL: 'warn',
    ...(database !== 'embedded' && { DATABASE_URL: database.databaseUrl }),
  }
  return { port, url: `http://localhost:${port}`, env }
}

/** The application as `npm start` runs it, but without pages. Answers once it is ready. */
export async function startProcess({ env }: Installation) {
  const child = spawn(process.execPath, [join(node, 'main.ts'), '--api-only'], {
    env,
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  running.add(child)
  const said: string[] = []
  createInterface(child.stderr).on('line', (line) => said.push(line))
  const ended = once(child, 'close').then(() => running.delete(child))
  const lines = createInterface(child.stdout)
  const ready = new Promise<void>((resolve) => {
    lines.on('line', (line) => {
      said.push(line)
      if (line.includes('is ready at')) resolve()
    })
  })
  await Promise.race([ready, ended.then(() => Promise.reject(new Error(`It ended instead: ${said.join('\n')}`)))])
  return {
    said,
    /** The one-time link, which comes right after. */
    setUpLink: async () => {
      const found = () => said.find((line) => line.includes('/set-up#'))?.trim()
      while (!found()) await once(lines, 'line')
      return found() ?? ''
    },
    /** As a power cut ends it: no handler runs. */
    kill: async () => {
      child.kill('SIGKILL')
      await ended
    },
  }
}

/** A browser at the installation's address, over a real connection. */
export const visitorAt = ({ url }: Installation) =>
  openVisitor({ app: { fetch: (request) => fetch(request) }, deps: { publicUrl: url } })

/** Kills the embedded database of this installation, too. */
export function killPostgres({ env }: Installation) {
  const file = join(env.DATA_DIR ?? '', 'postgres/postmaster.pid')
  process.kill(Number(readFileSync(file, 'utf8').split('\n')[0]), 'SIGKILL')
}

/** `npm run verify-audit`: its exit code and what it says. */
export const verifyAudit = (installation: Installation, ...seals: string[]) =>
  runCommand(installation, 'verify-audit.ts', seals)

/** `npm run add-partnership`. */
export const addPartnership = (installation: Installation) => runCommand(installation, 'add-partnership.ts', [])

async function runCommand({ env }: Installation, command: string, values: readonly string[]) {
  const child = spawn(process.execPath, [join(node, command), ...values], { env, stdio: ['ignore', 'pipe', 'pipe'] })
  const said: string[] = []
  for (const stream of [child.stdout, child.stderr]) createInterface(stream).on('line', (line) => said.push(line))
  const [code] = await once(child, 'close')
  return { code, said: said.join('\n') }
}

/** Ends whatever this file started, and removes its folders. */
export async function clearAway() {
  const ended = [...running].map((child) => once(child, 'close'))
  for (const child of running) child.kill('SIGKILL')
  await Promise.all(ended)
  for (const folder of folders) {
    try {
      const pid = Number(readFileSync(join(folder, 'postgres/postmaster.pid'), 'utf8').split('\n')[0])
      process.kill(pid, 'SIGKILL')
      while (execFileSync('ps', ['-A', '-o', 'pid='], { encoding: 'utf8' }).split(/\s+/).includes(String(pid)));
    } catch {
      // It had no database, or none that still runs.
    }
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 })
  }
  folders.clear()
}
