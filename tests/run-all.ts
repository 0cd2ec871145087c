import { rmSync } from 'node:fs'
import { findBrowser } from './support/browser.ts'
import { removeLeftClusters } from './support/left-clusters.ts'
import { runStages, type Stage } from './support/stages.ts'

// `npm test`: everything, in the order in which a mistake is cheapest to find.

const stages: Stage[] = [
  { name: 'types', command: ['tsc', '--noEmit'] },
  { name: 'lint', command: ['biome', 'check', '.'] },
  { name: 'unused code', command: ['knip'] },
  { name: 'web build', command: ['npm', 'run', 'build'] },
  {
    name: 'tests',
    command: ['vitest', 'run', '--reporter=default', '--reporter=json', '--outputFile.json=test-results/vitest.json'],
    testRunner: true,
  },
  {
    name: 'journeys',
    // Playwright empties its output folder, so it gets one of its own beside the reports.
    command: ['playwright', 'test', '--reporter=list,json', '--output=test-results/journeys'],
    env: async () => ({
      PLAYWRIGHT_JSON_OUTPUT_NAME: 'test-results/journeys.json',
      CHROMIUM_PATH: await findBrowser(),
    }),
    testRunner: true,
  },
]

rmSync('test-results', { recursive: true, force: true })
const results = await runStages(stages)
await removeLeftClusters()

console.log('')
for (const { name, seconds, outcome } of results) {
  console.log(
    `${name.padEnd(12)} ${outcome.padEnd(8)} ${outcome === 'not run' ? '' : `${seconds.toFixed(1).padStart(6)} s`}`,
  )
}
process.exitCode = results.every(({ outcome }) => outcome === 'passed') ? 0 : 1
