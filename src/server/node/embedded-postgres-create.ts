import { spawn } from 'node:child_process'
import { once } from 'node:events'
import {
  chmodSync,
  chownSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { DataFolderProblem } from './data-folder.ts'
import type { Binaries } from './embedded-postgres-binaries.ts'
import { reach } from './embedded-postgres-reach.ts'
import type { RunAs } from './embedded-postgres-user.ts'
import { hasEnded, processIdentity } from './processes.ts'

type NewCluster = { cluster: string; binaries: Binaries; runAs: RunAs | undefined; password: string }

// Written to postgresql.conf, where the person who runs the machine may change them.
const firstSettings = { shared_buffers: '128MB', max_wal_size: '256MB', timezone: 'UTC', log_timezone: 'UTC' }

/**
 * Makes a new, empty cluster. It grows under another name and is renamed when complete,
 * so that a start which was cut off leaves nothing that looks like a database.
 */
export async function createCluster({ cluster, binaries, runAs, password }: NewCluster): Promise<void> {
  await removeUnfinished(cluster)
  const workshop = mkdtempSync(`${cluster}.new-`)
  const draft = join(workshop, 'cluster')
  const passwordFile = join(workshop, 'password')
  mkdirSync(draft, { mode: 0o700 })
  writeFileSync(passwordFile, `${password}\n`, { mode: 0o600 })
  if (runAs) {
    for (const path of [draft, passwordFile]) chownSync(path, runAs.uid, runAs.gid)
  }
  const reached = reach([draft, passwordFile], runAs)
  const [draftPath = draft, passwordPath = passwordFile] = reached.paths
  try {
    await run(
      binaries.initdb,
      [
        `--pgdata=${draftPath}`,
        `--pwfile=${passwordPath}`,
        '--username=postgres',
        '--auth=scram-sha-256',
        '--encoding=UTF8',
        // PostgreSQL's own locale: the same order on every machine, also after an upgrade of the operating system.
        '--locale-provider=builtin',
        '--builtin-locale=C.UTF-8',
        '--locale=C',
        '--data-checksums',
        ...Object.entries(firstSettings).map(([name, value]) => `--set=${name}=${value}`),
      ],
      reached.descriptors,
      runAs,
      join(workshop, pidFile),
    )
  } finally {
    reached.close()
    rmSync(passwordFile)
  }
  chmodSync(draft, 0o700)
  renameSync(draft, cluster)
  rmSync(workshop, { recursive: true })
  // An initdb whose start was killed before it noted its number may have made its folder again; by now it has ended.
  await removeUnfinished(cluster)
}

const pidFile = 'initdb.pid'

async function removeUnfinished(cluster: string): Promise<void> {
  for (const name of readdirSync(dirname(cluster))) {
    if (!name.startsWith(`${basename(cluster)}.new-`)) continue
    const workshop = join(dirname(cluster), name)
    // A killed start leaves its initdb at work. It ends soon, and tidily only if its folder stays until then.
    const file = join(workshop, pidFile)
    const [pid, identity] = existsSync(file) ? readFileSync(file, 'utf8').split('\n') : []
    if (identity) await hasEnded(Number(pid), identity, 60_000)
    rmSync(workshop, { recursive: true, force: true, maxRetries: 20, retryDelay: 100 })
  }
}

async function run(
  program: string,
  options: string[],
  descriptors: number[],
  runAs: RunAs | undefined,
  pidFile: string,
): Promise<void> {
  const child = spawn(program, options, {
    ...runAs,
    cwd: '/',
    env: { PATH: process.env.PATH, LC_ALL: 'C' },
    stdio: ['ignore', 'ignore', 'pipe', ...descriptors],
  })
  writeFileSync(pidFile, `${child.pid}\n${processIdentity(child.pid ?? 0)}\n`)
  let complaint = ''
  child.stderr?.on('data', (chunk) => {
    complaint += String(chunk)
  })
  const onExit = () => {
    child.kill('SIGTERM')
  }
  process.once('exit', onExit)
  const [code, signal] = await once(child, 'close')
  process.off('exit', onExit)
  if (code === 0) return
  if (complaint.includes('could not look up effective user ID')) {
    throw new DataFolderProblem(
      `PostgreSQL makes no database for a user without a name, and user number ${process.getuid?.()} has none on this machine. Run as a user with a name (in a container: one listed in /etc/passwd), or set DATABASE_URL.`,
    )
  }
  throw new Error(`PostgreSQL's initdb failed (${signal ?? code}): ${complaint.trim()}`)
}
