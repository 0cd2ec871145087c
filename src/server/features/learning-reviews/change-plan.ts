import { recordAudit } from '../../audit/record-audit.ts'
import type { Handler } from '../../procedure.ts'
import { changedMeanwhile } from '../directory/changed-meanwhile.ts'
import { letLead, readPeople, tellOthers } from './people.ts'
import { lockReview, noReview, refusal, touchReview } from './review-row.ts'
import { noSuchLead } from './start-review.ts'

/** Another lead, or another due date: the earlier dates are kept with their reasons. */
export async function changePlan({ input, context, errors }: Handler<'learningReviews.changePlan'>) {
  const work = context.work()
  const { actor, now } = work
  const review = await lockReview(work)
  if (!review) throw errors.REFUSED(noReview)
  if (review.status === 'CLOSED') throw errors.REFUSED(refusal('This learning review is closed.'))
  if (review.version !== input.version) throw errors.CHANGED_BY_SOMEONE_ELSE(await changedMeanwhile(work, review))
  const lead = (await readPeople(work)).find(({ accountId }) => accountId === input.leadId)
  const isNewLead = input.leadId !== review.leadId
  if (isNewLead && !lead) throw errors.INVALID(noSuchLead)
  const isNewDay = input.dueOn !== review.dueOn
  if (!isNewLead && !isNewDay)
    throw errors.REFUSED(refusal('Nothing was changed: choose another lead or another date.'))

  const change = { from: review.dueOn, to: input.dueOn, reason: input.reason, by: actor.name, at: now.toString() }
  await touchReview(work, review.id, {
    lead_id: input.leadId,
    due_on: input.dueOn,
    ...(isNewDay && { due_changes: JSON.stringify([...review.dueChanges, change]) }),
  })
  const fields = [...(isNewLead ? ['lead'] : []), ...(isNewDay ? ['due_on'] : [])]
  await recordAudit(work, 'review-plan-changed', review.caseId, { fields })
  if (isNewLead && lead) {
    await letLead(work, lead)
    await tellOthers(context.deps, work, [lead], { kind: 'review-lead', dueOn: input.dueOn })
  }
  return {}
}
