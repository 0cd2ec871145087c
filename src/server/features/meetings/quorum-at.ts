import type { QuorumSnapshot } from '#contract/meeting-parts.ts'
import { type Attendance, quorumInWords, quorumOf } from '#domain/meetings/quorum.ts'
import type { Work } from '../../procedure.ts'
import { type AttendanceRow, readAttendance, seatsOfMeeting } from './attendance.ts'
import type { AttendingSeat } from './holdings.ts'
import type { MeetingRow } from './meeting-row.ts'

type Filled = { readonly seat: AttendingSeat; readonly row: AttendanceRow }
type Conflict = { readonly accountId: string | null; readonly seatId: string | null }

/** How the seats of a meeting are filled, read once for all its items. */
export async function readFilledSeats(work: Work, meeting: MeetingRow): Promise<Filled[]> {
  const rows = await readAttendance(work, meeting.id)
  return (await seatsOfMeeting(work, meeting)).flatMap((seat) => {
    const row = rows.find(({ seatId }) => seatId === seat.seatId)
    return row ? [{ seat, row }] : []
  })
}

/**
 * Who counts for which group at a moment (HH:MM; none is the meeting as a whole), without those who have a conflict of
 * interest in the case. This is what is kept with a decision.
 */
export function quorumAt(filled: readonly Filled[], conflicts: readonly Conflict[], at?: string): QuorumSnapshot {
  const attendance = filled.map(({ seat, row }) => attendanceOf(seat, row, conflicts))
  const found = quorumOf(attendance, at)
  const counted = found.groups.flatMap(({ by }) => by)
  const named = (seatId: string) => filled.filter(({ seat }) => seat.seatId === seatId).map(inWords)
  const leftOut = filled.filter(
    ({ seat, row }) =>
      seat.quorumGroup !== null && !counted.includes(seat.seatId) && (cameThemselves(row) || hasProxy(row)),
  )
  return {
    at: at ?? '',
    isQuorate: found.isQuorate,
    words: quorumInWords(found),
    groups: found.groups.map(({ group, isPresent, by }) => ({ group, isPresent, by: by.flatMap(named) })),
    notCounted: leftOut.map((each) => `${inWords(each)}: ${whyNot(each, conflicts)}`),
  }
}

function attendanceOf(
  { seatId, quorumGroup }: AttendingSeat,
  row: AttendanceRow,
  conflicts: readonly Conflict[],
): Attendance {
  return {
    seatId,
    quorumGroup,
    mode: row.mode,
    proxy: hasProxy(row) ? { jobTitle: row.proxyJobTitle, accepted: row.isProxyAccepted } : null,
    arrivedAt: row.arrivedAt,
    leftAt: row.leftAt,
    hasConflict: hasConflict(row, conflicts),
  }
}

const hasProxy = ({ mode, proxyName }: AttendanceRow) => proxyName !== '' && mode !== 'ABSENT'
const cameThemselves = ({ mode }: AttendanceRow) => mode === 'IN_PERSON' || mode === 'REMOTE'

/** A conflict is the person's; a proxy has none but their own. */
const hasConflict = (row: AttendanceRow, conflicts: readonly Conflict[]) =>
  hasProxy(row)
    ? conflicts.some(({ seatId }) => seatId === row.seatId)
    : conflicts.some(({ accountId }) => accountId !== null && accountId === row.accountId)

function whyNot({ row }: Filled, conflicts: readonly Conflict[]) {
  if (hasConflict(row, conflicts)) return 'a conflict of interest'
  if (hasProxy(row) && !row.isProxyAccepted) return 'a proxy whom the Chair has not accepted'
  return 'not in the room at that time'
}

/** "Designated Nurse, Safeguarding Children (ICB), by a proxy, Deputy designated nurse". */
function inWords({ seat, row }: Filled) {
  const how = hasProxy(row) ? `, by a proxy, ${row.proxyJobTitle}` : row.mode === 'REMOTE' ? ', remote' : ''
  return `${seat.title} (${seat.agency})${how}`
}
