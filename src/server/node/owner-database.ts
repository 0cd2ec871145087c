import { type OwnerDatabase, openEmbeddedPostgres } from './embedded-postgres.ts'
import type { HostLog } from './host-log.ts'
import type { Settings } from './settings.ts'

/** The database the settings name: the one at DATABASE_URL, else the embedded one under the data folder. */
export async function openOwnerDatabase(
  { databaseUrl, dataDir }: Pick<Settings, 'databaseUrl' | 'dataDir'>,
  log: HostLog,
): Promise<OwnerDatabase> {
  if (databaseUrl !== undefined) return { ownerUrl: databaseUrl, stop: async () => undefined }
  return openEmbeddedPostgres({ dataDir, log })
}
