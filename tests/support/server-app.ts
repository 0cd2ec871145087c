import { createORPCClient } from '@orpc/client'
import type { ContractRouterClient } from '@orpc/contract'
import type { JsonifiedClient } from '@orpc/openapi-client'
import { OpenAPILink } from '@orpc/openapi-client/fetch'
import { Client as SqlClient } from 'pg'
import { onTestFinished } from 'vitest'
import { type Contract, contract } from '#contract/router.ts'
import { createWaitingJobs } from '#mocks/waiting-jobs.ts'
import { createApp } from '#server/app.ts'
import type { Deps, Mailer } from '#server/deps.ts'
import { createBetterAuthIdentity } from '#server/identity/better-auth-identity.ts'
import { openMailer } from '#server/node/mailer.ts'
import { appUrlOf } from '#server/node/migrate.ts'
import { openDatabase } from '#server/node/open-database.ts'
import { createSecretBox } from '#server/secret-box.ts'
import type { Provider } from '#server/single-sign-on/provider.ts'
import { createSingleSignOn } from '#server/single-sign-on/single-sign-on.ts'
import { createTestDatabase } from './test-database.ts'
import { createTestIdentity } from './test-identity.ts'
import { openTestQueue, testSender } from './test-queue.ts'

export const publicUrl = 'http://casebook.test'

/** Calls every procedure over the full HTTP stack, without a network. */
export type Client = JsonifiedClient<ContractRouterClient<Contract>>
export type TestApp = Awaited<ReturnType<typeof openTestApp>>

type Options = {
  /** 'real' is better-auth, with passwords and codes; 'told' believes the test. */
  identity?: 'told' | 'real'
  publicUrl?: string
  /** Organisations whose sign-in is taken. */
  providers?: readonly Provider[]
  now?: string
  connections?: number
  /** Sends e-mail over this server, by jobs in earnest; without it messages are kept. */
  smtpUrl?: string
  mailer?: Mailer
}

/** A clock that stands still until a test moves it. */
function createClock(start: string) {
  let now = Temporal.Instant.from(start)
  return {
    now: () => now,
    set: (instant: string) => {
      now = Temporal.Instant.from(instant)
    },
    pass: (duration: { hours?: number; minutes?: number; seconds?: number }) => {
      now = now.add(duration)
    },
  }
}

/** The server over a database of its own. The application is signed in to it as the role that it has in earnest. */
export async function openTestApp({
  identity = 'told',
  now,
  connections = 16,
  providers = [],
  smtpUrl,
  ...options
}: Options = {}) {
  const database = await createTestDatabase()
  const db = openDatabase(appUrlOf(database.ownerUrl), connections)
  const superuser = openDatabase(database.superuserUrl, 2)
  const clock = createClock(now ?? '2026-06-03T09:00:00Z')
  const address = options.publicUrl ?? publicUrl
  const facts = { db, clock: clock.now, publicUrl: address, secret: 'a secret that only this test run knows' }
  const problems: Record<string, unknown>[] = []
  const notes: Record<string, unknown>[] = []
  const waiting = createWaitingJobs()
  const deps: Deps = {
    ...facts,
    identity: identity === 'real' ? createBetterAuthIdentity(facts) : createTestIdentity(facts),
    singleSignOn: createSingleSignOn(providers, facts),
    commonPasswords: new Set(['correct horse battery staple', 'safeguarding']),
    loadDemonstration: async () => undefined,
    mailer: options.mailer ?? null,
    jobs: waiting.jobs,
    log: {
      info: (facts, message) => notes.push({ ...facts, message }),
      error: (facts, message) => problems.push({ ...facts, message }),
    },
    secrets: createSecretBox(facts.secret),
  }
  const queue = smtpUrl ? await openTestQueue(database.ownerUrl, deps.log) : null
  if (smtpUrl && queue) {
    Object.assign(deps, { jobs: queue.jobs, mailer: openMailer({ smtpUrl, from: testSender }) })
    await queue.work(deps)
  }
  const app = createApp(deps)

  return {
    app,
    deps,
    db,
    /** All rows, past every wall: for what no procedure does yet, and to look behind the scenes. */
    superuser,
    clock,
    /** Does the jobs that were asked for, where no queue does them. */
    workOffJobs: () => waiting.workOff(deps),
    ownerUrl: database.ownerUrl,
    superuserUrl: database.superuserUrl,
    /** What the server would have written to its log as unexpected. */
    problems,
    /** What it would have written as worth knowing. */
    notes,
    /** The address without its origin, as this person; nobody without a cookie. */
    request: (path: string, init: RequestInit = {}, cookie?: string, from?: string) =>
      app.fetch(asPerson(new Request(`${address}/api${path}`, init), cookie), from),
    client: (cookie?: string): Client =>
      createORPCClient(
        new OpenAPILink(contract, { url: `${address}/api`, fetch: (request) => app.fetch(asPerson(request, cookie)) }),
      ),
    async close() {
      await queue?.stop()
      await db.destroy()
      await superuser.destroy()
      await database.drop()
    },
  }
}

function asPerson(request: Request, cookie: string | undefined) {
  if (cookie) request.headers.set('cookie', cookie)
  return request
}

/** A connection with rights of its own, closed at the end of the test: the owner's, or the application's. */
export async function connect(url: string) {
  const client = new SqlClient({ connectionString: url })
  client.on('error', () => undefined)
  await client.connect()
  onTestFinished(() => client.end())
  return client
}
