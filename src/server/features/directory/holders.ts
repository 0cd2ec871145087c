import type { Role } from '#domain/access/roles.ts'
import { londonDay } from '../../deps.ts'
import type { Work } from '../../procedure.ts'

/** Seats held today with one of these roles, and who holds each: a person comes once for each seat. */
export function seatsHeld({ tx, now }: Pick<Work, 'tx' | 'now'>, roles: readonly Role[]) {
  const today = londonDay(now)
  return tx
    .selectFrom('casebook.seat_holding as holding')
    .innerJoin('casebook.account as account', 'account.id', 'holding.account_id')
    .innerJoin('casebook.seat as seat', 'seat.id', 'holding.seat_id')
    .innerJoin('casebook.agency as agency', 'agency.id', 'seat.agency_id')
    .select([
      'account.id as accountId',
      'account.name',
      'seat.title as seat',
      'seat.role',
      'seat.quorum_group as quorumGroup',
      'agency.short_name as agency',
      'agency.code as agencyCode',
    ])
    .where('seat.role', 'in', roles)
    .where('held_from', '<=', today)
    .where((eb) => eb.or([eb('held_until', 'is', null), eb('held_until', '>', today)]))
    .orderBy('seat.position')
    .execute()
}

/** Who holds a seat of one of these roles today, each person once. */
export async function holdersOf(work: Pick<Work, 'tx' | 'now'>, roles: readonly Role[]): Promise<string[]> {
  const held = await seatsHeld(work, roles)
  return [...new Set(held.map(({ accountId }) => accountId))]
}
