import { execFileSync } from 'node:child_process'
import { readFileSync, readlinkSync } from 'node:fs'
import { setTimeout as delay } from 'node:timers/promises'

/**
 * Names one process for as long as the machine lives: a process id is used again, an id with its start time is not.
 * Undefined when there is no such process, or only its unreaped remains: where nothing collects orphans
 * (a container), a killed process keeps its id for ever, and must not count as running.
 */
export function processIdentity(pid: number): string | undefined {
  if (process.platform === 'linux') {
    const stat = readOrUndefined(() => readFileSync(`/proc/${pid}/stat`, 'utf8'))
    // The second field is the command in brackets and may hold anything, so the fields are counted from its end.
    const fields = stat?.slice(stat.lastIndexOf(')') + 2).split(' ')
    const state = fields?.[0]
    if (state === undefined || state === 'Z' || state === 'X') return undefined
    const boot = readOrUndefined(() => readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim())
    return `${boot ?? 'unknown'}/${pid}/${fields?.[19]}`
  }
  const line = readOrUndefined(() =>
    execFileSync('ps', ['-p', String(pid), '-o', 'stat=,lstart='], { encoding: 'utf8' }).trim(),
  )
  const [state, ...started] = line?.split(/\s+/) ?? []
  if (!state || state.startsWith('Z')) return undefined
  return `${pid}/${started.join(' ')}`
}

/** Says whether a process works in that folder, as every PostgreSQL server does in its own. */
export function worksIn(pid: number, folder: string): boolean {
  if (process.platform === 'linux') return readOrUndefined(() => readlinkSync(`/proc/${pid}/cwd`)) === folder
  const open = readOrUndefined(() =>
    execFileSync('lsof', ['-a', '-p', String(pid), '-d', 'cwd', '-Fn'], { encoding: 'utf8' }),
  )
  return open?.split('\n').includes(`n${folder}`) ?? false
}

/** Waits for the end of a process which is not a child of this one, and says whether it came in time. */
export async function hasEnded(pid: number, identity: string, withinMs: number): Promise<boolean> {
  const giveUpAt = performance.now() + withinMs
  while (processIdentity(pid) === identity) {
    if (performance.now() > giveUpAt) return false
    await delay(20)
  }
  return true
}

function readOrUndefined<T>(read: () => T): T | undefined {
  try {
    return read()
  } catch {
    return undefined
  }
}
