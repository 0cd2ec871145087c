import { planCodes } from '#domain/clocks/limits.ts'
import { addSystemRights } from '../../database/transaction.ts'
import type { Work } from '../../procedure.ts'
import { restartClock } from '../clocks/keep-clocks.ts'
import { readSettings } from '../partnership/read-settings.ts'

type Corrected = { readonly awareOn: string } | { readonly submittedOn: string }

/**
 * A day of the incident was put right. A Rapid Review keeps both readings of its fifteen days; where they count from
 * this one (RR_CLOCK_START), what still runs of its plan is counted anew.
 */
export async function countReviewAnew(work: Work, incidentId: string, day: Corrected) {
  await addSystemRights(work.tx)
  const { rr_clock_start } = await readSettings(work)
  const isAware = 'awareOn' in day
  const on = isAware ? day.awareOn : day.submittedOn
  const countsFromHere = isAware === (rr_clock_start === 'LA_AWARE')
  const review = await work.tx
    .updateTable('casebook.rapid_review')
    .set((eb) => ({
      ...(isAware && { aware_on: on }),
      ...(countsFromHere && { counted_from: on }),
      version: eb('version', '+', 1),
    }))
    .where('incident_id', '=', incidentId)
    .where('status', '!=', 'CLOSED')
    .returning('id')
    .executeTakeFirst()
  if (!review || !countsFromHere) return
  for (const code of planCodes) await restartClock(work, review.id, code, on)
}
