import { loadavg } from 'node:os'
import { parseArgs } from 'node:util'
import { audit } from './audit.ts'
import { cockpit } from './cockpit.ts'
import { duplicates } from './duplicates.ts'
import { pageWeight } from './page-weight.ts'
import { register } from './register.ts'
import { returns } from './returns.ts'
import { startUp } from './start-up.ts'
import { type Installation, openInstallation } from './support/installation.ts'
import { typing } from './typing.ts'

// `npm run bench`, or some of them by name: `npm run bench -- register`. They print tables and judge nothing.

const benchmarks: Record<string, () => Promise<void>> = {
  'page-weight': () => onNewInstallation(pageWeight),
  typing: () => onNewInstallation(typing),
  cockpit: () => onNewInstallation(cockpit),
  returns: () => onNewInstallation(returns),
  register: () => onNewInstallation(register),
  'start-up': startUp,
  audit: () => onNewInstallation(audit),
  duplicates,
}

async function onNewInstallation(measure: (installation: Installation) => Promise<void>) {
  const installation = await openInstallation()
  try {
    await measure(installation)
  } finally {
    await installation.close()
  }
}

const { positionals: wanted } = parseArgs({ allowPositionals: true })
const strangers = wanted.filter((name) => !(name in benchmarks))
if (strangers.length > 0) {
  console.error(`There is no benchmark ${strangers.join(', ')}. There are: ${Object.keys(benchmarks).join(', ')}.`)
  process.exit(1)
}
for (const [name, measure] of Object.entries(benchmarks)) {
  if (wanted.length > 0 && !wanted.includes(name)) continue
  const started = performance.now()
  await measure()
  const seconds = ((performance.now() - started) / 1000).toFixed(0)
  console.log(`\n(${name} took ${seconds} s; load of the machine ${loadavg()[0]?.toFixed(1)})`)
}
