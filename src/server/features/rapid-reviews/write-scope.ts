import { recordAudit } from '../../audit/record-audit.ts'
import type { Handler, Work } from '../../procedure.ts'
import { changedMeanwhile } from '../directory/changed-meanwhile.ts'
import {
  existingMeeting,
  newMeetingProblem,
  placeReviewOnAgenda,
  scheduleReviewMeeting,
} from '../meetings/review-meeting.ts'
import { moveRapidReview } from './move-rapid-review.ts'
import { lockReview, noReview, type ReviewRow, refusal, runnerParts, standsElsewhere } from './review-row.ts'
import { columnsOf, problemsOf, type TypedScope } from './scope-of-review.ts'

const fieldsOf = (scope: TypedScope) => Object.keys(scope)

/** Keeps the scope as it is being written, whole or not. */
export async function saveScope({ input, context, errors }: Handler<'rapidReviews.saveScope'>) {
  const work = context.work()
  const row = await lockReview(work)
  if (!row) throw errors.REFUSED(noReview)
  if (row.status !== 'OPEN' && row.status !== 'SCOPED') throw errors.REFUSED(standsElsewhere(row))
  if (row.version !== input.version) throw errors.CHANGED_BY_SOMEONE_ELSE(await changedMeanwhile(work, row, 'scope'))
  await writeScope(work, row, input.scope)
  await recordAudit(work, 'rapid-review-saved', row.caseId, { fields: fieldsOf(input.scope) })
  return { version: row.version + 1 }
}

const writeScope = ({ tx, actor, now }: Work, { id }: ReviewRow, scope: TypedScope) =>
  tx
    .updateTable('casebook.rapid_review')
    .set((eb) => ({
      ...columnsOf(scope),
      changed_by: actor.id,
      changed_at: now.toString(),
      version: eb('version', '+', 1),
    }))
    .where('id', '=', id)
    .execute()

/** Sets the scope, once it is whole: the meeting is in the calendar, and the Rapid Review on its agenda. */
export async function setScope({ input, context, errors }: Handler<'rapidReviews.setScope'>) {
  const work = context.work()
  const row = await lockReview(work)
  if (!row) throw errors.REFUSED(noReview)
  if (row.version !== input.version) throw errors.CHANGED_BY_SOMEONE_ELSE(await changedMeanwhile(work, row, 'scope'))
  const typed = input.scope
  const meeting = await findMeeting(work, typed)
  const scope = {
    ...typed,
    coordinatorId: typed.coordinatorId || null,
    chairId: typed.chairId || null,
    meetingOn: meeting.onDate || null,
    questions: typed.questions.filter((question) => question !== ''),
    agencies: typed.agencies.map((agency) => ({
      ...agency,
      extraQuestions: agency.extraQuestions.filter((question) => question !== ''),
    })),
  }
  const issues = [...meeting.problems, ...(await problemsOf(work, scope)).filter(({ path }) => path[0] !== 'meeting')]
  if (issues.length > 0) {
    throw errors.INVALID({
      data: { issues: issues.map(({ path, message }) => ({ path: ['scope', ...path], message })) },
    })
  }

  const arranged = await arrange(work, typed, meeting.id)
  await placeReviewOnAgenda(context.deps, work, arranged)
  await writeScope(work, row, typed)
  await keepMeeting(work, row, arranged.id)
  const moved = await moveRapidReview(work, row, 'setScope', runnerParts(work))
  if (!moved.ok) throw errors.REFUSED(refusal(moved.reason))
  return {}
}

type Planned = Pick<TypedScope, 'meeting' | 'chairId'>

/** The day of the meeting that is asked for, and what is wrong with it. */
async function findMeeting(work: Work, { meeting, chairId }: Planned) {
  if (meeting.kind === 'EXISTING') {
    const found = meeting.meetingId
      ? await existingMeeting(work, { meetingId: meeting.meetingId, chairId: chairId || null })
      : ({ ok: false, problem: { path: ['meeting', 'meetingId'], message: 'Choose the meeting' } } as const)
    return found.ok
      ? { id: found.value.id, onDate: found.value.onDate, problems: [] }
      : { id: null, onDate: '', problems: [found.problem] }
  }
  const problem = await newMeetingProblem(work, { ...meeting, chairId: chairId || null })
  return { id: null, onDate: problem ? '' : meeting.onDate, problems: problem ? [problem] : [] }
}

const arrange = async (work: Work, { meeting, chairId }: Planned, id: string | null) =>
  id ? { id, onDate: await dayOf(work, id) } : scheduleReviewMeeting(work, { ...meeting, chairId: chairId || null })

async function dayOf({ tx }: Work, id: string) {
  const meeting = await tx
    .selectFrom('casebook.meeting')
    .select('on_date')
    .where('id', '=', id)
    .executeTakeFirstOrThrow()
  return meeting.on_date
}

/** The meeting is in the calendar now: it is chosen from there, if the scope is changed again. */
const keepMeeting = ({ tx, now }: Work, { id }: ReviewRow, meetingId: string) =>
  tx
    .updateTable('casebook.rapid_review')
    .set({ meeting_id: meetingId, meeting_plan: '{}', scoped_at: now.toString() })
    .where('id', '=', id)
    .execute()

/** Another meeting while returns come in, or before it was held: the first one was cancelled, say. */
export async function arrangeMeeting({ input, context, errors }: Handler<'rapidReviews.arrangeMeeting'>) {
  const work = context.work()
  const row = await lockReview(work)
  if (!row) throw errors.REFUSED(noReview)
  if (row.status !== 'GATHERING' && row.status !== 'COLLATED') throw errors.REFUSED(standsElsewhere(row))
  const meeting = await findMeeting(work, input)
  const issues = [
    ...meeting.problems,
    ...(input.chairId ? [] : [{ path: ['chairId'], message: 'Choose who chairs the Rapid Review meeting' }]),
  ]
  if (issues.length > 0) {
    throw errors.INVALID({ data: { issues: issues.map(({ path, message }) => ({ path: [...path], message })) } })
  }
  const arranged = await arrange(work, input, meeting.id)
  await placeReviewOnAgenda(context.deps, work, arranged)
  await work.tx
    .updateTable('casebook.rapid_review')
    .set((eb) => ({
      meeting_id: arranged.id,
      chair_id: input.chairId || null,
      changed_by: work.actor.id,
      changed_at: work.now.toString(),
      version: eb('version', '+', 1),
    }))
    .where('id', '=', row.id)
    .execute()
  await work.tx
    .updateTable('casebook.information_request')
    .set({ meeting_on: arranged.onDate })
    .where('review_id', '=', row.id)
    .where('status', '<>', 'WITHDRAWN')
    .execute()
  await recordAudit(work, 'rapid-review-saved', row.caseId, { fields: ['meeting'] })
  return {}
}
