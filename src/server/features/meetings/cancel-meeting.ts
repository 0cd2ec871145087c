import { moveMeeting } from '#domain/meetings/meeting-status.ts'
import { recordAudit } from '../../audit/record-audit.ts'
import { asSystem } from '../../database/transaction.ts'
import { type Handler, rolesOf, type Work } from '../../procedure.ts'
import { placeOnAgenda } from './agenda.ts'
import { changedBy, lockMeeting } from './meeting-row.ts'
import { openItemsOf } from './open-items.ts'
import { tellRequestsOfMeeting } from './review-meeting.ts'

/** Calls a meeting off. What it had to decide goes to another meeting first, so that nothing is left without one. */
export async function cancelMeeting({ input, context, errors }: Handler<'meetings.cancel'>) {
  const work = context.work()
  const { tx, actor, now } = work
  const meeting = await lockMeeting(work, input.meetingId)
  if (!meeting) throw errors.NOT_FOUND()
  const moved = moveMeeting(meeting.status, 'cancel', rolesOf(actor))
  if (!moved.ok) throw errors.REFUSED({ data: { reason: 'This meeting has been opened or cancelled already.' } })
  if (meeting.version !== input.version) throw errors.CHANGED_BY_SOMEONE_ELSE(await changedBy(work, meeting, []))

  // Also what this person must not see, because of a conflict of interest.
  const refusal = await asSystem(work, async () => {
    const items = await openItemsOf(work, meeting.id)
    if (items.length === 0) return null
    if (!input.itemsTo)
      return `Choose the meeting that takes over ${items.length === 1 ? 'the concern' : 'the concerns'} on its agenda`
    if (input.itemsTo === meeting.id) return 'Choose another meeting than this'
    for (const item of items) {
      const placed = await handOn(context.deps, work, item, input.itemsTo)
      if (!placed.ok) return placed.reason
    }
    return null
  })
  if (refusal) throw errors.INVALID({ data: { issues: [{ path: ['itemsTo'], message: refusal }] } })

  await tx
    .updateTable('casebook.meeting')
    .set((eb) => ({
      status: moved.value,
      reason: input.reason,
      changed_by: actor.id,
      changed_at: now.toString(),
      version: eb('version', '+', 1),
    }))
    .where('id', '=', meeting.id)
    .execute()
  await tellRequestsOfMeeting(work, meeting.id, null)
  await recordAudit(work, 'meeting-cancelled', null, { on: meeting.id })
  return {}
}

type Deps = Parameters<typeof placeOnAgenda>[0]
type OpenItem = Awaited<ReturnType<typeof openItemsOf>>[number]

async function handOn(deps: Deps, work: Work, { id, concernId, caseId }: OpenItem, toMeeting: string) {
  await work.tx.updateTable('casebook.agenda_item').set({ outcome: 'MOVED' }).where('id', '=', id).execute()
  return placeOnAgenda(deps, work, { id: concernId, caseId }, toMeeting)
}
