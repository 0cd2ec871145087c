import type { Role } from '#domain/access/roles.ts'
import { londonDay } from '../../deps.ts'
import type { Work } from '../../procedure.ts'

/** Who may be named author of an agency's return, and writes it as long as they hold such a seat there. */
export const authorRoles: readonly Role[] = ['MEMBER', 'CONTRIB', 'SIGNER']

/** Who holds a seat of one of these roles at an agency today: each person once, with the first of their seats. */
export async function peopleOfAgency({ tx, now }: Pick<Work, 'tx' | 'now'>, agencyId: string, roles = authorRoles) {
  const today = londonDay(now)
  const rows = await tx
    .selectFrom('casebook.seat_holding as holding')
    .innerJoin('casebook.account as account', 'account.id', 'holding.account_id')
    .innerJoin('casebook.seat as seat', 'seat.id', 'holding.seat_id')
    .select(['account.id as accountId', 'account.name', 'seat.title as seat', 'seat.role'])
    .where('seat.agency_id', '=', agencyId)
    .where('seat.role', 'in', roles)
    .where('held_from', '<=', today)
    .where((eb) => eb.or([eb('held_until', 'is', null), eb('held_until', '>', today)]))
    .orderBy('account.name')
    .orderBy('seat.position')
    .execute()
  return rows.filter((row, index) => rows.findIndex(({ accountId }) => accountId === row.accountId) === index)
}
