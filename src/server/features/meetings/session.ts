import { type MeetingMove, moveMeeting } from '#domain/meetings/meeting-status.ts'
import { formatLongDate } from '#domain/time/dates.ts'
import { recordAudit } from '../../audit/record-audit.ts'
import { asSystem } from '../../database/transaction.ts'
import { londonDay } from '../../deps.ts'
import { type Handler, rolesOf, type Work } from '../../procedure.ts'
import { readAttendance } from './attendance.ts'
import { isChairOf, lockMeeting, type MeetingRow } from './meeting-row.ts'
import { openItemsOf } from './open-items.ts'

/** Opens a meeting: its chair or deputy, on its day or after, once somebody is marked as present. */
export async function openMeeting({ input, context, errors }: Handler<'meetings.open'>) {
  const work = context.work()
  const meeting = await lockMeeting(work, input.meetingId)
  if (!meeting) throw errors.NOT_FOUND()
  const refusal =
    chairRefusal(work, meeting, 'open') ?? dayRefusal(work, meeting) ?? (await attendanceRefusal(work, meeting))
  if (refusal) throw errors.REFUSED({ data: { reason: refusal } })
  await setStatus(work, meeting, 'open')
  await recordAudit(work, 'meeting-opened', null, { on: meeting.id })
  return {}
}

/** Closes it, when every concern on its agenda has an outcome. */
export async function closeMeeting({ input, context, errors }: Handler<'meetings.close'>) {
  const work = context.work()
  const meeting = await lockMeeting(work, input.meetingId)
  if (!meeting) throw errors.NOT_FOUND()
  const refusal = chairRefusal(work, meeting, 'close') ?? (await agendaRefusal(work, meeting))
  if (refusal) throw errors.REFUSED({ data: { reason: refusal } })
  await setStatus(work, meeting, 'close')
  await recordAudit(work, 'meeting-closed', null, { on: meeting.id })
  return {}
}

type SessionMove = Extract<MeetingMove, 'open' | 'close'>

function chairRefusal({ actor }: Work, meeting: MeetingRow, move: SessionMove): string | null {
  const moved = moveMeeting(meeting.status, move, rolesOf(actor))
  if (moved.ok && isChairOf(meeting, actor.id)) return null
  if (moved.ok || moved.error === 'wrong-role') return `The chair or the deputy of this meeting ${move}s it.`
  return move === 'open' ? 'This meeting has been opened or cancelled already.' : 'This meeting is not in session.'
}

const dayRefusal = ({ now }: Work, { onDate }: MeetingRow) =>
  londonDay(now) < onDate ? `This meeting is on ${formatLongDate(onDate)}. Move it if it is held sooner.` : null

async function attendanceRefusal(work: Work, { id }: MeetingRow) {
  const rows = await readAttendance(work, id)
  const isSomebodyHere = rows.some(({ mode }) => mode === 'IN_PERSON' || mode === 'REMOTE')
  return isSomebodyHere ? null : 'Record who is here first: nobody is marked as present.'
}

/** Also what the chair must not see, because of a conflict of interest, has to be done. */
async function agendaRefusal(work: Work, { id }: MeetingRow) {
  const { length } = await asSystem(work, () => openItemsOf(work, id))
  if (length === 0) return null
  return length === 1 ? 'One concern has no outcome yet.' : `${length} concerns have no outcome yet.`
}

async function setStatus({ tx, actor, now }: Work, meeting: MeetingRow, move: SessionMove) {
  const moved = moveMeeting(meeting.status, move, rolesOf(actor))
  if (!moved.ok) throw new Error('A meeting was moved on without having been asked whether it may')
  await tx
    .updateTable('casebook.meeting')
    .set((eb) => ({
      status: moved.value,
      changed_by: actor.id,
      changed_at: now.toString(),
      version: eb('version', '+', 1),
    }))
    .where('id', '=', meeting.id)
    .execute()
}
