import { once } from 'node:events'
import { setTimeout as delay } from 'node:timers/promises'
import { type RunningServer, type ServerPlan, startServer } from './embedded-postgres-server.ts'

export type KeptServer = { port: number; stop(): Promise<void> }

/** Keeps the server running until it is stopped: starts it again if it ends by itself. */
export async function keepServer(plan: ServerPlan, wantedPort: number | undefined): Promise<KeptServer> {
  let running: RunningServer | undefined = await startServer(plan, wantedPort)
  const { port } = running
  let stopping = false
  let restart = Promise.resolve()

  const watch = (server: RunningServer) => {
    server.child.once('exit', (code, signal) => {
      running = undefined
      if (stopping) return
      plan.log.error(`The embedded PostgreSQL ended by itself (${signal ?? code}). Starting it again.`)
      restart = startAgain()
    })
  }
  const startAgain = async () => {
    for (let pause = 250; !stopping; pause = Math.min(pause * 2, 30_000)) {
      try {
        // On the same port, because the application's connections know no other.
        running = await startServer(plan, port, true)
        watch(running)
        return
      } catch (problem) {
        plan.log.error(problem instanceof Error ? problem.message : String(problem))
        await delay(pause)
      }
    }
  }
  // When the application ends without stopping (an uncaught error), nothing can be awaited any more.
  const onExit = () => {
    running?.child.kill('SIGINT')
  }

  watch(running)
  process.once('exit', onExit)
  return {
    port,
    stop: async () => {
      stopping = true
      await restart
      if (running) await end(running)
      process.off('exit', onExit)
    },
  }
}

async function end({ child }: RunningServer): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return
  const ended = once(child, 'exit')
  // Fast shutdown: open connections are cut, everything committed is written. Then immediate: the next start recovers.
  child.kill('SIGINT')
  const impatience = setTimeout(() => child.kill('SIGQUIT'), 60_000)
  await ended
  clearTimeout(impatience)
}
