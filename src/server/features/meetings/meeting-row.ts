import type { MeetingKind } from '#domain/meetings/agenda.ts'
import type { MeetingStatus } from '#domain/meetings/meeting-status.ts'
import type { Work } from '../../procedure.ts'

export type MeetingRow = {
  readonly id: string
  readonly kind: MeetingKind
  readonly onDate: string
  readonly startsAt: string
  readonly place: string
  readonly status: MeetingStatus
  readonly chairId: string | null
  readonly deputyId: string | null
  readonly reason: string
  readonly changedBy: string
  readonly changedAt: string
  readonly version: number
}

export const meetingColumns = [
  'meeting.id',
  'meeting.kind',
  'meeting.on_date as onDate',
  'meeting.starts_at as startsAt',
  'meeting.place',
  'meeting.status',
  'meeting.chair_id as chairId',
  'meeting.deputy_id as deputyId',
  'meeting.reason',
  'meeting.changed_by as changedBy',
  'meeting.changed_at as changedAt',
  'meeting.version',
] as const

const meetingQuery = ({ tx }: Work, id: string) =>
  tx.selectFrom('casebook.meeting as meeting').select(meetingColumns).where('meeting.id', '=', id)

export const readMeetingRow = async (work: Work, id: string) =>
  (await meetingQuery(work, id).executeTakeFirst()) as MeetingRow | undefined

/** The meeting, held as it is until the end of the transaction: whoever opens, closes or moves it waits. */
export const holdMeeting = async (work: Work, id: string) =>
  (await meetingQuery(work, id).forShare().executeTakeFirst()) as MeetingRow | undefined

/** The meeting, to be changed. */
export const lockMeeting = async (work: Work, id: string) =>
  (await meetingQuery(work, id).forUpdate().executeTakeFirst()) as MeetingRow | undefined

/** Whether somebody chairs this very meeting, or is its deputy. Holding a chair's seat is asked beside it. */
export const isChairOf = ({ chairId, deputyId }: Pick<MeetingRow, 'chairId' | 'deputyId'>, accountId: string) =>
  accountId === chairId || accountId === deputyId

/** What a stale write is refused with. */
export async function changedBy({ tx }: Work, row: { changedBy: string; changedAt: string }, fields: string[]) {
  const account = await tx
    .selectFrom('casebook.account')
    .select('name')
    .where('id', '=', row.changedBy)
    .executeTakeFirst()
  return { data: { by: account?.name ?? '', at: row.changedAt, fields } }
}
