import type { Kysely } from 'kysely'
import { agencySide } from './0014/agency-side.ts'
import { askedAgain } from './0014/asked-again.ts'
import { earlierIncidents } from './0014/earlier-incidents.ts'
import { incidentTables } from './0014/incident-tables.ts'
import { requestTables } from './0014/request-tables.ts'
import { reviewTables } from './0014/review-tables.ts'
import { wallsOfRapidReviews } from './0014/walls.ts'
import { wallsOfReturns } from './0014/walls-of-returns.ts'

/** From a serious incident to the Panel's letter: notification, clocks, requests and returns, review and signatures. */
export async function up(db: Kysely<unknown>) {
  await incidentTables(db)
  await earlierIncidents(db)
  await reviewTables(db)
  await requestTables(db)
  await wallsOfRapidReviews(db)
  await wallsOfReturns(db)
  await agencySide(db)
  await askedAgain(db)
}
