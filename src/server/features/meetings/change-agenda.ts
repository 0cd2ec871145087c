import { isStillToOpen, type MeetingStatus } from '#domain/meetings/meeting-status.ts'
import { recordAudit } from '../../audit/record-audit.ts'
import type { Handler, Work } from '../../procedure.ts'
import { lockConcernOfCase } from '../concerns/concern-of-case.ts'
import { placeOnAgenda } from './agenda.ts'
import { lockMeeting } from './meeting-row.ts'

const runs = (status: MeetingStatus) => isStillToOpen(status) || status === 'IN_SESSION'
const closed = { data: { reason: 'This meeting is closed or cancelled: its agenda stays as it was.' } }

const itemsOf = ({ tx }: Work, meetingId: string) =>
  tx
    .selectFrom('casebook.agenda_item')
    .select(['id', 'case_id as caseId', 'outcome'])
    .where('meeting_id', '=', meetingId)
    .orderBy('position')
    .orderBy('added_at')
    .execute()

/** Moves an item one place up or down among those that this person sees; at the end it stays. */
export async function moveAgendaItem({ input, context, errors }: Handler<'meetings.moveItem'>) {
  const work = context.work()
  const meeting = await lockMeeting(work, input.meetingId)
  const items = await itemsOf(work, input.meetingId)
  const from = items.findIndex(({ id }) => id === input.itemId)
  const moved = items[from]
  if (!meeting || !moved) throw errors.NOT_FOUND()
  if (!runs(meeting.status)) throw errors.REFUSED(closed)
  const to = Math.min(Math.max(from + (input.direction === 'UP' ? -1 : 1), 0), items.length - 1)
  const ordered = items.toSpliced(from, 1).toSpliced(to, 0, moved)
  for (const [index, { id }] of ordered.entries()) {
    await work.tx
      .updateTable('casebook.agenda_item')
      .set({ position: index + 1 })
      .where('id', '=', id)
      .execute()
  }
  await recordAudit(work, 'agenda-ordered', null, { on: meeting.id })
  return {}
}

/** A chair whose own agency is central to a case hands that item to the deputy (roles.md section 6). */
export async function handOverItem({ input, context, errors }: Handler<'meetings.handOver'>) {
  const work = context.work()
  const meeting = await lockMeeting(work, input.meetingId)
  const item = (await itemsOf(work, input.meetingId)).find(({ id }) => id === input.itemId)
  if (!meeting || !item) throw errors.NOT_FOUND()
  if (!runs(meeting.status) || item.outcome) throw errors.REFUSED(closed)
  const { isChairedByDeputy } = input
  await work.tx
    .updateTable('casebook.agenda_item')
    .set({ is_chaired_by_deputy: isChairedByDeputy })
    .where('id', '=', item.id)
    .execute()
  await recordAudit(work, 'agenda-item-handed-over', item.caseId, { on: meeting.id })
  return {}
}

/**
 * Puts a concern that waits for a meeting on an agenda. One decided provisionally, which the partners neither confirm
 * nor refuse, comes before a meeting again that way: the provisional decision lapses.
 */
export async function placeConcern({ input, context, errors }: Handler<'meetings.placeConcern'>) {
  const work = context.work()
  const { tx, subject, now } = work
  const concern = await lockConcernOfCase(work)
  if (concern.status !== 'SCHEDULED') {
    throw errors.REFUSED({ data: { reason: 'Only a concern that is to be decided can be put on an agenda.' } })
  }
  const standing = await tx
    .selectFrom('casebook.agenda_item')
    .select('id')
    .where('case_id', '=', subject.caseId)
    .where('outcome', 'is', null)
    .executeTakeFirst()
  if (standing) throw errors.REFUSED({ data: { reason: 'It stands on the agenda of a meeting already.' } })
  const placed = await placeOnAgenda(context.deps, work, concern, input.meetingId)
  if (!placed.ok) throw errors.INVALID({ data: { issues: [{ path: ['meetingId'], message: placed.reason }] } })
  await tx
    .updateTable('casebook.decision')
    .set({ lapsed_at: now.toString() })
    .where('case_id', '=', subject.caseId)
    .where('took_effect_at', 'is', null)
    .where('lapsed_at', 'is', null)
    .execute()
  await recordAudit(work, 'agenda-item-placed', subject.caseId, { on: input.meetingId })
  return {}
}

/** Why a concern that was deferred too often may wait once more: the business manager's to say. */
export async function justifyDeferral({ input, context, errors }: Handler<'meetings.justifyDeferral'>) {
  const work = context.work()
  const { tx, actor, subject, now } = work
  const saved = await tx
    .updateTable('casebook.agenda_item')
    .set({ justification: input.text, justified_by: actor.id, justified_at: now.toString() })
    .where('case_id', '=', subject.caseId)
    .where('outcome', 'is', null)
    .returning('id')
    .executeTakeFirst()
  if (!saved) throw errors.REFUSED({ data: { reason: 'This concern does not stand before a meeting any more.' } })
  await recordAudit(work, 'deferral-justified', subject.caseId)
  return {}
}
