import { extraQuestionProblem, returnDayProblem } from '#domain/rapid-reviews/scope-rules.ts'
import { londonDay } from '../../deps.ts'
import type { Handler, Work } from '../../procedure.ts'
import { stopClocks } from '../clocks/keep-clocks.ts'
import { changedMeanwhile } from '../directory/changed-meanwhile.ts'
import { readHolidays } from '../partnership/calendar.ts'
import { readAgencyChoices } from './agency-choices.ts'
import { issueRequests } from './issue-requests.ts'
import { moveRapidReview } from './move-rapid-review.ts'
import { readMeeting } from './review-facts.ts'
import { lockReview, noReview, type ReviewRow, refusal, runnerParts, standsElsewhere } from './review-row.ts'
import { problemsOf, scopeOfRow } from './scope-of-review.ts'
import { whenOwedAgain } from './when-returned.ts'

/** Sends every agency of the scope its request, in one step. The scope is weighed once more, as it stands today. */
export async function sendRequests({ input, context, errors }: Handler<'rapidReviews.sendRequests'>) {
  const work = context.work()
  const row = await lockReview(work)
  if (!row) throw errors.REFUSED(noReview)
  if (row.status !== 'SCOPED') throw errors.REFUSED(standsElsewhere(row))
  if (row.version !== input.version) throw errors.CHANGED_BY_SOMEONE_ELSE(await changedMeanwhile(work, row, 'scope'))
  const meetingOn = await meetingDay(work, row)
  const [problem] = await problemsOf(work, scopeOfRow(row, meetingOn))
  if (problem) throw errors.REFUSED(refusal(`Look at the scope again first. ${problem.message}.`))

  const dueOn = row.returnsDueOn ?? londonDay(work.now)
  const notReached = await issueRequests(context.deps, work, row, { agencies: row.agencies, dueOn, meetingOn })
  const moved = await moveRapidReview(work, row, 'sendRequests', runnerParts(work))
  if (!moved.ok) throw errors.REFUSED(refusal(moved.reason))
  await stopClocks(work, row.id, ['RR_REQUEST'], londonDay(work.now))
  return { sent: row.agencies.length, notReached }
}

/** One agency more, while the others answer. */
export async function addAgency({ input, context, errors }: Handler<'rapidReviews.addAgency'>) {
  const work = context.work()
  const row = await lockReview(work)
  if (!row) throw errors.REFUSED(noReview)
  if (row.status !== 'GATHERING') throw errors.REFUSED(standsElsewhere(row))
  const { reference: _, dueOn, ...typed } = input
  const asked = { ...typed, extraQuestions: typed.extraQuestions.filter((question) => question !== '') }
  const meetingOn = await meetingDay(work, row)
  const calendar = { today: londonDay(work.now), holidays: await readHolidays(work) }
  const issues = [
    { path: ['code'], message: await agencyProblem(work, row, asked.code) },
    { path: ['extraQuestions'], message: extraQuestionProblem(asked.extraQuestions) },
    { path: ['dueOn'], message: returnDayProblem(dueOn, calendar, meetingOn) },
  ].flatMap(({ path, message }) => (message ? [{ path, message }] : []))
  if (issues.length > 0) throw errors.INVALID({ data: { issues } })
  await issueRequests(context.deps, work, row, { agencies: [asked], dueOn, meetingOn })
  await whenOwedAgain(work, row.id)
  return {}
}

async function meetingDay(work: Work, { meetingId }: ReviewRow) {
  const meeting = await readMeeting(work, meetingId)
  return meeting && meeting.status !== 'CANCELLED' ? meeting.onDate : null
}

async function agencyProblem(work: Work, { id }: ReviewRow, code: string) {
  const agency = (await readAgencyChoices(work)).find((each) => each.code === code)
  if (!agency) return 'Choose an agency of the directory'
  const standing = await work.tx
    .selectFrom('casebook.information_request as request')
    .innerJoin('casebook.agency as agency', 'agency.id', 'request.agency_id')
    .select('request.id')
    .where('request.review_id', '=', id)
    .where('agency.code', '=', code)
    .where('request.status', '<>', 'WITHDRAWN')
    .executeTakeFirst()
  return standing ? 'This agency has been asked already' : null
}
