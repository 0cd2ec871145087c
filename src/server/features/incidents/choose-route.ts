import { planCodes } from '#domain/clocks/limits.ts'
import { addSystemRights } from '../../database/transaction.ts'
import { londonDay } from '../../deps.ts'
import type { Handler, Work } from '../../procedure.ts'
import { cancelClocks } from '../clocks/keep-clocks.ts'
import { callOffReviewMeeting } from '../meetings/review-meeting.ts'
import { moveRapidReview } from '../rapid-reviews/move-rapid-review.ts'
import { considerAgain } from './consider-again.ts'
import { type IncidentRow, lockIncident, moversOf, noIncident } from './incident-row.ts'
import { moveIncident } from './move-incident.ts'
import { lockReview } from './review-of-incident.ts'
import { startReview } from './submit-incident.ts'

/** The death of a care leaver: no Rapid Review by itself, and the Safeguarding Adults Board is spoken with. */
export async function takeCareLeaverRoute({ input, context, errors }: Handler<'incidents.takeCareLeaverRoute'>) {
  const work = context.work()
  const incident = await lockIncident(work)
  if (!incident) throw errors.REFUSED(noIncident)
  const { notification_reason, care_leaver } = incident.answers
  if (notification_reason?.value !== 'CARE_LEAVER_DEATH' && care_leaver?.value !== 'yes') {
    const reason = 'This route is for the death of a care leaver under 25. The record does not say that it is one.'
    throw errors.REFUSED({ data: { reason } })
  }
  const moved = await moveIncident(work, incident, 'takeCareLeaverRoute', moversOf(work), input.reason)
  if (!moved.ok) throw errors.REFUSED({ data: { reason: moved.reason } })
  return { status: moved.value }
}

/** A Rapid Review after all, where none began with the notification. */
export async function openReview({ context, errors }: Handler<'incidents.openReview'>) {
  const work = context.work()
  const incident = await lockIncident(work)
  if (!incident) throw errors.REFUSED(noIncident)
  if (incident.status !== 'SUBMITTED' || !incident.submitted_on) {
    throw errors.REFUSED({ data: { reason: 'A Rapid Review begins once an incident is notified, and once only.' } })
  }
  return { status: await startReview(context.deps, work, incident, incident.submitted_on) }
}

/** Nothing more follows from the notification here. */
export async function closeIncident({ input, context, errors }: Handler<'incidents.close'>) {
  const work = context.work()
  const incident = await lockIncident(work)
  if (!incident) throw errors.REFUSED(noIncident)
  const moved = await moveIncident(work, incident, 'close', moversOf(work), input.reason)
  if (!moved.ok) throw errors.REFUSED({ data: { reason: moved.reason } })
  await setEnded(work, incident, input.reason)
  return { status: moved.value }
}

const setEnded = ({ tx }: Work, { id }: IncidentRow, reason: string) =>
  tx.updateTable('casebook.incident').set({ ended_reason: reason }).where('id', '=', id).execute()

/** What was not notified is considered again, by whoever decides that. */
export async function reconsiderIncident({ input, context, errors }: Handler<'incidents.reconsider'>) {
  const work = context.work()
  const incident = await lockIncident(work)
  if (!incident) throw errors.REFUSED(noIncident)
  const moved = await considerAgain(work, incident, moversOf(work), input.reason)
  if (!moved.ok) throw errors.REFUSED({ data: { reason: moved.reason } })
  return { status: moved.value }
}

/** Whether a Rapid Review is required by the law and not by the route alone: abuse or neglect is known or suspected. */
export const isReviewRequired = ({ answers }: Pick<IncidentRow, 'answers'>) =>
  answers.abuse_neglect_basis?.value === 'KNOWN' || answers.abuse_neglect_basis?.value === 'SUSPECTED'

/** A looked-after child without suspected abuse: the Business Manager closes the Rapid Review, with why. */
export async function closeReviewAsNotRequired({
  input,
  context,
  errors,
}: Handler<'incidents.closeReviewAsNotRequired'>) {
  const work = context.work()
  const incident = await lockIncident(work)
  if (!incident) throw errors.REFUSED(noIncident)
  const review = await lockReview(work, incident.id)
  if (!review) throw errors.REFUSED({ data: { reason: 'This case has no Rapid Review.' } })
  if (isReviewRequired(incident)) {
    throw errors.REFUSED({
      data: { reason: 'Abuse or neglect is known or suspected, so the Rapid Review is required.' },
    })
  }
  const moved = await moveRapidReview(work, review, 'closeAsNotRequired', moversOf(work), input.reason)
  if (!moved.ok) throw errors.REFUSED({ data: { reason: moved.reason } })
  await work.tx
    .updateTable('casebook.rapid_review')
    .set({ ended_reason: input.reason })
    .where('id', '=', review.id)
    .execute()
  await cancelClocks(work, review.id, planCodes, londonDay(work.now))
  await addSystemRights(work.tx)
  await callOffReviewMeeting(work)
  const ended = await moveIncident(work, incident, 'endWithReview', ['SYSTEM'], input.reason)
  if (!ended.ok) throw errors.REFUSED({ data: { reason: ended.reason } })
  await setEnded(work, incident, input.reason)
  return { status: ended.value }
}
