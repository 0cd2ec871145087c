import type { ReviewRecord } from '#contract/review-decisions.ts'
import type { Work } from '../../procedure.ts'

type Logs = Pick<ReviewRecord, 'processes' | 'contacts'>

/** What runs beside the review, and what was said to the family: kept on the case, shown here. */
export async function readLogs(_: Work): Promise<Logs> {
  return { processes: [], contacts: [] }
}
