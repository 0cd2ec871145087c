import { Client } from 'pg'
import type { Log } from '#server/deps.ts'
import { installJobQueue, type JobSettings, openJobQueue } from '#server/node/job-queue.ts'
import { appUrlOf } from '#server/node/migrate.ts'

export const testSender = { name: 'Pretend Casebook', address: 'casebook@pretend.example' }

/** As in earnest, but nobody waits long: three attempts, a second apart. */
const quickJobs: JobSettings = {
  pollSeconds: 0.5,
  heartbeatSeconds: 10,
  expireSeconds: 3,
  superviseSeconds: 1,
  retry: { times: 2, delaySeconds: 1, longestDelaySeconds: 1 },
}

/** Nothing is given up, however often its worker is killed. */
export const stubbornJobs: JobSettings = { ...quickJobs, retry: { ...quickJobs.retry, times: 1000 } }

export async function installTestQueue(ownerUrl: string, settings: JobSettings) {
  const owner = new Client({ connectionString: ownerUrl })
  await owner.connect()
  await installJobQueue(owner, settings)
  await owner.end()
}

export async function openTestQueue(ownerUrl: string, log: Log) {
  await installTestQueue(ownerUrl, quickJobs)
  return openJobQueue(appUrlOf(ownerUrl), log, quickJobs)
}
