import { meetingDayProblem } from '#domain/meetings/meeting-schedule.ts'
import { moveMeeting } from '#domain/meetings/meeting-status.ts'
import { recordAudit } from '../../audit/record-audit.ts'
import { londonDay } from '../../deps.ts'
import { type Handler, rolesOf, type Work } from '../../procedure.ts'
import { readHolidays } from '../partnership/calendar.ts'
import { chairCandidates, readAttendingSeats } from './holdings.ts'
import { changedBy, lockMeeting, type MeetingRow } from './meeting-row.ts'
import { tellRequestsOfMeeting } from './review-meeting.ts'

type Plan = Pick<MeetingRow, 'onDate'> & { readonly chairId: string; readonly deputyId: string }
type Issue = { path: string[]; message: string }

/** Puts a meeting in the calendar, with its chair and deputy agreed ahead (roles.md section 6). */
export async function scheduleMeeting({ input, context, errors }: Handler<'meetings.schedule'>) {
  const work = context.work()
  const { tx, actor, now } = work
  const moved = moveMeeting(null, 'schedule', rolesOf(actor))
  if (!moved.ok) throw errors.REFUSED({ data: { reason: 'The administrator or coordinator schedules meetings.' } })
  const issues = [...(await dayIssues(work, input, null)), ...(await chairIssues(work, input))]
  if (issues.length > 0) throw errors.INVALID({ data: { issues } })

  const id = crypto.randomUUID()
  const at = now.toString()
  await tx
    .insertInto('casebook.meeting')
    .values({
      partnership_id: actor.partnershipId,
      id,
      kind: 'SPRG',
      status: moved.value,
      on_date: input.onDate,
      starts_at: input.startsAt,
      place: input.place,
      chair_id: input.chairId,
      deputy_id: input.deputyId,
      created_by: actor.id,
      created_at: at,
      changed_by: actor.id,
      changed_at: at,
    })
    .execute()
  await recordAudit(work, 'meeting-scheduled', null, { on: id })
  return { meetingId: id }
}

/** Changes a meeting until it opens. Another day needs a reason; who chairs may change while it is in session. */
export async function changeMeeting({ input, context, errors }: Handler<'meetings.change'>) {
  const work = context.work()
  const { tx, actor, now } = work
  const meeting = await lockMeeting(work, input.meetingId)
  if (!meeting) throw errors.NOT_FOUND()
  if (meeting.version !== input.version) {
    throw errors.CHANGED_BY_SOMEONE_ELSE(await changedBy(work, meeting, fieldsThatDiffer(meeting, input)))
  }
  const isMoved = meeting.onDate !== input.onDate
  const moved = moveMeeting(meeting.status, 'moveToAnotherDay', rolesOf(actor))
  if (!moved.ok && (isMoved || meeting.status !== 'IN_SESSION')) {
    throw errors.REFUSED({ data: { reason: 'This meeting has been opened or cancelled: its day stays as it was.' } })
  }
  const issues = [
    ...(isMoved ? await dayIssues(work, input, meeting.id) : []),
    ...(isMoved && input.reason.length < 3 ? [{ path: ['reason'], message: 'Say why the meeting moves' }] : []),
    ...(await chairIssues(work, input)),
  ]
  if (issues.length > 0) throw errors.INVALID({ data: { issues } })

  await tx
    .updateTable('casebook.meeting')
    .set((eb) => ({
      on_date: input.onDate,
      starts_at: input.startsAt,
      place: input.place,
      chair_id: input.chairId,
      deputy_id: input.deputyId,
      changed_by: actor.id,
      changed_at: now.toString(),
      version: eb('version', '+', 1),
      ...(isMoved && moved.ok && { status: moved.value, reason: input.reason }),
    }))
    .where('id', '=', meeting.id)
    .execute()
  if (isMoved) await tellRequestsOfMeeting(work, meeting.id, input.onDate)
  const fields = fieldsThatDiffer(meeting, input)
  await recordAudit(work, isMoved ? 'meeting-moved' : 'meeting-changed', null, { on: meeting.id, fields })
  return {}
}

const fieldsThatDiffer = (meeting: MeetingRow, input: Pick<MeetingRow, ChangedField>) =>
  changedFields.filter((field) => meeting[field] !== input[field])
const changedFields = ['onDate', 'startsAt', 'place', 'chairId', 'deputyId'] as const
type ChangedField = (typeof changedFields)[number]

async function dayIssues(work: Work, { onDate }: Plan, self: string | null): Promise<Issue[]> {
  const calendar = { today: londonDay(work.now), holidays: await readHolidays(work) }
  const problem = meetingDayProblem(onDate, calendar) ?? (await alreadyOn(work, onDate, self))
  return problem ? [{ path: ['onDate'], message: problem }] : []
}

async function alreadyOn({ tx }: Work, onDate: string, self: string | null) {
  const others = await tx
    .selectFrom('casebook.meeting')
    .select('id')
    .where('on_date', '=', onDate)
    // A Rapid Review meeting may be held on the same day.
    .where('kind', '=', 'SPRG')
    .where('status', '<>', 'CANCELLED')
    .execute()
  return others.some(({ id }) => id !== self) ? 'There is a meeting on this day already' : null
}

async function chairIssues(work: Work, { onDate, chairId, deputyId }: Plan): Promise<Issue[]> {
  const ids = chairCandidates(await readAttendingSeats(work, onDate)).map(({ accountId }) => accountId)
  const message = 'Choose somebody who holds a seat as chair or deputy on that day'
  return [
    ...(ids.includes(chairId) ? [] : [{ path: ['chairId'], message }]),
    ...(ids.includes(deputyId) ? [] : [{ path: ['deputyId'], message }]),
  ]
}
