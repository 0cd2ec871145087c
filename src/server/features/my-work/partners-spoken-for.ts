import type { Role } from '#domain/access/roles.ts'
import type { Desk } from './owed.ts'

/**
 * For which of the three partners somebody speaks, in these roles: a member by the seat that counts to the quorum, the
 * Executive Group by the agency.
 */
export async function partnersSpokenFor({ tx, actor }: Desk, roles: readonly Role[]): Promise<string[]> {
  const seatIds = actor.seats.map(({ seatId }) => seatId)
  if (seatIds.length === 0) return []
  const seats = await tx
    .selectFrom('casebook.seat as seat')
    .innerJoin('casebook.agency as agency', 'agency.id', 'seat.agency_id')
    .select(['seat.role', 'seat.quorum_group as ofSeat', 'agency.quorum_group as ofAgency'])
    .where('seat.id', 'in', seatIds)
    .where('seat.role', 'in', roles)
    .execute()
  const groups = seats.map(({ role, ofSeat, ofAgency }) => (role === 'EXEC' ? (ofSeat ?? ofAgency) : ofSeat))
  return [...new Set(groups.filter((group) => group !== null))]
}
