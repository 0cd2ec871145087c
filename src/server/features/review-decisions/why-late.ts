import type { Work } from '../../procedure.ts'

/** Why the review went to the Panel late, as its clock keeps it; empty where it was in time. */
export async function whyLate({ tx }: Work, reviewId: string): Promise<string> {
  const clock = await tx
    .selectFrom('casebook.clock')
    .select('late_reason')
    .where('record_id', '=', reviewId)
    .where('code', '=', 'RR_COMPLETE')
    .where('cancelled_on', 'is', null)
    .executeTakeFirst()
  return clock?.late_reason ?? ''
}
