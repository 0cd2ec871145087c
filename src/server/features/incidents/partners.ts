import { type QuorumGroup, quorumGroups } from '#domain/partnership/quorum-groups.ts'
import { londonDay } from '../../deps.ts'
import type { Work } from '../../procedure.ts'

type PartnerSeat = {
  readonly group: QuorumGroup
  readonly agencyCode: string
  readonly agency: string
  readonly accountId: string | null
  readonly name: string | null
}

/**
 * Who speaks for the three safeguarding partners: members whose seat stands for one of them, and those of the Executive
 * Group from an agency that does. Vacant seats come too, so that their agency is known.
 */
export async function readPartnerSeats({ tx, now }: Pick<Work, 'tx' | 'now'>): Promise<PartnerSeat[]> {
  const today = londonDay(now)
  const rows = await tx
    .selectFrom('casebook.seat as seat')
    .innerJoin('casebook.agency as agency', 'agency.id', 'seat.agency_id')
    .leftJoin('casebook.seat_holding as holding', (join) =>
      join
        .onRef('holding.seat_id', '=', 'seat.id')
        .on('held_from', '<=', today)
        .on((on) => on.or([on('held_until', 'is', null), on('held_until', '>', today)])),
    )
    .leftJoin('casebook.account as account', 'account.id', 'holding.account_id')
    .select([
      'seat.role',
      'seat.quorum_group as ofSeat',
      'agency.quorum_group as ofAgency',
      'agency.code as agencyCode',
      'agency.short_name as agency',
      'account.id as accountId',
      'account.name',
    ])
    .where('seat.role', 'in', ['MEMBER', 'EXEC'])
    .orderBy('seat.position')
    .execute()
  return rows.flatMap(({ role, ofSeat, ofAgency, ...seat }) => {
    const wanted = role === 'MEMBER' ? ofSeat : ofAgency
    const group = quorumGroups.find((each) => each === wanted)
    return group ? [{ ...seat, group }] : []
  })
}

const each = (values: readonly (string | null)[]) => [...new Set(values.filter((value) => value !== null))]

/** The three, with the agencies and the people by whom each is reached here. */
export const partnersOf = (seats: readonly PartnerSeat[]) =>
  quorumGroups.map((group) => {
    const own = seats.filter((seat) => seat.group === group)
    return { group, agencies: each(own.map(({ agency }) => agency)), people: each(own.map(({ name }) => name)) }
  })

/** The partners that one person speaks for. */
export const speaksFor = (seats: readonly PartnerSeat[], accountId: string): QuorumGroup[] =>
  quorumGroups.filter((group) => seats.some((seat) => seat.group === group && seat.accountId === accountId))

/** Everybody who speaks for one of them, once. */
export const peopleOf = (seats: readonly PartnerSeat[]) => each(seats.map(({ accountId }) => accountId))
export const agenciesOf = (seats: readonly PartnerSeat[]) => each(seats.map(({ agencyCode }) => agencyCode))
