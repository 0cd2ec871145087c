import type { IncidentStatus } from '#domain/incidents/incident-status.ts'
import { addSystemRights } from '../../database/transaction.ts'
import type { Handler } from '../../procedure.ts'
import { readActionsOf } from '../actions/keep-actions.ts'
import { changedMeanwhile } from '../directory/changed-meanwhile.ts'
import { moveIncident } from '../incidents/move-incident.ts'
import { moveRapidReview, rapidReviewRefusal } from '../rapid-reviews/move-rapid-review.ts'
import { issue, lockReview, noReview, partsOf, refusal } from './review-row.ts'

/** The Business Manager closes the Rapid Review, and the serious incident with it. */
export async function closeReview({ input, context, errors }: Handler<'reviewDecisions.close'>) {
  const work = context.work()
  const review = await lockReview(work)
  if (!review) throw errors.REFUSED(noReview)
  if (review.version !== input.version) throw errors.CHANGED_BY_SOMEONE_ELSE(await changedMeanwhile(work, review))
  if (review.status !== 'PANEL_RESPONDED') throw errors.REFUSED(refusal(rapidReviewRefusal(review.status)))
  const actions = await readActionsOf(work, review.id, () => 0)
  if (actions.length === 0 && input.note === '') {
    throw errors.INVALID(issue('note', 'No action was made. Say why none is needed, or make one first'))
  }
  const moved = await moveRapidReview(work, review, 'close', partsOf(work), input.note)
  if (!moved.ok) throw errors.REFUSED(refusal(moved.reason))
  await addSystemRights(work.tx)
  const incident = await work.tx
    .selectFrom('casebook.incident')
    .select(['id', 'case_id as caseId', 'status'])
    .where('id', '=', review.incidentId)
    .forUpdate()
    .executeTakeFirstOrThrow()
  const ended = { ...incident, status: incident.status as IncidentStatus }
  const closed = await moveIncident(work, ended, 'endWithReview', ['SYSTEM'])
  if (!closed.ok) throw errors.REFUSED(refusal(closed.reason))
  return {}
}
