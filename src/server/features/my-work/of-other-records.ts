import { sql } from 'kysely'
import type { WorkItem } from '#contract/my-work.ts'
import { type Desk, owed } from './owed.ts'

/** Child deaths that have still to be notified or met about, and processes beside a review that are to be looked at. */
export const workOfOtherRecords = async (desk: Desk): Promise<WorkItem[]> =>
  desk.holds('COORD', 'BM') ? [...(await deathsTracked(desk)), ...(await processesToReview(desk))] : []

async function deathsTracked(desk: Desk) {
  const rows = await desk.tx
    .selectFrom('casebook.child_death as death')
    .innerJoin('casebook.case_file as file', 'file.id', 'death.case_id')
    .innerJoin('casebook.clock as clock', 'clock.record_id', 'death.id')
    .select(['file.reference', 'file.title', 'death.recorded_at as since'])
    .select(({ fn }) => fn.min(fn.coalesce('clock.extended_to', 'clock.due_on')).as('dueOn'))
    .where('clock.stopped_on', 'is', null)
    .where('clock.cancelled_on', 'is', null)
    .groupBy(['death.id', 'file.reference', 'file.title', 'death.recorded_at'])
    .execute()
  return rows.map((row) => owed(desk, 'TRACK_DEATH', row))
}

/** A process is looked at again by a day that was set, at the latest three months on (forms.md section 17). */
async function processesToReview(desk: Desk) {
  const reviewBy = sql<string>`process.answers -> 'review_by' ->> 'value'`
  const rows = await desk.tx
    .selectFrom('casebook.parallel_process as process')
    .innerJoin('casebook.case_file as file', 'file.id', 'process.case_id')
    .select(['file.reference', 'file.title', 'process.added_at as since', reviewBy.as('dueOn')])
    .where('process.ended_on', 'is', null)
    .where(reviewBy, '<=', desk.today)
    .execute()
  return rows.map((row) => owed(desk, 'REVIEW_PROCESS', row))
}
