import {
  type RequestMove,
  type RequestStatus,
  requestStatusLabels,
} from '#domain/information-requests/request-status.ts'
import { isLate } from '#domain/rapid-reviews/cockpit.ts'
import type { Extension } from '#domain/rapid-reviews/on-time.ts'
import { awaitsSending, mayWaitForReturns } from '#domain/rapid-reviews/rapid-review-status.ts'
import { returnDayProblem } from '#domain/rapid-reviews/scope-rules.ts'
import { formatLongDate } from '#domain/time/dates.ts'
import { londonDay } from '../../deps.ts'
import type { Handler, Work } from '../../procedure.ts'
import { peopleOfAgency } from '../information-requests/agency-people.ts'
import { moveRequest } from '../information-requests/move-request.ts'
import { takeBackRequest } from '../information-requests/take-back-request.ts'
import type { MessageDeps } from '../messages/enqueue-message.ts'
import { tellPeople } from '../messages/tell-people.ts'
import { readHolidays } from '../partnership/calendar.ts'
import { membersOf } from './issue-requests.ts'
import { readMeeting } from './review-facts.ts'
import { lockReview, noReview, type ReviewRow, refusal, runnerParts, standsElsewhere } from './review-row.ts'
import { whenOwedAgain, whenReturned } from './when-returned.ts'

type Doing = 'extend' | 'goOnWithout' | 'resume'
type Errors = Handler<'rapidReviews.extend'>['errors']

/** A request of this review, held with the review until the end of the transaction. */
async function lockRequest(work: Work, errors: Pick<Errors, 'REFUSED'>, requestId: string) {
  const review = await lockReview(work)
  if (!review) throw errors.REFUSED(noReview)
  if (!awaitsSending(review.status)) throw errors.REFUSED(standsElsewhere(review))
  const request = await work.tx
    .selectFrom('casebook.information_request as request')
    .innerJoin('casebook.agency as agency', 'agency.id', 'request.agency_id')
    .select([
      'request.id',
      'request.case_id as caseId',
      'request.status',
      'request.due_on as dueOn',
      'request.extensions',
      'request.author_id as authorId',
      'request.agency_id as agencyId',
      'agency.code',
    ])
    .where('request.id', '=', requestId)
    .where('request.review_id', '=', review.id)
    .forUpdate('request')
    .executeTakeFirst()
  if (!request) throw errors.REFUSED(refusal('There is no such request of this Rapid Review.'))
  return { review, request: { ...request, status: request.status as RequestStatus } }
}
type Locked = Awaited<ReturnType<typeof lockRequest>>['request']

async function move(
  work: Work,
  errors: Pick<Errors, 'REFUSED'>,
  request: Locked,
  name: RequestMove & Doing,
  reason: string,
) {
  const moved = await moveRequest(work, request, name, runnerParts(work), reason)
  if (!moved.ok) throw errors.REFUSED(refusal(moved.reason))
}

/** The agency's members hear that something about their request is different now, and whoever of it writes the return. */
async function tellAgency(deps: MessageDeps, work: Work, request: Locked, dueOn: string | null) {
  const { id, caseId, code, agencyId, authorId } = request
  const [agency] = await membersOf(work, [code])
  const writers = (await peopleOfAgency(work, agencyId)).map(({ accountId }) => accountId)
  const author = writers.filter((accountId) => accountId === authorId)
  await tellPeople(deps, work, [...(agency?.members ?? []), ...author], {
    kind: 'request-changed',
    caseId,
    dueOn,
    path: `/requests/${id}`,
  })
}

const setOn = ({ tx }: Work, { id }: Locked, change: { ended_reason?: string; due_on?: string; extensions?: string }) =>
  tx.updateTable('casebook.information_request').set(change).where('id', '=', id).execute()

