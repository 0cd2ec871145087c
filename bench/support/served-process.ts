import { type ChildProcess, execFileSync, spawn } from 'node:child_process'
import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { createInterface } from 'node:readline'

const root = resolve(import.meta.dirname, '../..')

export type ServedProcess = {
  readonly pid: number
  readonly url: string
  readonly said: readonly string[]
  /** From the start of the process until it said that it is ready. */
  readonly readyAfterMs: number
  stop(): Promise<void>
}

/** What `npm start` runs once the web is built, flags of Node included. */
export const casebook: readonly string[] = JSON.parse(readFileSync(resolve(root, 'package.json'), 'utf8'))
  .scripts.start.split(' && node ')[1]
  .split(' ')

/** Starts a server of ours as a process of its own and waits until it says that it is ready. */
export async function serve(
  command: readonly string[],
  port: number,
  env: Readonly<Record<string, string>>,
  readyWhenItSays = / is ready at /,
): Promise<ServedProcess> {
  const started = performance.now()
  const child = spawn(process.execPath, command, {
    cwd: root,
    env: { ...process.env, DATABASE_URL: '', LOG_LEVEL: 'error', ...env, PORT: String(port) },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const said: string[] = []
  const ready = new Promise<void>((done) => {
    createInterface(child.stdout).on('line', (line) => {
      said.push(line)
      if (readyWhenItSays.test(line)) done()
    })
  })
  await Promise.race([ready, endedTooSoon(child)])
  const readyAfterMs = performance.now() - started
  return {
    pid: child.pid ?? 0,
    url: `http://localhost:${port}`,
    said,
    readyAfterMs,
    async stop() {
      if (child.exitCode !== null || child.signalCode !== null) return
      const ended = once(child, 'exit')
      child.kill('SIGTERM')
      await ended
    },
  }
}

async function endedTooSoon(child: ChildProcess) {
  const [code, signal] = await once(child, 'exit')
  throw new Error(`${child.spawnargs.join(' ')} ended instead of starting (${signal ?? code})`)
}

/** The memory that a process holds now, in bytes. */
export const memoryOf = (pid: number) =>
  Number(execFileSync('ps', ['-o', 'rss=', '-p', String(pid)], { encoding: 'utf8' })) * 1024
