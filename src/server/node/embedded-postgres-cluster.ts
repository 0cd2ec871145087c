import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { DataFolderProblem, holdDataFolder } from './data-folder.ts'
import { keepAccess, newAccess, readAccess } from './embedded-postgres-access.ts'
import { findBinaries } from './embedded-postgres-binaries.ts'
import { createCluster } from './embedded-postgres-create.ts'
import { keepServer } from './embedded-postgres-keeper.ts'
import { stopLeftRunning } from './embedded-postgres-left-running.ts'
import { userForPostgres } from './embedded-postgres-user.ts'
import type { HostLog } from './host-log.ts'

export type ClusterOptions = { dataDir: string; log: HostLog; extraSettings?: Readonly<Record<string, string>> }
export type OpenCluster = { adminUrl: string; ownerPassword: string; port: number; stop(): Promise<void> }

/** Opens the cluster in a data folder, made on the first start, and holds the folder until it is stopped. */
export async function openCluster({ dataDir, log, extraSettings }: ClusterOptions): Promise<OpenCluster> {
  const folder = holdDataFolder(dataDir)
  try {
    const cluster = join(folder.path, 'postgres')
    const accessFile = join(folder.path, 'postgres-access.json')
    const runAs = userForPostgres(cluster, log)
    const binaries = findBinaries(runAs, log)

    const access = readAccess(accessFile) ?? newAccess()
    if (existsSync(cluster)) {
      if (!existsSync(accessFile))
        throw new DataFolderProblem(
          `${accessFile}, which holds the passwords of the database beside it, is missing. Restore it from a backup.`,
        )
      refuseOtherVersion(cluster, binaries.majorVersion)
      await stopLeftRunning(cluster, log)
    } else {
      log.info(`Making a new database in ${cluster}.`)
      keepAccess(accessFile, access)
      await createCluster({ cluster, binaries, runAs, password: access.superuserPassword })
    }

    const logFile = join(folder.path, 'postgres.log')
    const server = await keepServer(
      { cluster, binaries, runAs, logFile, log, extraSettings: extraSettings ?? {} },
      access.port,
    )
    if (server.port !== access.port) keepAccess(accessFile, { ...access, port: server.port })
    return {
      adminUrl: `postgres://postgres:${access.superuserPassword}@127.0.0.1:${server.port}/postgres`,
      ownerPassword: access.ownerPassword,
      port: server.port,
      stop: async () => {
        await server.stop()
        folder.release()
      },
    }
  } catch (problem) {
    folder.release()
    throw problem
  }
}

function refuseOtherVersion(cluster: string, mine: string): void {
  const found = readFileSync(join(cluster, 'PG_VERSION'), 'utf8').trim()
  if (found === mine) return
  throw new DataFolderProblem(
    `The database in ${cluster} was made by PostgreSQL ${found}, and this version of Casebook brings PostgreSQL ${mine}. See "Upgrade" in docs/operations.md.`,
  )
}
