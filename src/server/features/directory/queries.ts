import type { Account, Seat } from '#contract/directory.ts'
import type { Role } from '#domain/access/roles.ts'
import { recordAudit } from '../../audit/record-audit.ts'
import { londonDay, type Tx } from '../../deps.ts'
import type { Handler, Work } from '../../procedure.ts'

const agenciesOf = (tx: Tx) =>
  tx
    .selectFrom('casebook.agency')
    .select(['id', 'code', 'name', 'short_name as shortName'])
    .orderBy('position')
    .execute()

/** Seats with their holders, past ones left out, and every account with what it may do now. */
export async function readDirectory({ context }: Handler<'directory.list'>) {
  const work = context.work()
  const { tx, now } = work
  const today = londonDay(now)
  const agencies = await agenciesOf(tx)
  const seatRows = await tx
    .selectFrom('casebook.seat')
    .select(['id', 'title', 'role', 'agency_id'])
    .orderBy('position')
    .execute()
  const holdings = await tx
    .selectFrom('casebook.seat_holding as holding')
    .innerJoin('casebook.account as account', 'account.id', 'holding.account_id')
    .select([
      'holding.id as holdingId',
      'seat_id',
      'account_id as accountId',
      'account.name',
      'held_from as from',
      'held_until as until',
    ])
    .where((eb) => eb.or([eb('held_until', 'is', null), eb('held_until', '>', today)]))
    .orderBy('held_from')
    .execute()
  const accounts = await tx
    .selectFrom('casebook.account as account')
    .leftJoin('casebook.sign_in_link as link', (join) =>
      join.onRef('link.account_id', '=', 'account.id').on('link.used_at', 'is', null),
    )
    .select(['account.id', 'account.name', 'email', 'user_id', 'expires_at'])
    .where('account.is_guest', '=', false)
    .orderBy('account.name')
    .execute()
  await recordAudit(work, 'directory-opened', null, { count: accounts.length })

  const agencyById = new Map(agencies.map((agency) => [agency.id, agency]))
  const seats = seatRows.flatMap((seat): Seat[] => {
    const agency = agencyById.get(seat.agency_id)
    const holders = holdings.filter((holding) => holding.seat_id === seat.id).map(({ seat_id: _, ...holder }) => holder)
    return agency ? [{ id: seat.id, title: seat.title, role: seat.role as Role, agency, holders }] : []
  })
  const seated = new Set(holdings.map((holding) => holding.accountId))
  return {
    agencies,
    seats,
    accounts: accounts.map((account): Account => {
      const status = account.user_id === null ? 'INVITED' : seated.has(account.id) ? 'ACTIVE' : 'NO_SEAT'
      return { id: account.id, name: account.name, email: account.email, status, linkExpiresAt: account.expires_at }
    }),
  }
}

export const readAgencies = ({ context }: Handler<'directory.agencies'>) => agenciesOf(context.work().tx)

/** People who hold a seat of one of my agencies today, myself left out. */
async function colleaguesOf({ tx, actor, now }: Work) {
  const codes = actor.seats.map((seat) => seat.agencyCode)
  if (codes.length === 0) return []
  const today = londonDay(now)
  return tx
    .selectFrom('casebook.seat_holding as holding')
    .innerJoin('casebook.account as account', 'account.id', 'holding.account_id')
    .innerJoin('casebook.seat as seat', 'seat.id', 'holding.seat_id')
    .innerJoin('casebook.agency as agency', 'agency.id', 'seat.agency_id')
    .select(['account.id as accountId', 'account.name', 'agency.name as agencyName'])
    .distinct()
    .where('agency.code', 'in', codes)
    .where('account.id', '!=', actor.id)
    .where('seat.role', '!=', 'AUDITOR')
    .where('held_from', '<=', today)
    .where((eb) => eb.or([eb('held_until', 'is', null), eb('held_until', '>', today)]))
    .orderBy('account.name')
    .execute()
}

export const readColleagues = ({ context }: Handler<'directory.colleagues'>) => colleaguesOf(context.work())

export const readColleagueIds = async (work: Work) => (await colleaguesOf(work)).map((colleague) => colleague.accountId)
