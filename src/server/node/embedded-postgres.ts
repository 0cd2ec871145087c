import { Client } from 'pg'
import { openCluster } from './embedded-postgres-cluster.ts'
import type { HostLog } from './host-log.ts'

export type OwnerDatabase = { ownerUrl: string; stop(): Promise<void> }

/**
 * Starts PostgreSQL under the data folder and yields the address of Casebook's database, as its owner.
 * The superuser only makes the owner and the database; from there on it is a DATABASE_URL like any other.
 */
export async function openEmbeddedPostgres({
  dataDir,
  log,
}: {
  dataDir: string
  log: HostLog
}): Promise<OwnerDatabase> {
  const cluster = await openCluster({ dataDir, log })
  try {
    await makeOwner(cluster.adminUrl, cluster.ownerPassword)
  } catch (problem) {
    await cluster.stop()
    throw problem
  }
  const ownerUrl = `postgres://casebook:${cluster.ownerPassword}@127.0.0.1:${cluster.port}/casebook`
  return { ownerUrl, stop: cluster.stop }
}

/** Makes the owner role and its database where they are missing, also after a first start which was cut off. */
export async function makeOwner(adminUrl: string, password: string): Promise<void> {
  const admin = new Client({ connectionString: adminUrl })
  await admin.connect()
  try {
    const { rows: roles } = await admin.query("SELECT 1 FROM pg_roles WHERE rolname = 'casebook'")
    if (roles.length === 0) {
      // CREATEROLE, because the migrations make the application's own role, which owns nothing.
      await admin.query(
        `CREATE ROLE casebook LOGIN CREATEROLE NOSUPERUSER NOCREATEDB NOBYPASSRLS PASSWORD ${admin.escapeLiteral(password)}`,
      )
    }
    const { rows: databases } = await admin.query("SELECT 1 FROM pg_database WHERE datname = 'casebook'")
    if (databases.length === 0) await admin.query('CREATE DATABASE casebook OWNER casebook')
  } finally {
    await admin.end()
  }
}
