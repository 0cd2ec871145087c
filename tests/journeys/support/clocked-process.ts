import 'temporal-polyfill/global'
import pino from 'pino'
import { startCasebook } from '#server/node/casebook-server.ts'
import { readSettings } from '#server/node/settings.ts'

// The real server with the demonstration's data, whose clock goes on from where the test sets it.
const [start = ''] = process.argv.slice(2)
let ahead = Temporal.Now.instant().until(Temporal.Instant.from(start))
const clock = () => Temporal.Now.instant().add(ahead)

const log = pino({ level: 'error' }, pino.destination({ fd: 2, sync: true }))
const server = await startCasebook(readSettings(process.env), log, { withPages: true, clock })
await server.deps.db.updateTable('auth.installation').set({ demonstration: true, set_up_token_hash: null }).execute()
await server.deps.loadDemonstration(server.deps)

process.on('message', ({ now }: { now: string }) => {
  ahead = Temporal.Now.instant().until(Temporal.Instant.from(now))
  process.send?.({ now })
})
process.on('SIGINT', async () => {
  await server.stop()
  process.exit(0)
})
process.send?.({ ready: true })
