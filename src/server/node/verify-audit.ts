import 'temporal-polyfill/global'
import { sql } from 'kysely'
import type { ChainReport } from '#contract/audit.ts'
import { readChainReport } from '../audit/verify-chain.ts'
import { lookAs } from '../database/transaction.ts'
import type { Db } from '../deps.ts'
import { DataFolderProblem } from './data-folder.ts'
import { openDatabase } from './open-database.ts'
import { reachDatabase } from './reach-database.ts'
import { readSettings, SettingsProblem } from './settings.ts'

/**
 * `npm run verify-audit`: walks the audit trail of every partnership, also while the application runs.
 * Seals printed by earlier runs may follow ("12:9f2c…"); each has to be there still.
 */
async function main() {
  const settings = readSettings(process.env)
  const database = await reachDatabase(settings)
  const db = openDatabase(database.ownerUrl, 1)
  try {
    const reports = await reportAll(db)
    for (const { name, report, head } of reports) say(`${name}: ${inWords(report)}${head && `\n  Last seal: ${head}`}`)
    if (reports.length === 0) say('There is no partnership yet, and so no audit trail.')
    const gone = await sealsGone(db, process.argv.slice(2))
    for (const seal of gone) say(`GONE is the seal ${seal}: the end of a trail was cut off, or a trail was made anew.`)
    process.exitCode = gone.length === 0 && reports.every(({ report }) => report.intact) ? 0 : 1
  } finally {
    await db.destroy()
    await database.stop()
  }
}

const say = (line: string) => process.stdout.write(`${line}\n`)

async function reportAll(db: Db) {
  const partnerships = await db.selectFrom('casebook.partnership').select(['id', 'name']).orderBy('name').execute()
  const reports: { name: string; report: ChainReport; head: string }[] = []
  for (const { id, name } of partnerships) {
    await db.transaction().execute(async (tx) => {
      await lookAs(tx, { partnershipId: id, accountId: null, now: Temporal.Now.instant() })
      const report = await readChainReport(tx)
      const { rows } = await sql<{ head: string }>`
        select position || ':' || encode(hash, 'hex') as head from casebook.audit_seal
        where partnership_id = ${id} order by position desc limit 1`.execute(tx)
      reports.push({ name, report, head: rows[0]?.head ?? '' })
    })
  }
  return reports
}

async function sealsGone(db: Db, seals: readonly string[]) {
  const { rows } = await sql<{ seal: string }>`
    select position || ':' || encode(hash, 'hex') as seal from casebook.audit_seal
    where position || ':' || encode(hash, 'hex') = any (${seals})`.execute(db)
  return seals.filter((seal) => !rows.some((row) => row.seal === seal))
}

const reasons: Readonly<Record<string, string>> = {
  'event-changed': 'the event is not what was sealed',
  'event-missing': 'the event is gone',
  'seal-missing': 'the seal is gone',
  'event-added-later': 'the event was added behind sealed ones',
}

function inWords({ firstBroken, sealed, waiting, sealedUntil }: ChainReport) {
  const until = sealedUntil ? ` until ${sealedUntil}` : ''
  if (!firstBroken) return `intact. ${sealed} events sealed${until}, ${waiting} waiting for their seal.`
  const { position, eventId, reason } = firstBroken
  return `BROKEN at seal ${position}, event ${eventId}: ${reasons[reason] ?? reason}. Whole before that: ${sealed} events${until}.`
}

main().catch((problem: unknown) => {
  const isExpected = problem instanceof SettingsProblem || problem instanceof DataFolderProblem
  process.stderr.write(
    `${isExpected || !(problem instanceof Error) ? String((problem as Error).message) : problem.stack}\n`,
  )
  process.exit(1)
})
