import { randomUUID } from 'node:crypto'
import { Client } from 'pg'
import { inject } from 'vitest'

export type TestDatabase = { ownerUrl: string; superuserUrl: string; drop(): Promise<void> }

/** An empty database for one test or one file, migrated unless said otherwise. Drop it when done; the cluster goes at the end of the run. */
export async function createTestDatabase({ isMigrated = true } = {}): Promise<TestDatabase> {
  const { adminUrl, templateUrl } = inject('testCluster')
  const name = `test_${randomUUID().replaceAll('-', '')}`
  await asAdmin(adminUrl, `CREATE DATABASE ${name} TEMPLATE ${isMigrated ? 'casebook' : 'template1'} OWNER casebook`)
  const at = (url: string) => Object.assign(new URL(url), { pathname: name }).href
  return {
    ownerUrl: at(templateUrl),
    superuserUrl: at(adminUrl),
    drop: () => asAdmin(adminUrl, `DROP DATABASE IF EXISTS ${name} WITH (FORCE)`),
  }
}

async function asAdmin(adminUrl: string, statement: string): Promise<void> {
  const admin = new Client({ connectionString: adminUrl })
  await admin.connect()
  try {
    await admin.query(statement)
  } finally {
    await admin.end()
  }
}
