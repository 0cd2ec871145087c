import { isStillToOpen } from '#domain/meetings/meeting-status.ts'
import { recordAudit } from '../../audit/record-audit.ts'
import type { Handler, Work } from '../../procedure.ts'
import { seatsOfMeeting } from './attendance.ts'
import { holdMeeting } from './meeting-row.ts'

/** Conflicts of interest in these cases, whichever meeting they were declared at. */
export async function readConflicts({ tx }: Pick<Work, 'tx'>, caseIds: readonly string[]) {
  if (caseIds.length === 0) return []
  return tx
    .selectFrom('casebook.conflict_declaration as conflict')
    .leftJoin('casebook.account as account', 'account.id', 'conflict.account_id')
    .leftJoin('casebook.seat as seat', 'seat.id', 'conflict.seat_id')
    .select([
      'conflict.case_id as caseId',
      'conflict.account_id as accountId',
      'conflict.seat_id as seatId',
      'conflict.reason',
      'account.name',
      'seat.title as seatTitle',
    ])
    .where('conflict.case_id', 'in', caseIds)
    .orderBy('conflict.recorded_at')
    .execute()
}

/**
 * Records a conflict of interest: from then on the person reads nothing of the case and does not count for its item
 * (hard rule 3). When it is the chair's, the deputy takes the item.
 */
export async function declareConflict({ input, context, errors }: Handler<'meetings.declareConflict'>) {
  const work = context.work()
  const { tx, actor, subject, now } = work
  const meeting = await holdMeeting(work, input.meetingId)
  const item = await tx
    .selectFrom('casebook.agenda_item')
    .select('id')
    .where('meeting_id', '=', input.meetingId)
    .where('case_id', '=', subject.caseId)
    .where('outcome', 'is', null)
    .executeTakeFirst()
  if (!meeting || !item || !(isStillToOpen(meeting.status) || meeting.status === 'IN_SESSION')) {
    throw errors.REFUSED({ data: { reason: 'This concern does not stand before that meeting any more.' } })
  }
  const { kind, id } = input.who
  const seats = await seatsOfMeeting(work, meeting)
  const people = [
    ...seats.flatMap(({ holders }) => holders.map(({ accountId }) => accountId)),
    meeting.chairId,
    meeting.deputyId,
  ]
  const isKnown = kind === 'PERSON' ? people.includes(id) : seats.some(({ seatId }) => seatId === id)
  if (!isKnown) {
    throw errors.INVALID({ data: { issues: [{ path: ['who', 'id'], message: 'Choose somebody of this meeting' }] } })
  }

  const declared = await tx
    .insertInto('casebook.conflict_declaration')
    .values({
      partnership_id: actor.partnershipId,
      id: crypto.randomUUID(),
      agenda_item_id: item.id,
      case_id: subject.caseId,
      account_id: kind === 'PERSON' ? id : null,
      seat_id: kind === 'PROXY' ? id : null,
      reason: input.reason,
      recorded_by: actor.id,
      recorded_at: now.toString(),
    })
    .onConflict((conflict) => conflict.doNothing())
    .returning('id')
    .executeTakeFirst()
  if (!declared) throw errors.REFUSED({ data: { reason: 'This conflict of interest is recorded already.' } })
  if (kind === 'PERSON') {
    await removeAccess(work, id)
    if (id === meeting.chairId) {
      await tx
        .updateTable('casebook.agenda_item')
        .set({ is_chaired_by_deputy: true })
        .where('id', '=', item.id)
        .execute()
    }
  }
  await recordAudit(work, 'conflict-declared', subject.caseId, { on: id })
  return {}
}

const removeAccess = ({ tx, actor, subject, now }: Work, accountId: string) =>
  tx
    .insertInto('casebook.case_access')
    .values({
      partnership_id: actor.partnershipId,
      case_id: subject.caseId,
      account_id: accountId,
      relation: 'conflicted',
      granted_by: actor.id,
      granted_at: now.toString(),
    })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
