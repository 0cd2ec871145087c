import { type ChildProcess, execFileSync, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, readFileSync, realpathSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import { Client, type QueryResultRow } from 'pg'
import { stopLeftRunning } from '#server/node/embedded-postgres-left-running.ts'
import { processIdentity, worksIn } from '#server/node/processes.ts'

export type Application = {
  pid: number
  ownerUrl: string
  said: string[]
  ended: Promise<Ending>
  kill(signal: NodeJS.Signals): void
}
export type Ending = { code: number | null; signal: NodeJS.Signals | null }
type Start = {
  env?: Record<string, string>
  clone?: string
  runAs?: { uid: number; gid: number } | undefined
  node?: string
}

const thisClone = fileURLToPath(new URL('../..', import.meta.url))
const running = new Set<ChildProcess>()
const folders = new Set<string>()
const quiet = { info: () => {}, warn: () => {}, error: () => {} }

/** A new folder for one test, which `clearAway` removes. */
export function newFolder(): string {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'casebook-host-')))
  folders.add(folder)
  return folder
}

/** Starts the small application as a process and waits until its database is open. */
export async function start(dataDir: string, options: Start = {}): Promise<Application> {
  const application = launch(dataDir, options)
  const ownerUrl = await Promise.race([application.firstLine, application.ended.then(() => undefined)])
  if (ownerUrl === undefined)
    throw new Error(`The application ended instead of starting: ${application.said.join('\n')}`)
  return { ...application, ownerUrl: JSON.parse(ownerUrl).ownerUrl }
}

/** Starts it where it should refuse, and yields its exit code and its reason. */
export async function refusal(dataDir: string, options: Start = {}): Promise<{ code: number | null; reason: string }> {
  const { ended, said } = launch(dataDir, options)
  const { code } = await ended
  return { code, reason: said.join('\n') }
}

export function launch(dataDir: string, { env = {}, clone = thisClone, runAs, node = process.execPath }: Start = {}) {
  const child = spawn(node, [join(clone, 'tests/host/hold-postgres.ts')], {
    ...runAs,
    cwd: '/',
    env: { PATH: process.env.PATH, DATA_DIR: dataDir, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
    // A process group of its own, like a command at a terminal.
    detached: true,
  })
  running.add(child)
  const said: string[] = []
  createInterface(child.stderr).on('line', (line) => said.push(line))
  const ended = once(child, 'close').then(([code, signal]): Ending => {
    running.delete(child)
    return { code, signal }
  })
  const firstLine = once(createInterface(child.stdout), 'line').then(([line]) => String(line))
  return { pid: child.pid ?? 0, said, ended, firstLine, kill: (signal: NodeJS.Signals) => void child.kill(signal) }
}

export async function query<Row extends QueryResultRow>(ownerUrl: string, statement: string): Promise<Row[]> {
  const client = new Client({ connectionString: ownerUrl })
  // A server which is killed while a connection is open says so here, too.
  client.on('error', () => {})
  await client.connect()
  try {
    return (await client.query<Row>(statement)).rows
  } finally {
    await client.end()
  }
}

/** The number of the PostgreSQL server on a data folder. */
export const postgresOn = (dataDir: string) =>
  Number(readFileSync(join(dataDir, 'postgres/postmaster.pid'), 'utf8').split('\n')[0])

/** Every live process that works in the data folder's cluster: the server and its workers. */
export function processesOn(dataDir: string): number[] {
  const all = execFileSync('ps', ['-A', '-o', 'pid='], { encoding: 'utf8' }).trim().split(/\s+/).map(Number)
  return all.filter((pid) => worksIn(pid, join(dataDir, 'postgres')) && processIdentity(pid) !== undefined)
}

/** Ends every application of this test file, and whatever database they left. */
export async function endAll(): Promise<void> {
  const ended = [...running].map((child) => once(child, 'close'))
  for (const child of running) child.kill('SIGKILL')
  await Promise.all(ended)
  for (const folder of folders) {
    const left = execFileSync('find', [folder, '-name', 'postmaster.pid'], { encoding: 'utf8' })
    for (const file of left.split('\n').filter(Boolean)) await stopLeftRunning(dirname(file), quiet)
  }
}

export async function clearAway(): Promise<void> {
  await endAll()
  for (const folder of folders) rmSync(folder, { recursive: true, force: true, maxRetries: 5 })
  folders.clear()
}
