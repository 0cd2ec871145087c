import { meetingDayProblem } from '#domain/meetings/meeting-schedule.ts'
import { beforeItOpens, isStillToOpen, type MeetingStatus } from '#domain/meetings/meeting-status.ts'
import { recordAudit } from '../../audit/record-audit.ts'
import { asSystem } from '../../database/transaction.ts'
import { londonDay } from '../../deps.ts'
import type { Work } from '../../procedure.ts'
import type { MessageDeps } from '../messages/enqueue-message.ts'
import { tellPeople } from '../messages/tell-people.ts'
import { readHolidays } from '../partnership/calendar.ts'
import { chairCandidates, readAttendingSeats } from './holdings.ts'

export type Arranged = { readonly id: string; readonly onDate: string }
type Problem = { readonly path: readonly string[]; readonly message: string }
type Result<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly problem: Problem }
const wrong = (message: string, ...path: string[]) => ({ ok: false, problem: { path, message } }) as const

type Existing = { readonly meetingId: string; readonly chairId: string | null }
type New = {
  readonly onDate: string
  readonly startsAt: string
  readonly place: string
  readonly chairId: string | null
}

/** A meeting of the calendar that a Rapid Review may come before, held as it is, with whoever may chair it. */
export async function existingMeeting({ tx }: Work, { meetingId, chairId }: Existing): Promise<Result<Arranged>> {
  const meeting = await tx
    .selectFrom('casebook.meeting')
    .select(['id', 'status', 'on_date as onDate', 'chair_id as mainChair', 'deputy_id as deputy'])
    .where('id', '=', meetingId)
    .forShare()
    .executeTakeFirst()
  if (!meeting || !isStillToOpen(meeting.status as MeetingStatus)) {
    return wrong('Choose a meeting that is still to come', 'meeting', 'meetingId')
  }
  const chairs = [meeting.mainChair, meeting.deputy].filter((id) => id !== null)
  if (chairs.length > 0 && chairId && !chairs.includes(chairId)) {
    return wrong('Choose the chair or the deputy of that meeting', 'chairId')
  }
  return { ok: true, value: { id: meeting.id, onDate: meeting.onDate } }
}

/** What keeps such a meeting from being put in the calendar; null when it may be. */
export async function newMeetingProblem(
  work: Work,
  { onDate, startsAt, place, chairId }: New,
): Promise<Problem | null> {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(onDate))
    return { path: ['meeting', 'onDate'], message: 'Enter the day of the meeting' }
  const calendar = { today: londonDay(work.now), holidays: await readHolidays(work) }
  const day = meetingDayProblem(onDate, calendar)
  if (day) return { path: ['meeting', 'onDate'], message: day }
  if (!/^([01]\d|2[0-3]):[0-5]\d$/.test(startsAt)) {
    return { path: ['meeting', 'startsAt'], message: 'Enter the time it starts, like 10:00' }
  }
  if (place.length < 2) return { path: ['meeting', 'place'], message: 'Say where it is held, or that it is online' }
  const chairs = chairCandidates(await readAttendingSeats(work, onDate))
  if (chairId && !chairs.some(({ accountId }) => accountId === chairId)) {
    return { path: ['chairId'], message: 'Choose somebody who holds a seat as chair or deputy on that day' }
  }
  return null
}

/** Puts a Rapid Review meeting in the calendar, beside the group's own. */
export async function scheduleReviewMeeting(work: Work, { onDate, startsAt, place, chairId }: New): Promise<Arranged> {
  const { tx, actor, now } = work
  const id = crypto.randomUUID()
  const at = now.toString()
  await tx
    .insertInto('casebook.meeting')
    .values({
      partnership_id: actor.partnershipId,
      id,
      kind: 'RAPID_REVIEW',
      status: 'SCHEDULED',
      on_date: onDate,
      starts_at: startsAt,
      place,
      chair_id: chairId,
      deputy_id: null,
      created_by: actor.id,
      created_at: at,
      changed_by: actor.id,
      changed_at: at,
    })
    .execute()
  await recordAudit(work, 'meeting-scheduled', null, { on: id })
  return { id, onDate }
}

