import { setupWorker } from 'msw/browser'
import { createApp } from '#server/app.ts'
import { sealChain } from '#server/audit/seal-chain.ts'
import { loadDemonstration } from '#server/demonstration/load-demonstration.ts'
import type { Deps } from '#server/deps.ts'
import { keepHouse } from '#server/housekeeping.ts'
import { createSecretBox } from '#server/secret-box.ts'
import { createSingleSignOn } from '#server/single-sign-on/single-sign-on.ts'
import { offerFaults } from './faults.ts'
import { delegateTo } from './handlers.ts'
import { openInBrowserDatabase } from './in-browser-database.ts'
import { createPickerIdentity } from './picker-identity.ts'
import { createWaitingJobs } from './waiting-jobs.ts'

const sealEveryMs = 2_000
const workOffEveryMs = 1_000
const keepHouseEveryMs = 60_000
const storageKey = 'casebook-mock-person'

const memory = {
  read: () => sessionStorage.getItem(storageKey),
  write: (userId: string | null) =>
    userId ? sessionStorage.setItem(storageKey, userId) : sessionStorage.removeItem(storageKey),
}

/** Hosts the server inside the page, over a database in its memory filled with the invented data set. */
export async function startMockApi() {
  document.getElementById('root')?.append('Starting the server inside this page. This takes a few seconds.')
  const lastPicked = memory.read()
  const db = await openInBrowserDatabase()
  const clock = () => Temporal.Now.instant()
  const { identity, pick, forget } = createPickerIdentity(db, clock, memory)
  const log = { info: () => {}, error: (facts: object, message: string) => console.error(message, facts) }
  const waiting = createWaitingJobs()
  const deps: Deps = {
    db,
    clock,
    identity,
    singleSignOn: createSingleSignOn([], { publicUrl: window.location.origin, clock }),
    publicUrl: window.location.origin,
    commonPasswords: new Set(),
    log,
    mailer: null,
    jobs: waiting.jobs,
    secrets: createSecretBox(crypto.randomUUID()),
    loadDemonstration,
  }
  await db.updateTable('auth.installation').set({ demonstration: true, set_up_token_hash: null }).execute()
  await loadDemonstration(deps)
  if (lastPicked) await pick(lastPicked)
  setInterval(() => void sealChain(db), sealEveryMs)
  setInterval(() => void waiting.workOff(deps), workOffEveryMs)
  setInterval(() => void keepHouse(deps), keepHouseEveryMs)

  const worker = setupWorker(...delegateTo(createApp(deps)))
  await worker.start({ onUnhandledFrame: 'bypass', quiet: true })
  offerFaults(worker, forget)
}
