import type { SeatRow } from '#contract/meetings.ts'
import { isStillToOpen } from '#domain/meetings/meeting-status.ts'
import { recordAudit } from '../../audit/record-audit.ts'
import type { Handler, Work } from '../../procedure.ts'
import { type AttendingSeat, readAttendingSeats, seatsToRecord } from './holdings.ts'
import { changedBy, holdMeeting, type MeetingRow } from './meeting-row.ts'

type Recorded = NonNullable<SeatRow['attendance']>
export type AttendanceRow = Recorded & {
  readonly seatId: string
  readonly version: number
  readonly changedBy: string
  readonly changedAt: string
}

/** Who attended a meeting, by seat, as far as it was recorded. */
export async function readAttendance({ tx }: Work, meetingId: string): Promise<AttendanceRow[]> {
  const rows = await tx
    .selectFrom('casebook.attendance')
    .select([
      'seat_id as seatId',
      'account_id as accountId',
      'mode',
      'proxy_name as proxyName',
      'proxy_job_title as proxyJobTitle',
      'is_proxy_accepted as isProxyAccepted',
      'arrived_at as arrivedAt',
      'left_at as leftAt',
      'recorded_by as changedBy',
      'recorded_at as changedAt',
      'version',
    ])
    .where('meeting_id', '=', meetingId)
    .execute()
  return rows as AttendanceRow[]
}

/** The seats whose attendance is recorded at a meeting, with whoever holds them on its day. */
export const seatsOfMeeting = async (work: Work, { onDate, chairId, deputyId }: MeetingRow) =>
  seatsToRecord(await readAttendingSeats(work, onDate), [chairId, deputyId])

/** Records how one seat was filled: by its holder, by a proxy, or not. Until the meeting is closed. */
export async function recordAttendance({ input, context, errors }: Handler<'meetings.recordAttendance'>) {
  const work = context.work()
  const { tx, actor, now } = work
  const meeting = await holdMeeting(work, input.meetingId)
  const seat = meeting && (await seatsOfMeeting(work, meeting)).find(({ seatId }) => seatId === input.seatId)
  if (!meeting || !seat) throw errors.NOT_FOUND()
  if (!isStillToOpen(meeting.status) && meeting.status !== 'IN_SESSION') {
    throw errors.REFUSED({ data: { reason: 'This meeting is closed: who attended stays as it was recorded.' } })
  }
  const issues = issuesOf(input, seat)
  if (issues.length > 0) throw errors.INVALID({ data: { issues } })

  const { meetingId, seatId, version, ...attendance } = input
  const values = {
    account_id: attendance.accountId ?? onlyHolderOf(seat),
    mode: attendance.mode,
    proxy_name: attendance.proxyName,
    proxy_job_title: attendance.proxyJobTitle,
    is_proxy_accepted: attendance.isProxyAccepted && attendance.proxyName !== '',
    arrived_at: attendance.arrivedAt,
    left_at: attendance.leftAt,
    recorded_by: actor.id,
    recorded_at: now.toString(),
  }
  // One statement decides between two who record the same seat: the second sees another version and changes nothing.
  const saved = await tx
    .insertInto('casebook.attendance')
    .values({ partnership_id: actor.partnershipId, meeting_id: meetingId, seat_id: seatId, ...values })
    .onConflict((conflict) =>
      conflict
        .columns(['partnership_id', 'meeting_id', 'seat_id'])
        .doUpdateSet((eb) => ({ ...values, version: eb('casebook.attendance.version', '+', 1) }))
        .where('casebook.attendance.version', '=', version),
    )
    .returning('version')
    .executeTakeFirst()
  if (saved?.version !== version + 1) {
    const known = (await readAttendance(work, meetingId)).find((row) => row.seatId === seatId)
    if (known) throw errors.CHANGED_BY_SOMEONE_ELSE(await changedBy(work, known, ['attendance']))
    throw errors.NOT_FOUND()
  }
  await recordAudit(work, 'attendance-recorded', null, { on: meetingId, fields: [input.mode] })
  return {}
}

const onlyHolderOf = ({ holders }: AttendingSeat) => (holders.length === 1 ? (holders[0]?.accountId ?? null) : null)

function issuesOf(input: Recorded, { holders }: AttendingSeat) {
  const issues: { path: string[]; message: string }[] = []
  const { accountId, proxyName, proxyJobTitle, mode, arrivedAt, leftAt } = input
  const isHolder = holders.some((holder) => holder.accountId === accountId)
  const came = mode === 'IN_PERSON' || mode === 'REMOTE'
  if (accountId !== null && !isHolder) issues.push({ path: ['accountId'], message: 'Choose who holds this seat' })
  if (accountId === null && holders.length > 1 && came && proxyName === '') {
    issues.push({ path: ['accountId'], message: 'Choose which of the holders came' })
  }
  if (holders.length === 0 && came && proxyName === '') {
    issues.push({
      path: ['mode'],
      message: 'Nobody holds this seat. If somebody came for it, write them in as a proxy.',
    })
  }
  if (proxyName !== '' && proxyJobTitle === '') {
    issues.push({ path: ['proxyJobTitle'], message: 'A proxy is of similar seniority: write their job title' })
  }
  if (proxyName === '' && proxyJobTitle !== '') issues.push({ path: ['proxyName'], message: 'Write the proxy’s name' })
  if (arrivedAt !== null && leftAt !== null && leftAt <= arrivedAt) {
    issues.push({ path: ['leftAt'], message: 'They left after they arrived: check the times' })
  }
  return issues
}
