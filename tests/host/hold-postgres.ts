import { openOwnerDatabase } from '#server/node/owner-database.ts'
import { readSettings } from '#server/node/settings.ts'

// The smallest application: opens its database, says so, and holds it until it is told to end.
// Messages to the log go to standard error, one line each; the result is one line on standard output.

let end = () => {}
const told = new Promise<void>((resolve) => {
  end = resolve
})
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => end())

const say = (message: string) => console.error(message)
try {
  const database = await openOwnerDatabase(readSettings(process.env), { info: say, warn: say, error: say })
  console.log(JSON.stringify({ ownerUrl: database.ownerUrl }))
  const stayAwake = setInterval(() => {}, 1_000_000)
  await told
  clearInterval(stayAwake)
  await database.stop()
} catch (problem) {
  console.error(problem instanceof Error ? problem.message : problem)
  process.exitCode = 1
}
