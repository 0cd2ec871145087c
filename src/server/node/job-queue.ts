import type { Client } from 'pg'
import { fromKysely, type JobWithMetadata, PgBoss, type Db as QueueDb } from 'pg-boss'
import type { Deps, JobData, Jobs, Log } from '../deps.ts'
import { jobHandlers } from '../jobs.ts'

const schema = 'jobs'
const names = Object.keys(jobHandlers) as (keyof JobData)[]

export type JobSettings = {
  readonly pollSeconds: number
  /** A job whose worker has given no sign of life for so long is taken up again; at least 10. */
  readonly heartbeatSeconds: number
  /** A job that takes longer is given up, and taken up again. */
  readonly expireSeconds: number
  /** How often jobs are looked at whose worker is gone. */
  readonly superviseSeconds: number
  /** 5, 10, 20 seconds and so on, up to an hour: for some seven hours. */
  readonly retry: { readonly times: number; readonly delaySeconds: number; readonly longestDelaySeconds: number }
}

const usualSettings: JobSettings = {
  pollSeconds: 2,
  heartbeatSeconds: 10,
  expireSeconds: 60,
  superviseSeconds: 5,
  retry: { times: 16, delaySeconds: 5, longestDelaySeconds: 3600 },
}

const aDay = 24 * 60 * 60
const aYear = 365 * aDay
/** Where a job goes after its last attempt. */
const givenUp = (name: string) => `${name}.given-up`
/** How many jobs of one kind a process works on at the same time. */
const atOnce = 5

/** Makes the queues as the owner of the database, and lets the application's role work with them. */
export async function installJobQueue(owner: Client, settings = usualSettings) {
  const db: QueueDb = { executeSql: (text, values) => owner.query(text, values) }
  const boss = new PgBoss({ db, schema, supervise: false, schedule: false })
  await boss.start()
  const { retry, expireSeconds, heartbeatSeconds } = settings
  const options = {
    retryLimit: retry.times,
    retryDelay: retry.delaySeconds,
    retryBackoff: true,
    retryDelayMax: retry.longestDelaySeconds,
    expireInSeconds: expireSeconds,
    heartbeatSeconds,
    retentionSeconds: aYear,
    deleteAfterSeconds: aDay,
  }
  for (const name of names) {
    const afterThat = givenUp(name)
    for (const [queue, more] of [[afterThat, {}] as const, [name, { deadLetter: afterThat }] as const]) {
      await boss.createQueue(queue, { ...options, ...more })
      await boss.updateQueue(queue, { ...options, ...more })
    }
  }
  await boss.stop({ graceful: false })
  await owner.query(`
    grant usage on schema ${schema} to casebook_app;
    grant select on all tables in schema ${schema} to casebook_app;
    grant insert, update, delete on ${schema}.job, ${schema}.job_common, ${schema}.job_dependency to casebook_app;
    grant update on ${schema}.queue, ${schema}.version to casebook_app;`)
}

export type JobQueue = {
  readonly jobs: Jobs
  /** Works jobs off until it is stopped. */
  work(deps: Deps): Promise<void>
  stop(): Promise<void>
}

/** The queue as the application's role; several processes may work on one database. */
export async function openJobQueue(appUrl: string, log: Log, settings = usualSettings): Promise<JobQueue> {
  const { pollSeconds, superviseSeconds } = settings
  const boss = new PgBoss({
    connectionString: appUrl,
    application_name: 'casebook jobs',
    max: 3,
    schema,
    migrate: false,
    createSchema: false,
    schedule: false,
    reindex: false,
    monitorVacuum: false,
    superviseIntervalSeconds: superviseSeconds,
    monitorIntervalSeconds: superviseSeconds,
    maintenanceIntervalSeconds: 60 * 60,
    flowIntervalSeconds: aDay,
  })
  boss.on('error', (problem) => log.error({ code: (problem as { code?: string }).code }, 'the job queue failed'))
  await boss.start()

  async function work<Data>(queue: string, handle: (data: Data) => Promise<void>) {
    const one = async ({ id, data, retryCount }: JobWithMetadata<Data>) => {
      try {
        await handle(data)
        return { id, status: 'completed' } as const
      } catch (problem) {
        const { name, code } = problem as Error & { code?: string }
        log.error({ queue, id, name, code, attempt: retryCount + 1 }, 'a job failed; it is tried again')
        return { id, status: 'failed' } as const
      }
    }
    const options = {
      batchSize: atOnce,
      burstWhenBatchFull: true,
      pollingIntervalSeconds: pollSeconds,
      includeMetadata: true,
      perJobResults: true,
    } as const
    await boss.work<Data, void, typeof options>(queue, options, (jobs) => Promise.all(jobs.map(one)))
  }

  async function workOff<Name extends keyof JobData>(deps: Deps, name: Name) {
    const handler = jobHandlers[name]
    await work<JobData[Name]>(name, (data) => handler.work(deps, data))
    await work<JobData[Name]>(givenUp(name), (data) => handler.giveUp(deps, data))
  }

  return {
    jobs: {
      async enqueue(tx, name, data) {
        await boss.send(name, data, { db: fromKysely(tx) })
      },
    },
    async work(deps) {
      for (const name of names) await workOff(deps, name)
    },
    stop: () => boss.stop({ timeout: 10_000 }),
  }
}
