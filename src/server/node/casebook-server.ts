import { existsSync } from 'node:fs'
import { resolve } from 'node:path'
import type { ServerType } from '@hono/node-server'
import { createApp } from '../app.ts'
import { sealChain } from '../audit/seal-chain.ts'
import { commonPasswords } from '../common-passwords.ts'
import type { Deps, Log } from '../deps.ts'
import { keepHouse } from '../housekeeping.ts'
import { createBetterAuthIdentity } from '../identity/better-auth-identity.ts'
import { createSecretBox } from '../secret-box.ts'
import { createSingleSignOn } from '../single-sign-on/single-sign-on.ts'
import { every } from './every.ts'
import { hostApp } from './host-app.ts'
import type { HostLog } from './host-log.ts'
import { openJobQueue } from './job-queue.ts'
import type { MailSettings } from './mailer.ts'
import { appUrlOf, derivedSecret, migrateDatabase } from './migrate.ts'
import { openDatabase } from './open-database.ts'
import { openOwnerDatabase } from './owner-database.ts'
import type { Settings } from './settings.ts'

/** The chain is sealed at least this often; verification says how far it is. */
const sealEveryMs = 2000
const keepHouseEveryMs = 60_000
const distFolder = resolve(import.meta.dirname, '../../../dist')

// Read when they are wanted: most installations live without a page of the one, and some without the other.
const loadDemonstration: Deps['loadDemonstration'] = async (deps) =>
  (await import('../demonstration/load-demonstration.ts')).loadDemonstration(deps)

const openMailer = async (mail: MailSettings) => (await import('./mailer.ts')).openMailer(mail)

export type CasebookServer = { readonly deps: Deps; stop(): Promise<void> }

/** Opens the database, brings it up to date, and serves the application. */
export async function startCasebook(
  settings: Settings,
  log: Log & HostLog,
  { withPages, clock = Temporal.Now.instant }: { withPages: boolean; clock?: Deps['clock'] },
): Promise<CasebookServer> {
  if (withPages && !existsSync(distFolder)) throw new Error('The pages are not built yet. Run: npm run build')
  const database = await openOwnerDatabase(settings, log)
  const toClose = [() => database.stop()]
  const stop = async () => {
    for (const close of toClose.splice(0).toReversed()) await close()
  }
  try {
    await migrateDatabase(database.ownerUrl)
    const appUrl = appUrlOf(database.ownerUrl)
    const db = openDatabase(appUrl)
    toClose.push(() => db.destroy())
    const queue = await openJobQueue(appUrl, log)
    toClose.push(() => queue.stop())
    const { publicUrl } = settings
    const secret = derivedSecret(database.ownerUrl, 'session secret')
    const deps: Deps = {
      db,
      clock,
      identity: createBetterAuthIdentity({ db, clock, publicUrl, secret }),
      singleSignOn: createSingleSignOn(settings.providers, { publicUrl, clock }),
      publicUrl,
      commonPasswords,
      log,
      mailer: settings.mail ? await openMailer(settings.mail) : null,
      jobs: queue.jobs,
      secrets: createSecretBox(derivedSecret(database.ownerUrl, 'secrets of links')),
      loadDemonstration,
    }
    const server = await hostApp(createApp(deps), {
      port: settings.port,
      publicUrl,
      distFolder: withPages ? distFolder : null,
    })
    toClose.push(() => closeServer(server))
    await queue.work(deps)
    const doAgain = (milliseconds: number, name: string, work: () => Promise<unknown>) => {
      const onProblem = () => log.error({}, `${name} failed; it is tried again`)
      toClose.push(every({ milliseconds, work, onProblem }))
    }
    doAgain(sealEveryMs, 'sealing the audit trail', () => sealChain(db))
    doAgain(keepHouseEveryMs, 'the housekeeping', () => keepHouse(deps))
    return { deps, stop }
  } catch (problem) {
    await stop()
    throw problem
  }
}

const closeServer = (server: ServerType) =>
  new Promise<void>((done) => {
    server.close(() => done())
    if ('closeAllConnections' in server) server.closeAllConnections()
  })
