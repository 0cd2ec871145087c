import autocannon from 'autocannon'
import { Client } from 'pg'
import { quantile } from './quantile.ts'
import { memoryOf } from './served-process.ts'

type Measured = { clients: number; seconds: number }

export type LoadResult = {
  readonly perSecond: number
  readonly p50: number
  readonly p95: number
  readonly p99: number
  readonly errors: number
  /** The most that the watched process held, in bytes. */
  readonly mostMemory?: number
}

type Target = Measured & { url: string; headers?: Record<string, string>; watch: { pid: number } }

/** So many clients over HTTP, each asking again as soon as it has its answer. A first second warms up and is not counted. */
export async function load({ watch, ...target }: Target): Promise<LoadResult> {
  await ask({ ...target, seconds: 1 })
  let mostMemory = 0
  const watching = setInterval(() => {
    mostMemory = Math.max(mostMemory, memoryOf(watch.pid))
  }, 500)
  const { times, errors } = await ask(target)
  clearInterval(watching)
  return { ...summary(times, target), errors, mostMemory }
}

const summary = (times: readonly number[], { seconds }: Measured) => ({
  perSecond: times.length / seconds,
  p50: quantile(times, 0.5),
  p95: quantile(times, 0.95),
  p99: quantile(times, 0.99),
})

async function ask({ url, headers = {}, clients, seconds }: Omit<Target, 'watch'>) {
  const times: number[] = []
  const { errors, timeouts, non2xx } = await new Promise<autocannon.Result>((done, failed) => {
    const run = autocannon({ url, headers, connections: clients, duration: seconds }, (problem, result) =>
      problem ? failed(problem) : done(result),
    )
    run.on('response', (_client, _status, _bytes, time) => times.push(time))
  })
  return { times, errors: errors + timeouts + non2xx }
}

type Statements = Measured & { url: string; statements: readonly { text: string; values: readonly unknown[] }[] }

/** So many connections to the database, each sending the same statements one after the other. */
export async function repeat({ url, statements, ...measured }: Statements): Promise<LoadResult> {
  const times: number[] = []
  const stopAt = performance.now() + measured.seconds * 1000
  await Promise.all(
    Array.from({ length: measured.clients }, async () => {
      const client = new Client({ connectionString: url })
      await client.connect()
      while (performance.now() < stopAt) {
        const started = performance.now()
        for (const { text, values } of statements) await client.query(text, [...values])
        times.push(performance.now() - started)
      }
      await client.end()
    }),
  )
  return { ...summary(times, measured), errors: 0 }
}
