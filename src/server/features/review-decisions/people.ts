import { type QuorumGroup, quorumGroups } from '#domain/partnership/quorum-groups.ts'
import { londonDay } from '../../deps.ts'
import type { Work } from '../../procedure.ts'

/** Seats of the Executive Group in the three partner agencies, with whoever holds them today: these sign. */
export async function readSigners({ tx, now }: Pick<Work, 'tx' | 'now'>) {
  const today = londonDay(now)
  const rows = await tx
    .selectFrom('casebook.seat_holding as holding')
    .innerJoin('casebook.seat as seat', 'seat.id', 'holding.seat_id')
    .innerJoin('casebook.agency as agency', 'agency.id', 'seat.agency_id')
    .select(['holding.account_id as accountId', 'agency.quorum_group as group'])
    .distinct()
    .where('seat.role', '=', 'EXEC')
    .where('agency.quorum_group', 'in', quorumGroups)
    .where('held_from', '<=', today)
    .where((eb) => eb.or([eb('held_until', 'is', null), eb('held_until', '>', today)]))
    .execute()
  return rows as { accountId: string; group: QuorumGroup }[]
}

/** The partners that this person's seats speak for. */
export async function groupsOf(work: Work): Promise<readonly QuorumGroup[]> {
  const mine = (await readSigners(work)).filter(({ accountId }) => accountId === work.actor.id)
  return quorumGroups.filter((group) => mine.some((each) => each.group === group))
}

export async function namesOf({ tx }: Pick<Work, 'tx'>, ids: readonly (string | null)[]) {
  const wanted = [...new Set(ids.filter((id) => id !== null))]
  if (wanted.length === 0) return new Map<string, string>()
  const rows = await tx.selectFrom('casebook.account').select(['id', 'name']).where('id', 'in', wanted).execute()
  return new Map(rows.map(({ id, name }) => [id, name]))
}
