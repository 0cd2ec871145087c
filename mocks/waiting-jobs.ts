import type { Deps, JobData, Jobs } from '#server/deps.ts'
import { jobHandlers } from '#server/jobs.ts'

type Waiting = { [Name in keyof JobData]: { name: Name; data: JobData[Name] } }[keyof JobData]

/** A queue that does nothing until it is told to: then everything that was asked for, in order. */
export function createWaitingJobs() {
  const waiting: Waiting[] = []
  const jobs: Jobs = {
    enqueue: async (_tx, name, data) => {
      waiting.push({ name, data } as Waiting)
    },
  }
  const workOne = <Name extends keyof JobData>(deps: Deps, name: Name, data: JobData[Name]) =>
    jobHandlers[name].work(deps, data)
  return {
    jobs,
    async workOff(deps: Deps) {
      for (const { name, data } of waiting.splice(0)) await workOne(deps, name, data as never)
    },
  }
}
