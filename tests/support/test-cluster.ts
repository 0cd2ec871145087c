import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Client } from 'pg'
import type { TestProject } from 'vitest/node'
import { makeOwner } from '#server/node/embedded-postgres.ts'
import { openCluster } from '#server/node/embedded-postgres-cluster.ts'
import { readPostmasterFile } from '#server/node/embedded-postgres-left-running.ts'
import { migrateDatabase } from '#server/node/migrate.ts'
import { removeLeftClusters, testClusterName } from './left-clusters.ts'

// A vitest globalSetup: one throwaway cluster for the whole run, however many projects ask for it.

export type TestCluster = { adminUrl: string; templateUrl: string }

declare module 'vitest' {
  interface ProvidedContext {
    testCluster: TestCluster
  }
}

type Shared = { users: number; opened: Promise<TestCluster & { close(): Promise<void> }> }
// Every project loads this file anew, so what they share hangs on the process.
const common: typeof globalThis & { casebookTestCluster?: Shared } = globalThis

export default async function shareTestCluster(project: TestProject) {
  common.casebookTestCluster ??= { users: 0, opened: openTestCluster() }
  const shared = common.casebookTestCluster
  shared.users += 1
  const { adminUrl, templateUrl, close } = await shared.opened
  project.provide('testCluster', { adminUrl, templateUrl })
  return async () => {
    shared.users -= 1
    if (shared.users > 0) return
    delete common.casebookTestCluster
    await close()
  }
}

// Speed for safety: nothing here outlives the run.
const unsafeSettings = { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off', max_connections: '200' }
const quiet = { info: () => {}, warn: console.warn, error: console.error }

async function openTestCluster() {
  await removeLeftClusters()
  const dataDir = mkdtempSync(join(tmpdir(), testClusterName))
  const removeNow = () => {
    // Still being made: initdb is told to end, and the next run removes what it leaves.
    if (!existsSync(join(dataDir, 'postgres'))) return
    const server = readPostmasterFile(join(dataDir, 'postgres'))
    // Immediate, but not SIGKILL, which would leave its shared memory behind until the machine is started again.
    if (server) process.kill(server.pid, 'SIGQUIT')
    rmSync(dataDir, { recursive: true, force: true, maxRetries: 10 })
  }
  process.once('exit', removeNow)
  // A closed terminal would otherwise end the run without any of this.
  process.once('SIGHUP', () => process.exit(129))
  const cluster = await openCluster({ dataDir, log: quiet, extraSettings: unsafeSettings })
  const close = async () => {
    await cluster.stop()
    rmSync(dataDir, { recursive: true, force: true })
    process.off('exit', removeNow)
  }
  try {
    await makeOwner(cluster.adminUrl, cluster.ownerPassword)
    const templateUrl = `postgres://casebook:${cluster.ownerPassword}@127.0.0.1:${cluster.port}/casebook`
    await migrateDatabase(templateUrl)
    await closeToConnections(cluster.adminUrl)
    return { adminUrl: cluster.adminUrl, templateUrl, close }
  } catch (problem) {
    await close()
    throw problem
  }
}

// A template with a connection cannot be copied; a test that opens it by mistake is told so at once.
async function closeToConnections(adminUrl: string): Promise<void> {
  const admin = new Client({ connectionString: adminUrl })
  await admin.connect()
  await admin.query('ALTER DATABASE casebook ALLOW_CONNECTIONS false')
  await admin.end()
}
