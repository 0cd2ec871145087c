import { readFileSync, realpathSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import type { HostLog } from './host-log.ts'
import { hasEnded, processIdentity, worksIn } from './processes.ts'

/** What a running server writes about itself into its folder. */
export function readPostmasterFile(cluster: string): { pid: number; ready: boolean } | undefined {
  try {
    const lines = readFileSync(join(cluster, 'postmaster.pid'), 'utf8').split('\n')
    const pid = Number(lines[0])
    return pid > 1 ? { pid, ready: lines[7]?.trim() === 'ready' } : undefined
  } catch {
    return undefined
  }
}

/**
 * Stops a server which an application killed without warning left behind on this folder, and clears its mark.
 * It is stopped, not adopted: then every start reaches the same state, with this version's programs and settings.
 * The caller holds the data folder, so nobody else uses that server.
 */
export async function stopLeftRunning(cluster: string, log: HostLog): Promise<void> {
  const left = readPostmasterFile(cluster)
  const identity = left && processIdentity(left.pid)
  if (left && identity && worksIn(left.pid, realpathSync(cluster))) {
    log.warn(`An embedded PostgreSQL was left running (process ${left.pid}). Stopping it before starting anew.`)
    await endPostgres(left.pid, identity)
  }
  // PostgreSQL itself would mistake another process which got the same number for the old server, and refuse to start.
  // It also checks the old server's shared memory, so that clearing the mark cannot let two servers on one folder.
  rmSync(join(cluster, 'postmaster.pid'), { force: true })
}

// PostgreSQL's own words: fast shutdown, immediate shutdown (the next start recovers), and what cannot be ignored.
const waysToEnd = [
  ['SIGINT', 60_000],
  ['SIGQUIT', 10_000],
  ['SIGKILL', 10_000],
] as const

async function endPostgres(pid: number, identity: string): Promise<void> {
  for (const [signal, patience] of waysToEnd) {
    try {
      process.kill(pid, signal)
    } catch {
      return
    }
    if (await hasEnded(pid, identity, patience)) return
  }
  throw new Error(`The embedded PostgreSQL (process ${pid}) could not be stopped.`)
}
