import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { chmodSync, chownSync, mkdirSync, mkdtempSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import type { Binaries } from './embedded-postgres-binaries.ts'
import { reach } from './embedded-postgres-reach.ts'
import type { RunAs } from './embedded-postgres-user.ts'

type NewCluster = { cluster: string; binaries: Binaries; runAs: RunAs | undefined; password: string }

// Written to postgresql.conf, where the person who runs the machine may change them.
const firstSettings = { shared_buffers: '128MB', max_wal_size: '256MB', timezone: 'UTC', log_timezone: 'UTC' }

/**
 * Makes a new, empty cluster. It grows under another name and is renamed when complete,
 * so that a start which was cut off leaves nothing that looks like a database.
 */
export async function createCluster({ cluster, binaries, runAs, password }: NewCluster): Promise<void> {
  removeUnfinished(cluster)
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
    )
  } finally {
    reached.close()
    rmSync(passwordFile)
  }
  chmodSync(draft, 0o700)
  renameSync(draft, cluster)
  rmSync(workshop, { recursive: true, force: true })
}

function removeUnfinished(cluster: string): void {
  for (const name of readdirSync(dirname(cluster))) {
    if (!name.startsWith(`${basename(cluster)}.new-`)) continue
    rmSync(join(dirname(cluster), name), { recursive: true, force: true, maxRetries: 3 })
  }
}

async function run(program: string, options: string[], descriptors: number[], runAs: RunAs | undefined): Promise<void> {
  const child = spawn(program, options, {
    ...runAs,
    cwd: '/',
    env: { PATH: process.env.PATH, LC_ALL: 'C' },
    stdio: ['ignore', 'ignore', 'pipe', ...descriptors],
  })
  let complaint = ''
  child.stderr?.on('data', (chunk) => {
    complaint += String(chunk)
  })
  const [code, signal] = await once(child, 'close')
  if (code !== 0) throw new Error(`PostgreSQL's initdb failed (${signal ?? code}): ${complaint.trim()}`)
}
