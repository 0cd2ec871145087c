import { readFileSync } from 'node:fs'

// Sums the reports of all test runners. Plain JavaScript, because it must say so even when `npm ci` failed.
// A stage that failed without a failing test (a type error, a crash) counts as one failure: red never reads "0 failed".

const code = Number(process.argv[2])
const total = { passed: 0, failed: 0 }
let complete = true

function count(file, read) {
  try {
    const { passed, failed } = read(JSON.parse(readFileSync(file, 'utf8')))
    total.passed += passed
    total.failed += failed
  } catch (problem) {
    complete = false
    console.log(`No usable report in ${file}: ${problem.message}`)
  }
}

count('test-results/vitest.json', (report) => ({
  passed: report.numPassedTests,
  // A file that could not be loaded has failed without a single test.
  failed:
    report.numFailedTests +
    report.testResults.filter((file) => file.status === 'failed' && file.assertionResults.length === 0).length,
}))
count('test-results/journeys.json', (report) => ({
  passed: report.stats.expected + report.stats.flaky,
  failed: report.stats.unexpected + report.errors.length,
}))

if (code !== 0) console.log(`The test command ended with code ${code}.`)
if (total.failed === 0 && (code !== 0 || !complete)) total.failed = 1
console.log(`${total.passed} passed, ${total.failed} failed`)
process.exitCode = total.failed === 0 ? 0 : 1