/** What keeps a return from being due on another day. */
async function newDayProblem(work: Work, review: ReviewRow, dueOn: string) {
  const meeting = await readMeeting(work, review.meetingId)
  const calendar = { today: londonDay(work.now), holidays: await readHolidays(work) }
  return returnDayProblem(dueOn, calendar, meeting && meeting.status !== 'CANCELLED' ? meeting.onDate : null)
}

const withDay = ({ actor, now }: Work, { status, dueOn, extensions }: Locked, to: string, reason: string) => {
  const isForAnswers = status === 'QUERIED'
  const more: Extension = { from: dueOn, to, reason, by: actor.name, at: now.toString(), isForAnswers }
  return { due_on: to, extensions: JSON.stringify([...(extensions as Extension[]), more]) }
}

/** More time, with its reason. The first day stays to be seen, and every later one. */
export async function extendRequest({ input, context, errors }: Handler<'rapidReviews.extend'>) {
  const work = context.work()
  const { review, request } = await lockRequest(work, errors, input.requestId)
  const problem =
    input.dueOn <= request.dueOn
      ? `It is due on ${formatLongDate(request.dueOn)}: choose a later day`
      : await newDayProblem(work, review, input.dueOn)
  if (problem) throw errors.INVALID({ data: { issues: [{ path: ['dueOn'], message: problem }] } })
  await move(work, errors, request, 'extend', input.reason)
  await setOn(work, request, withDay(work, request, input.dueOn, input.reason))
  await tellAgency(context.deps, work, request, input.dueOn)
  return {}
}

/** Goes on without a return that is late. It is shown in the report as a gap, with the reason. */
export async function goOnWithout({ input, context, errors }: Handler<'rapidReviews.goOnWithout'>) {
  const work = context.work()
  const { review, request } = await lockRequest(work, errors, input.requestId)
  if (request.status !== 'OVERDUE_ACCEPTED' && !isLate(request, londonDay(work.now))) {
    throw errors.REFUSED(refusal(whyNotLate(request)))
  }
  await move(work, errors, request, 'goOnWithout', input.reason)
  await setOn(work, request, { ended_reason: input.reason })
  await tellAgency(context.deps, work, request, null)
  await whenReturned(work, review.id)
  return {}
}

const whyNotLate = ({ status, dueOn }: Locked) =>
  status === 'ISSUED' ||
  status === 'ACKNOWLEDGED' ||
  status === 'ASSIGNED' ||
  status === 'DRAFTING' ||
  status === 'MEMBER_QA'
    ? `This return is not late: it is due on ${formatLongDate(dueOn)}.`
    : `This cannot be done now: the request stands at “${requestStatusLabels[status]}”.`

/** Waits after all for a return that was given up: the agency writes on from where it was. */
export async function resumeRequest({ input, context, errors }: Handler<'rapidReviews.resume'>) {
  const work = context.work()
  const { review, request } = await lockRequest(work, errors, input.requestId)
  if (!mayWaitForReturns(review.status)) throw errors.REFUSED(standsElsewhere(review))
  const problem = await newDayProblem(work, review, input.dueOn)
  if (problem) throw errors.INVALID({ data: { issues: [{ path: ['dueOn'], message: problem }] } })
  await move(work, errors, request, 'resume', input.reason)
  await setOn(work, request, { ended_reason: '', ...withDay(work, request, input.dueOn, input.reason) })
  await whenOwedAgain(work, review.id)
  await tellAgency(context.deps, work, request, input.dueOn)
  return {}
}

/** Takes a request back: the wrong agency was asked, say. */
export async function withdrawRequest({ input, context, errors }: Handler<'rapidReviews.withdrawRequest'>) {
  const work = context.work()
  const { review, request } = await lockRequest(work, errors, input.requestId)
  const withdrawn = await takeBackRequest(work, request, runnerParts(work), input.reason)
  if (!withdrawn.ok) throw errors.REFUSED(refusal(withdrawn.reason))
  await tellAgency(context.deps, work, request, null)
  await whenReturned(work, review.id)
  return {}
}
