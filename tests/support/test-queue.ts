import { Client } from 'pg'
import type { Log } from '#server/deps.ts'
import { installJobQueue, type JobSettings, openJobQueue } from '#server/node/job-queue.ts'
import { appUrlOf } from '#server/node/migrate.ts'

export const testSender = { name: 'Pretend Casebook', address: 'casebook@pretend.example' }

/** As in earnest, but nobody waits long: three attempts, a second apart. */
export const quickJobs: JobSettings = {
  pollSeconds: 0.5,
  heartbeatSeconds: 10,
  expireSeconds: 3,
  superviseSeconds: 1,
  retry: { times: 2, delaySeconds: 1, longestDelaySeconds: 1 },
}

export async function openTestQueue(ownerUrl: string, log: Log) {
  const owner = new Client({ connectionString: ownerUrl })
  await owner.connect()
  await installJobQueue(owner, quickJobs)
  await owner.end()
  return openJobQueue(appUrlOf(ownerUrl), log, quickJobs)
}
