import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { Client } from 'pg'
import { DataFolderProblem } from './data-folder.ts'
import type { OwnerDatabase } from './embedded-postgres.ts'
import { readAccess } from './embedded-postgres-access.ts'
import { openOwnerDatabase } from './owner-database.ts'
import type { Settings } from './settings.ts'

const quiet = {
  info: () => undefined,
  warn: () => undefined,
  error: (line: string) => void process.stderr.write(`${line}\n`),
}

/** For a command beside the application: the embedded database is asked where it listens; one at rest is started. */
export async function reachDatabase(settings: Settings): Promise<OwnerDatabase> {
  if (settings.databaseUrl !== undefined) return openOwnerDatabase(settings, quiet)
  const accessFile = join(settings.dataDir, 'postgres-access.json')
  if (!existsSync(accessFile)) throw new DataFolderProblem(`There is no database in ${settings.dataDir}.`)
  const access = readAccess(accessFile)
  const ownerUrl = `postgres://casebook:${access?.ownerPassword}@127.0.0.1:${access?.port}/casebook`
  if (access?.port && (await answers(ownerUrl))) return { ownerUrl, stop: async () => undefined }
  return openOwnerDatabase(settings, quiet)
}

/** Nobody else's server knows the owner's password, so one that lets us in is ours. */
async function answers(url: string) {
  const client = new Client({ connectionString: url, connectionTimeoutMillis: 5000 })
  try {
    await client.connect()
    return true
  } catch {
    return false
  } finally {
    await client.end().catch(() => undefined)
  }
}