/** Agencies read on their requests when the Rapid Review meeting is; null once it was called off. */
export const tellRequestsOfMeeting = (work: Work, meetingId: string, onDate: string | null) =>
  // Also of a case that whoever keeps the calendar must not see, because of a conflict of interest.
  asSystem(work, () =>
    work.tx
      .updateTable('casebook.information_request')
      .set({ meeting_on: onDate })
      .where('review_id', 'in', (eb) =>
        eb.selectFrom('casebook.rapid_review').select('id').where('meeting_id', '=', meetingId),
      )
      .where('status', '<>', 'WITHDRAWN')
      .execute(),
  )

/** A Rapid Review has ended before its meeting: it leaves the agenda, and a meeting of its own is called off. */
export async function callOffReviewMeeting(work: Work) {
  const { tx, actor, now, subject } = work
  const items = await tx
    .updateTable('casebook.agenda_item')
    .set({ outcome: 'MOVED' })
    .where('case_id', '=', subject.caseId)
    .where('kind', '=', 'INCIDENT_OR_RAPID_REVIEW')
    .where('outcome', 'is', null)
    .returning('meeting_id')
    .execute()
  for (const { meeting_id } of items) {
    const cancelled = await tx
      .updateTable('casebook.meeting')
      .set((eb) => ({
        status: 'CANCELLED',
        // Not why: whoever keeps the calendar need not see the case.
        reason: 'The Rapid Review has ended.',
        changed_by: actor.id,
        changed_at: now.toString(),
        version: eb('version', '+', 1),
      }))
      .where('id', '=', meeting_id)
      .where('kind', '=', 'RAPID_REVIEW')
      .where('status', 'in', beforeItOpens)
      .executeTakeFirst()
    if (cancelled.numUpdatedRows > 0n) await recordAudit(work, 'meeting-cancelled', null, { on: meeting_id })
  }
}

/** The Rapid Review stands on the agenda of this meeting, and of no other still to come; whoever chairs it is told. */
export async function placeReviewOnAgenda(deps: MessageDeps, work: Work, meeting: Arranged) {
  const { tx, actor, subject, now } = work
  const kind = 'INCIDENT_OR_RAPID_REVIEW'
  const standing = await tx
    .selectFrom('casebook.agenda_item')
    .select(['id', 'meeting_id as meetingId'])
    .where('case_id', '=', subject.caseId)
    .where('kind', '=', kind)
    .where('outcome', 'is', null)
    .execute()
  for (const { id, meetingId } of standing) {
    if (meetingId === meeting.id) return
    await tx.updateTable('casebook.agenda_item').set({ outcome: 'MOVED' }).where('id', '=', id).execute()
  }
  const { last } = await tx
    .selectFrom('casebook.agenda_item')
    .select(({ fn }) => fn.max('position').as('last'))
    .where('meeting_id', '=', meeting.id)
    .executeTakeFirstOrThrow()
  await tx
    .insertInto('casebook.agenda_item')
    .values({
      partnership_id: actor.partnershipId,
      id: crypto.randomUUID(),
      meeting_id: meeting.id,
      position: Number(last ?? 0) + 1,
      kind,
      case_id: subject.caseId,
      concern_id: null,
      outcome: null,
      starts_at: null,
      added_by: actor.id,
      added_at: now.toString(),
    })
    .execute()
  await recordAudit(work, 'agenda-item-placed', subject.caseId, { on: meeting.id })
  const { chair_id, deputy_id } = await tx
    .selectFrom('casebook.meeting')
    .select(['chair_id', 'deputy_id'])
    .where('id', '=', meeting.id)
    .executeTakeFirstOrThrow()
  const chairs = [chair_id, deputy_id].filter((id) => id !== null)
  await tellPeople(deps, work, chairs, {
    kind: 'on-agenda',
    caseId: subject.caseId,
    dueOn: meeting.onDate,
    path: `/meetings/${meeting.id}`,
  })
}
