import { type ChildProcess, spawn } from 'node:child_process'
import { closeSync, openSync, readFileSync, renameSync, statSync } from 'node:fs'
import { setTimeout as delay } from 'node:timers/promises'
import { leaveToOwner } from './data-folder.ts'
import type { Binaries } from './embedded-postgres-binaries.ts'
import { readPostmasterFile } from './embedded-postgres-left-running.ts'
import { reach } from './embedded-postgres-reach.ts'
import type { RunAs } from './embedded-postgres-user.ts'
import { freePort } from './free-port.ts'
import type { HostLog } from './host-log.ts'

export type ServerPlan = {
  cluster: string
  binaries: Binaries
  runAs: RunAs | undefined
  logFile: string
  log: HostLog
  /** Tests trade safety for speed here. */
  extraSettings?: Readonly<Record<string, string>>
}
export type RunningServer = { child: ChildProcess; port: number }

const alwaysSet = (port: number) => ({
  listen_addresses: '127.0.0.1',
  port: String(port),
  unix_socket_directories: '',
  fsync: 'on',
  // A failing statement, its detail and some messages quote what was written; the application reports its own errors.
  log_min_messages: 'log',
  log_min_error_statement: 'panic',
  log_error_verbosity: 'terse',
  log_statement: 'none',
  log_checkpoints: 'off',
  log_min_duration_statement: '-1',
})

// The memory of a killed server is held until its last worker has noticed; that takes moments.
const notYet = /pre-existing shared memory block|lock file "postmaster.pid" already exists/
const portTaken = /could not bind|could not create any TCP\/IP sockets/

/** Starts the server on a cluster and waits until it answers, however long it recovers. */
export async function startServer(
  plan: ServerPlan,
  wantedPort: number | undefined,
  keepPort = false,
): Promise<RunningServer> {
  const giveUpAt = performance.now() + 30_000
  let port = keepPort && wantedPort ? wantedPort : await freePort(wantedPort)
  for (;;) {
    const { child, complaint } = await launch(plan, port)
    if (complaint === undefined) return { child, port }
    if (performance.now() > giveUpAt || !(notYet.test(complaint) || portTaken.test(complaint))) {
      throw new Error(`The embedded PostgreSQL did not start. It says: ${complaint}`)
    }
    if (portTaken.test(complaint) && !keepPort) port = await freePort()
    await delay(100)
  }
}

async function launch(plan: ServerPlan, port: number): Promise<{ child: ChildProcess; complaint?: string }> {
  const { cluster, binaries, runAs, logFile } = plan
  const settings = { ...alwaysSet(port), ...plan.extraSettings }
  const said = openLog(logFile)
  const reached = reach([cluster], runAs)
  const child = spawn(
    binaries.postgres,
    [
      '-D',
      reached.paths[0] ?? cluster,
      ...Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]),
    ],
    {
      ...runAs,
      cwd: '/',
      env: { PATH: process.env.PATH, LC_ALL: 'C' },
      // Straight into a file: a pipe would break, and PostgreSQL with it, when the application is killed.
      stdio: ['ignore', said.descriptor, said.descriptor, ...reached.descriptors],
      // In a group of its own: Ctrl-C reaches the application, which ends its work before it stops the database.
      detached: true,
    },
  )
  reached.close()
  closeSync(said.descriptor)
  let failure: string | undefined
  child.once('error', (problem) => {
    failure = problem.message
  })
  let patience = performance.now() + 10_000
  while (child.exitCode === null && child.signalCode === null && failure === undefined) {
    const server = readPostmasterFile(cluster)
    if (server?.pid === child.pid && server?.ready) return { child }
    if (performance.now() > patience) {
      plan.log.info('The embedded PostgreSQL is still starting, probably because it recovers from an unclean stop.')
      patience += 10_000
    }
    await delay(15)
  }
  return { child, complaint: failure ?? readFileSync(logFile, 'utf8').slice(said.length).trim() }
}

function openLog(logFile: string): { descriptor: number; length: number } {
  const size = statSync(logFile, { throwIfNoEntry: false })?.size ?? 0
  if (size > 5_000_000) renameSync(logFile, `${logFile}.1`)
  const descriptor = openSync(logFile, 'a', 0o600)
  leaveToOwner(logFile)
  return { descriptor, length: size > 5_000_000 ? 0 : size }
}
