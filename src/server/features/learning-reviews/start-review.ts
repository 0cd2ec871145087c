import { moveReview } from '#domain/learning-reviews/review-status.ts'
import { addWorkingDays } from '#domain/time/working-days.ts'
import { londonDay } from '../../deps.ts'
import { type Handler, rolesOf, type Work } from '../../procedure.ts'
import { changeStatus } from '../concerns/change-status.ts'
import { lockConcernOfCase } from '../concerns/concern-of-case.ts'
import { changedMeanwhile } from '../directory/changed-meanwhile.ts'
import { tellReferrer } from '../messages/tell-referrer.ts'
import { readHolidays } from '../partnership/calendar.ts'
import { readSettings } from '../partnership/read-settings.ts'
import { letLead, membersOf, readPeople, tellOthers } from './people.ts'
import { lockReview, noReview, refusal, standsElsewhere, touchReview } from './review-row.ts'

/** The coordinator names the lead; the agencies are asked for their notes. */
export async function startReview({ input, context, errors }: Handler<'learningReviews.start'>) {
  const work = context.work()
  const concern = await lockConcernOfCase(work)
  const review = await lockReview(work)
  if (!review) throw errors.REFUSED(noReview)
  if (!rolesOf(work.actor).includes('COORD')) throw errors.REFUSED(refusal('The review coordinator starts the review.'))
  if (review.version !== input.version) throw errors.CHANGED_BY_SOMEONE_ELSE(await changedMeanwhile(work, review))
  const people = await readPeople(work)
  const lead = people.find(({ accountId }) => accountId === input.leadId)
  if (!lead) throw errors.INVALID(noSuchLead)

  const next = moveReview(review.status, 'start', 'COORD')
  if (!next.ok) throw errors.REFUSED(standsElsewhere(review))
  const moved = await changeStatus(work, concern, 'startReview', 'COORD')
  if (!moved.ok) throw errors.REFUSED(refusal(moved.reason))
  const dueOn = review.dueOn ?? (await usualDueDay(work))
  const started = {
    status: next.value,
    started_on: londonDay(work.now),
    due_on: dueOn,
    lead_id: lead.accountId,
  } as const
  await touchReview(work, review.id, started)
  await tellReferrer(context.deps, work, concern, 'outcome')
  // Whoever the group named was told when it decided.
  if (lead.accountId !== review.leadId) {
    await letLead(work, lead)
    await tellOthers(context.deps, work, [lead], { kind: 'review-lead', dueOn })
  }
  await tellOthers(context.deps, work, membersOf(review, people), { kind: 'review-notes', dueOn })
  return {}
}

export const noSuchLead = {
  data: { issues: [{ path: ['leadId'], message: 'Choose somebody who holds a seat of the group' }] },
}

/** When the group set no day: the partnership's usual time from today. */
async function usualDueDay(work: Work) {
  const { review_days } = await readSettings(work)
  const today = Temporal.PlainDate.from(londonDay(work.now))
  return addWorkingDays(today, review_days, await readHolidays(work)).toString()
}
