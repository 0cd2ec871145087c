import { readdirSync, readFileSync, rmSync } from 'node:fs'
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
      const [pid, identity] = readFileSync(join(left, 'casebook.pid'), 'utf8').split('\n')
      if (processIdentity(Number(pid)) === identity) continue
      await stopLeftRunning(join(left, 'postgres'), quiet)
      rmSync(left, { recursive: true, force: true, maxRetries: 5 })
    } catch {
      // Another user's, or being made just now.
    }
  }
}
