import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { delimiter, resolve } from 'node:path'

export type Stage = {
  name: string
  command: readonly [string, ...string[]]
  /** Found just before the stage runs; when it cannot be, the stage fails. */
  env?: () => Promise<Readonly<Record<string, string>>>
  testRunner?: true
}
export type StageResult = Stage & { seconds: number; outcome: 'passed' | 'failed' | 'not run' }

/**
 * Runs the stages in order until one fails, each as a process group of its own, which is gone when this returns.
 * After a failing test runner the other test runners still run, so that a count of tests is a count of all of them.
 */
export async function runStages(stages: readonly Stage[]): Promise<StageResult[]> {
  const results: StageResult[] = []
  const interruption = { came: false }
  for (const stage of stages) {
    const failed = results.filter((result) => result.outcome === 'failed')
    const goOn = failed.every((result) => result.testRunner && stage.testRunner)
    if (interruption.came || !goOn) {
      results.push({ ...stage, seconds: 0, outcome: 'not run' })
      continue
    }
    console.log(`\n--- ${stage.name}: ${stage.command.join(' ')}`)
    const started = performance.now()
    const passed = await runs(stage, interruption)
    results.push({ ...stage, seconds: (performance.now() - started) / 1000, outcome: passed ? 'passed' : 'failed' })
  }
  return results
}

async function runs(stage: Stage, interruption: { came: boolean }): Promise<boolean> {
  try {
    return await runGroup(stage, (await stage.env?.()) ?? {}, interruption)
  } catch (problem) {
    console.error(problem instanceof Error ? problem.message : problem)
    return false
  }
}

const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const

async function runGroup({ command }: Stage, env: Readonly<Record<string, string>>, interruption: { came: boolean }) {
  const [program, ...options] = command
  const child = spawn(program, options, {
    detached: true,
    stdio: ['ignore', 'inherit', 'inherit'],
    env: { ...process.env, PATH: `${resolve('node_modules/.bin')}${delimiter}${process.env.PATH}`, ...env },
  })
  const interrupt = () => {
    interruption.came = true
    signalGroup(child, 'SIGINT')
    setTimeout(() => signalGroup(child, 'SIGKILL'), 15_000).unref()
  }
  for (const signal of signals) process.on(signal, interrupt)
  try {
    const [code] = await once(child, 'exit')
    return code === 0
  } finally {
    for (const signal of signals) process.off(signal, interrupt)
    signalGroup(child, 'SIGKILL')
  }
}

function signalGroup(child: ChildProcess, signal: NodeJS.Signals): void {
  if (child.pid === undefined) return
  try {
    process.kill(-child.pid, signal)
  } catch {
    // Nobody of the group is left.
  }
}
