import type { WorkItem } from '#contract/my-work.ts'
import { type Desk, owed } from './owed.ts'

/** Meetings to chair, and decisions to confirm for a partner. */
export const workOfMeetings = async (desk: Desk): Promise<WorkItem[]> => [
  ...(await meetingsToChair(desk)),
  ...(await decisionsToConfirm(desk)),
]

/** Meetings of mine that have something to decide. */
async function meetingsToChair(desk: Desk) {
  const { tx, actor } = desk
  const rows = await tx
    .selectFrom('casebook.meeting as meeting')
    .innerJoin('casebook.agenda_item as item', 'item.meeting_id', 'meeting.id')
    .select([
      'meeting.id as meetingId',
      'meeting.on_date as dueOn',
      'meeting.created_at as since',
      ({ fn }) => fn.countAll<string>().as('many'),
    ])
    .where((eb) => eb.or([eb('meeting.chair_id', '=', actor.id), eb('meeting.deputy_id', '=', actor.id)]))
    .where('meeting.status', 'not in', ['HELD', 'CANCELLED'])
    .where('item.outcome', 'is', null)
    .groupBy(['meeting.id', 'meeting.on_date', 'meeting.created_at'])
    .execute()
  return rows.map(({ many, ...meeting }) =>
    owed(desk, 'DECIDE', { ...meeting, title: many === '1' ? 'One concern to decide' : `${many} concerns to decide` }),
  )
}

/** Provisional decisions that a partner I sit for has neither confirmed nor refused (roles.md section 2). */
async function decisionsToConfirm(desk: Desk) {
  const { tx, actor } = desk
  const seatIds = actor.seats.map((seat) => seat.seatId)
  const rows = await tx
    .selectFrom('casebook.decision as decision')
    .innerJoin('casebook.case_file as file', 'file.id', 'decision.case_id')
    .innerJoin('casebook.seat as seat', (join) => join.on('seat.id', 'in', seatIds))
    .select(['file.reference', 'file.title', 'decision.decided_at as since'])
    .distinct()
    .where('decision.is_provisional', '=', true)
    .where('decision.took_effect_at', 'is', null)
    .where('decision.lapsed_at', 'is', null)
    .where('seat.quorum_group', 'is not', null)
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('casebook.ratification as ratification')
            .select('ratification.decision_id')
            .whereRef('ratification.decision_id', '=', 'decision.id')
            .whereRef('ratification.quorum_group', '=', 'seat.quorum_group'),
        ),
      ),
    )
    .execute()
  return rows.map((row) => owed(desk, 'CONFIRM_DECISION', row))
}
