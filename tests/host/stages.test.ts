import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { processIdentity } from '#server/node/processes.ts'
import { runStages, type Stage } from '#tests/support/stages.ts'

const passing = (name: string): Stage => ({ name, command: ['true'] })
const failing = (name: string): Stage => ({ name, command: ['false'] })
const runner = (stage: Stage): Stage => ({ ...stage, testRunner: true })
const outcomes = async (stages: Stage[]) => (await runStages(stages)).map(({ name, outcome }) => `${name} ${outcome}`)

test('everything runs when everything passes', async () => {
  expect(await outcomes([passing('types'), runner(passing('tests'))])).toEqual(['types passed', 'tests passed'])
})

test('nothing runs after a failure', async () => {
  expect(await outcomes([failing('types'), passing('lint'), runner(passing('tests'))])).toEqual([
    'types failed',
    'lint not run',
    'tests not run',
  ])
})

test('but the other test runners do, after a failing one', async () => {
  expect(await outcomes([runner(failing('tests')), runner(passing('journeys'))])).toEqual([
    'tests failed',
    'journeys passed',
  ])
})

test('a stage whose preparation fails, or which does not exist, has failed', async () => {
  const unprepared = { ...passing('journeys'), env: () => Promise.reject(new Error('no browser')) }
  expect(await outcomes([runner(unprepared), runner({ name: 'missing', command: ['no-such-program-here'] })])).toEqual([
    'journeys failed',
    'missing failed',
  ])
})

test('a stage leaves no process behind', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'casebook-stages-'))
  const file = join(folder, 'pid')
  await runStages([{ name: 'careless', command: ['sh', '-c', `sleep 600 & echo $! > ${file}`] }])
  const left = Number(readFileSync(file, 'utf8'))
  rmSync(folder, { recursive: true })
  await expect.poll(() => processIdentity(left)).toBeUndefined()
})
