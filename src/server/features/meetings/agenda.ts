import { isStillToOpen, type MeetingStatus } from '#domain/meetings/meeting-status.ts'
import type { Work } from '../../procedure.ts'
import type { MessageDeps } from '../messages/enqueue-message.ts'
import { tellPeople } from '../messages/tell-people.ts'

type Placed = { readonly ok: true } | { readonly ok: false; readonly reason: string }

/**
 * Puts a concern at the end of the agenda of a meeting still to come, and tells whoever chairs it. Every concern that
 * is to be decided stands on one agenda; the caller has locked it.
 */
export async function placeOnAgenda(
  deps: MessageDeps,
  work: Work,
  concern: { readonly id: string; readonly caseId: string },
  meetingId: string,
): Promise<Placed> {
  const { tx, actor, now } = work
  const meeting = await tx
    .selectFrom('casebook.meeting')
    .select(['status', 'on_date', 'chair_id', 'deputy_id'])
    .where('id', '=', meetingId)
    .forShare()
    .executeTakeFirst()
  if (!meeting || !isStillToOpen(meeting.status as MeetingStatus)) {
    return { ok: false, reason: 'That meeting is not to come any more. Choose another.' }
  }
  const { last } = await tx
    .selectFrom('casebook.agenda_item')
    .select(({ fn }) => fn.max('position').as('last'))
    .where('meeting_id', '=', meetingId)
    .executeTakeFirstOrThrow()
  await tx
    .insertInto('casebook.agenda_item')
    .values({
      partnership_id: actor.partnershipId,
      id: crypto.randomUUID(),
      meeting_id: meetingId,
      position: Number(last ?? 0) + 1,
      kind: 'NEW_CONCERN',
      case_id: concern.caseId,
      concern_id: concern.id,
      outcome: null,
      starts_at: null,
      added_by: actor.id,
      added_at: now.toString(),
    })
    .execute()
  const chairs = [meeting.chair_id, meeting.deputy_id].filter((id) => id !== null)
  const path = `/meetings/${meetingId}`
  await tellPeople(deps, work, chairs, { kind: 'on-agenda', caseId: concern.caseId, dueOn: meeting.on_date, path })
  return { ok: true }
}
