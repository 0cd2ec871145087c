import { planCodes } from '#domain/clocks/limits.ts'
import type { RequestStatus } from '#domain/information-requests/request-status.ts'
import { requestProcess } from '#domain/information-requests/request-status.ts'
import { quorumGroupLabels, quorumGroups } from '#domain/partnership/quorum-groups.ts'
import { addSystemRights } from '../../database/transaction.ts'
import { londonDay } from '../../deps.ts'
import type { Handler, Work } from '../../procedure.ts'
import { cancelClocks } from '../clocks/keep-clocks.ts'
import { takeBackRequest } from '../information-requests/take-back-request.ts'
import { callOffReviewMeeting } from '../meetings/review-meeting.ts'
import { moveRapidReview } from '../rapid-reviews/move-rapid-review.ts'
import { type IncidentRow, lockIncident, moversOf, noIncident } from './incident-row.ts'
import { moveIncident } from './move-incident.ts'
import { lockReview } from './review-of-incident.ts'
import { withAct, writeAnswers } from './save-incident.ts'

type Input = Handler<'incidents.withdraw'>['input']

/**
 * What was notified turned out not to meet the test: the one exception that national guidance allows. The notifier
 * and the three partners agree, the Panel is told, and the Rapid Review ends with everything it waits for.
 */
export async function withdrawIncident({ input, context, errors }: Handler<'incidents.withdraw'>) {
  const work = context.work()
  const incident = await lockIncident(work)
  if (!incident) throw errors.REFUSED(noIncident)
  const issues = withdrawalIssues(input, incident, londonDay(work.now))
  const moved = await moveIncident(work, incident, 'withdraw', moversOf(work), input.reason)
  if (!moved.ok) throw errors.REFUSED({ data: { reason: moved.reason } })
  if (issues.length > 0) throw errors.INVALID({ data: { issues } })

  const { evidence, panelToldOn, agreed, reason } = input
  const answers = withAct(work, incident.answers, 'withdrawal', { evidence, panelToldOn, agreed })
  await writeAnswers(work, incident.id, answers)
  await work.tx.updateTable('casebook.incident').set({ ended_reason: reason }).where('id', '=', incident.id).execute()
  await cancelClocks(work, incident.id, ['SIN_PARTNERS'], londonDay(work.now))
  const ended = await endReview(work, incident, reason)
  if (!ended) {
    const why = 'The Rapid Review was sent to the Panel, so the notification stands.'
    throw errors.REFUSED({ data: { reason: why } })
  }
  return { status: moved.value }
}

/** Ends the Rapid Review with its notification. False where it is past that. */
async function endReview(work: Work, incident: IncidentRow, reason: string): Promise<boolean> {
  await addSystemRights(work.tx)
  const review = await lockReview(work, incident.id)
  if (!review || review.status === 'CLOSED') return true
  const moved = await moveRapidReview(work, review, 'endWithNotification', ['SYSTEM'], reason)
  if (!moved.ok) return false
  await work.tx.updateTable('casebook.rapid_review').set({ ended_reason: reason }).where('id', '=', review.id).execute()
  await cancelClocks(work, review.id, planCodes, londonDay(work.now))
  await withdrawRequests(work, review.id, reason)
  await callOffReviewMeeting(work)
  // The case stands where the incident stands again.
  await work.tx
    .updateTable('casebook.case_file')
    .set({ stage: 'SIN_WITHDRAWN' })
    .where('id', '=', incident.caseId)
    .execute()
  return true
}

/** Nobody owes a return to a review that has ended. What was returned stays. */
async function withdrawRequests(work: Work, reviewId: string, reason: string) {
  const requests = await work.tx
    .selectFrom('casebook.information_request')
    .select(['id', 'case_id as caseId', 'status'])
    .where('review_id', '=', reviewId)
    .forUpdate()
    .execute()
  for (const { id, caseId, status } of requests) {
    const request = { id, caseId, status: status as RequestStatus }
    if (!requestProcess.move(request.status, 'withdraw', ['SYSTEM']).ok) continue
    await takeBackRequest(work, request, ['SYSTEM'], reason)
  }
}

function withdrawalIssues({ agreed, panelToldOn }: Input, { submitted_on }: IncidentRow, today: string) {
  const missing = quorumGroups.filter((group) => !agreed.some((each) => each.group === group))
  const issues: { path: (string | number)[]; message: string }[] = missing.map((group) => ({
    path: ['agreed', group],
    message: `Record who agreed for ${quorumGroupLabels[group]}`,
  }))
  agreed.forEach(({ on }, place) => {
    if (on > today) issues.push({ path: ['agreed', place, 'on'], message: 'This day is still to come' })
  })
  if (panelToldOn > today) issues.push({ path: ['panelToldOn'], message: 'This day is still to come' })
  if (submitted_on && panelToldOn < submitted_on) {
    issues.push({ path: ['panelToldOn'], message: 'It was not notified yet on this day' })
  }
  return issues
}
