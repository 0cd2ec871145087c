import { planCodes } from '#domain/clocks/limits.ts'
import { awaitsSending, type RapidReviewStatus } from '#domain/rapid-reviews/rapid-review-status.ts'
import { addSystemRights } from '../../database/transaction.ts'
import type { Work } from '../../procedure.ts'
import { restartClock } from '../clocks/count-anew.ts'

type Corrected = { readonly awareOn: string } | { readonly submittedOn: string }

/**
 * A day of the incident was put right. A Rapid Review keeps both readings of its fifteen days; where it was opened to
 * count from this one (RR_CLOCK_START), what still runs of its plan is counted anew. One that was sent stays as it was.
 */
export async function countReviewAnew({ tx, ...more }: Work, incidentId: string, day: Corrected) {
  await addSystemRights(tx)
  const review = await tx
    .selectFrom('casebook.rapid_review')
    .select(['id', 'status', 'clock_start'])
    .where('incident_id', '=', incidentId)
    .where('status', '!=', 'CLOSED')
    .$narrowType<{ status: RapidReviewStatus }>()
    .forUpdate()
    .executeTakeFirst()
  if (!review) return
  const isAware = 'awareOn' in day
  const on = isAware ? day.awareOn : day.submittedOn
  const counts = isAware === (review.clock_start === 'LA_AWARE') && awaitsSending(review.status)
  await tx
    .updateTable('casebook.rapid_review')
    .set((eb) => ({
      ...(isAware && { aware_on: on }),
      ...(counts && { counted_from: on }),
      version: eb('version', '+', 1),
    }))
    .where('id', '=', review.id)
    .execute()
  if (!counts) return
  for (const code of planCodes) await restartClock({ tx, ...more }, review.id, code, on)
}
