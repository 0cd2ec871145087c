import { existsSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { stopLeftRunning } from '#server/node/embedded-postgres-left-running.ts'
import { processIdentity } from '#server/node/processes.ts'

/** How the temporary folders of test clusters begin. */
export const testClusterName = 'casebook-test-'

const quiet = { info: () => {}, warn: () => {}, error: console.error }

/** Clears away the clusters of test runs which were killed without warning. */
export async function removeLeftClusters(): Promise<void> {
  for (const name of readdirSync(tmpdir()).filter((name) => name.startsWith(testClusterName))) {
    const left = join(tmpdir(), name)
    try {
      if (isInUse(left)) continue
      await stopLeftRunning(join(left, 'postgres'), quiet)
      rmSync(left, { recursive: true, force: true, maxRetries: 5 })
    } catch {
      // Another user's.
    }
  }
}

function isInUse(folder: string): boolean {
  const mark = join(folder, 'casebook.pid')
  // Without a mark it is being made at this moment, or was being removed when its run was killed.
  if (!existsSync(mark)) return Date.now() - statSync(folder).mtimeMs < 60_000
  const [pid, identity] = readFileSync(mark, 'utf8').split('\n')
  return processIdentity(Number(pid)) === identity
}
