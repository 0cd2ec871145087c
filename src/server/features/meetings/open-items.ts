import type { Work } from '../../procedure.ts'

/** What a meeting has still to decide, in order. A concern that left the agenda otherwise (merged, say) is none. */
export async function openItemsOf({ tx }: Pick<Work, 'tx'>, meetingId: string) {
  const rows = await tx
    .selectFrom('casebook.agenda_item as item')
    .innerJoin('casebook.concern as concern', 'concern.id', 'item.concern_id')
    .select(['item.id', 'item.position', 'concern.id as concernId', 'concern.case_id as caseId'])
    .where('item.meeting_id', '=', meetingId)
    .where('item.outcome', 'is', null)
    .where('concern.status', '=', 'SCHEDULED')
    .orderBy('item.position')
    .orderBy('item.added_at')
    .execute()
  return rows
}
