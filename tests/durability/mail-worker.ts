import 'temporal-polyfill/global'
import { flushCompileCache } from 'node:module'
import { inTransaction } from '#server/database/transaction.ts'
import type { Deps } from '#server/deps.ts'
import { enqueueMessage } from '#server/features/messages/enqueue-message.ts'
import { keepHouse } from '#server/housekeeping.ts'
import { openJobQueue } from '#server/node/job-queue.ts'
import { openMailer } from '#server/node/mailer.ts'
import { openDatabase } from '#server/node/open-database.ts'
import { createSecretBox } from '#server/secret-box.ts'
import { createSingleSignOn } from '#server/single-sign-on/single-sign-on.ts'
import { createTestIdentity } from '#tests/support/test-identity.ts'
import { stubbornJobs, testSender } from '#tests/support/test-queue.ts'
import { remindersFrom } from './reminders-owed.ts'

// The part of the application that writes and sends messages, as a process that can be killed. It says each address
// once its message is committed, does the housekeeping of ever later days, which reminds people, and goes on until it
// is killed; with `quiet` it only sends.

// Whoever is killed leaves nothing behind by itself.
flushCompileCache()

const [appUrl = '', smtpUrl = '', partnershipId = '', quiet] = process.argv.slice(2)

const db = openDatabase(appUrl, 8)
let day: Temporal.Instant | null = null
const clock = () => day ?? Temporal.Now.instant()
const log = { info: () => undefined, error: () => undefined }
const queue = await openJobQueue(appUrl, log, stubbornJobs)
const deps: Deps = {
  db,
  clock,
  log,
  identity: createTestIdentity({ db, clock }),
  singleSignOn: createSingleSignOn([], { publicUrl: 'http://casebook.test', clock }),
  publicUrl: 'http://casebook.test',
  commonPasswords: new Set(),
  loadDemonstration: async () => undefined,
  mailer: openMailer({ smtpUrl, from: testSender }),
  jobs: queue.jobs,
  secrets: createSecretBox('a secret that only this test run knows'),
}
await queue.work(deps)

const write = (to: string, after: () => void) => {
  const now = clock()
  const nothingElse = { accountId: null, caseId: null, reference: null, dueOn: null }
  return inTransaction(db, { partnershipId, accountId: null, now }, async (tx) => {
    await enqueueMessage(deps, { tx, now }, { partnershipId, kind: 'action', to, path: '/', ...nothingElse })
    after()
  })
}
const takeBack = () => {
  throw new Error('The change is taken back')
}

/** The housekeeping of another day: the further, the more was written so far, whoever was killed meanwhile. */
async function remindOfTheDay() {
  const at = Temporal.Now.instant()
  const { count } = await inTransaction(db, { partnershipId, accountId: null, now: at }, (tx) =>
    tx
      .selectFrom('casebook.message')
      .select(({ fn }) => fn.countAll().as('count'))
      .executeTakeFirstOrThrow(),
  )
  day = remindersFrom.add({ hours: 24 * Number(count) })
  await keepHouse(deps)
  day = null
}

while (!quiet) {
  const to = `${crypto.randomUUID()}@school.example`
  await write(to, () => undefined)
  process.stdout.write(`${to}\n`)
  await remindOfTheDay()
  await write(`never-${crypto.randomUUID()}@school.example`, takeBack).catch(() => undefined)
}
