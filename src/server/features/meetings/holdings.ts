import type { MeetingPerson } from '#contract/meetings.ts'
import type { Role } from '#domain/access/roles.ts'
import type { QuorumGroup } from '#domain/partnership/quorum-groups.ts'
import type { Work } from '../../procedure.ts'

/** Seats of the group: those that sit in its meetings (terms of reference, membership), and the business manager. */
const attendingRoles: readonly Role[] = ['CHAIR', 'SCRUT', 'COORD', 'CLERK', 'LND', 'BM', 'MEMBER']

type Holder = { readonly accountId: string; readonly name: string }
export type AttendingSeat = {
  readonly seatId: string
  readonly title: string
  readonly role: Role
  readonly agencyCode: string
  readonly agency: string
  readonly quorumGroup: QuorumGroup | null
  readonly holders: readonly Holder[]
}

/** The seats of the group in their order, with whoever holds them on a day; vacant ones too. */
export async function readAttendingSeats({ tx }: Pick<Work, 'tx'>, onDate: string): Promise<AttendingSeat[]> {
  const rows = await tx
    .selectFrom('casebook.seat as seat')
    .innerJoin('casebook.agency as agency', 'agency.id', 'seat.agency_id')
    .leftJoin('casebook.seat_holding as holding', (join) =>
      join
        .onRef('holding.seat_id', '=', 'seat.id')
        .on('holding.held_from', '<=', onDate)
        .on((on) => on.or([on('holding.held_until', 'is', null), on('holding.held_until', '>', onDate)])),
    )
    .leftJoin('casebook.account as account', 'account.id', 'holding.account_id')
    .select([
      'seat.id as seatId',
      'seat.title',
      'seat.role',
      'seat.quorum_group as quorumGroup',
      'agency.code as agencyCode',
      'agency.short_name as agency',
      'account.id as accountId',
      'account.name',
    ])
    .where('seat.role', 'in', attendingRoles)
    .orderBy('seat.position')
    .orderBy('seat.id')
    .orderBy('holding.held_from')
    .execute()
  const seats = new Map<string, AttendingSeat & { holders: Holder[] }>()
  for (const { accountId, name, role, quorumGroup, ...row } of rows) {
    const seat = seats.get(row.seatId) ?? {
      ...row,
      role: role as Role,
      quorumGroup: quorumGroup as QuorumGroup | null,
      holders: [],
    }
    seats.set(row.seatId, seat)
    if (accountId && name && !seat.holders.some((holder) => holder.accountId === accountId)) {
      seat.holders.push({ accountId, name })
    }
  }
  return [...seats.values()]
}

export type ChairCandidate = MeetingPerson & { readonly agencyCodes: readonly string[] }

/** Who may chair: holders of a chair's seat. The agency is that of the other seats they hold. */
export function chairCandidates(seats: readonly AttendingSeat[]): ChairCandidate[] {
  const candidates = new Map<string, ChairCandidate>()
  for (const { role, holders } of seats) {
    if (role !== 'CHAIR') continue
    for (const { accountId, name } of holders) {
      const own = seats.filter(
        (seat) => seat.role !== 'CHAIR' && seat.holders.some((each) => each.accountId === accountId),
      )
      const [agency = '', agencyCodes] = [own.map((seat) => seat.agency).join(', '), own.map((seat) => seat.agencyCode)]
      candidates.set(accountId, { accountId, name, agency, agencyCodes })
    }
  }
  return [...candidates.values()]
}

/**
 * Whose attendance is recorded. A chair counts by the seat of their own agency, so the chairs' seats are left out, but
 * for a chair of this meeting who holds no other.
 */
export function seatsToRecord(seats: readonly AttendingSeat[], chairs: readonly (string | null)[]): AttendingSeat[] {
  const holdsAnother = (accountId: string) =>
    seats.some((seat) => seat.role !== 'CHAIR' && seat.holders.some((holder) => holder.accountId === accountId))
  return seats.flatMap((seat) => {
    if (seat.role !== 'CHAIR') return [seat]
    const holders = seat.holders.filter(({ accountId }) => chairs.includes(accountId) && !holdsAnother(accountId))
    return holders.length > 0 ? [{ ...seat, holders }] : []
  })
}
