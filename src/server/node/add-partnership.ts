import 'temporal-polyfill/global'
import { isUpToDate } from '../database/migrations.ts'
import { offerFurtherPartnership } from '../features/set-up/set-up-link.ts'
import { DataFolderProblem } from './data-folder.ts'
import { openDatabase } from './open-database.ts'
import { reachDatabase } from './reach-database.ts'
import { readSettings, SettingsProblem } from './settings.ts'

/** `npm run add-partnership`: prints a one-time link that sets up a further partnership, also while Casebook runs. */
async function main() {
  const settings = readSettings(process.env)
  const database = await reachDatabase(settings)
  const db = openDatabase(database.ownerUrl, 1)
  try {
    if (!(await isUpToDate(db))) {
      return refuse('The database is of another version of Casebook. Start Casebook once, then try again.')
    }
    const offer = await offerFurtherPartnership(db, settings.publicUrl, Temporal.Now.instant())
    if (!offer) {
      return refuse(
        'This is a demonstration, and stays one: no partnership works beside it. Start Casebook with another data folder.',
      )
    }
    const until = offer.expiresAt.toZonedDateTimeISO('Europe/London').toPlainDateTime()
    const day = until.toLocaleString('en-GB', { dateStyle: 'full', timeStyle: 'short' })
    say(`Give this link to the further partnership’s first administrator. It opens once, until ${day}:`)
    say(`\n  ${offer.link}\n`)
    say('It replaces a link made earlier. Casebook has to be running when it is opened.')
  } finally {
    await db.destroy()
    await database.stop()
  }
}

const say = (line: string) => process.stdout.write(`${line}\n`)
function refuse(reason: string) {
  process.stderr.write(`${reason}\n`)
  process.exitCode = 1
}

main().catch((problem: unknown) => {
  const isExpected = problem instanceof SettingsProblem || problem instanceof DataFolderProblem
  process.stderr.write(
    `${isExpected || !(problem instanceof Error) ? String((problem as Error).message) : problem.stack}\n`,
  )
  process.exit(1)
})
