import type { LearningReview } from '#contract/learning-reviews.ts'
import { londonDay } from '../../deps.ts'
import type { Work } from '../../procedure.ts'
import { listAgencies } from '../cases/list-agencies.ts'
import type { MessageDeps } from '../messages/enqueue-message.ts'
import { tellPeople } from '../messages/tell-people.ts'
import type { ReviewRow } from './review-row.ts'

/** Seats of the group and its team: whoever holds one may lead a review (terms of reference, membership). */
const leadingRoles = ['CHAIR', 'SCRUT', 'COORD', 'CLERK', 'LND', 'BM', 'MEMBER']

export type Seated = Omit<LearningReview['people'][number], 'ownsActions'> & {
  readonly isMember: boolean
  readonly isTeam: boolean
}

/** Who sits in the group today and has no conflict of interest in this case, each once, with their own agency. */
export async function readPeople({ tx, now, subject }: Work): Promise<readonly Seated[]> {
  const today = londonDay(now)
  const rows = await tx
    .selectFrom('casebook.seat_holding as holding')
    .innerJoin('casebook.account as account', 'account.id', 'holding.account_id')
    .innerJoin('casebook.seat as seat', 'seat.id', 'holding.seat_id')
    .innerJoin('casebook.agency as agency', 'agency.id', 'seat.agency_id')
    .select([
      'account.id as accountId',
      'account.name',
      'seat.role',
      'agency.code as agencyCode',
      'agency.name as agencyName',
    ])
    .where('seat.role', 'in', leadingRoles)
    .where('held_from', '<=', today)
    .where((eb) => eb.or([eb('held_until', 'is', null), eb('held_until', '>', today)]))
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('casebook.case_access as access')
            .select('access.account_id')
            .whereRef('access.account_id', '=', 'account.id')
            .where('access.case_id', '=', subject.caseId)
            .where('access.relation', '=', 'conflicted'),
        ),
      ),
    )
    .orderBy('account.name')
    // A member's own agency is that of the seat they are a member by.
    .orderBy((eb) => eb('seat.role', '!=', 'MEMBER'))
    .execute()
  const people = new Map<string, Seated>()
  for (const { role, ...row } of rows) {
    const known = people.get(row.accountId)
    const isTeam = role === 'BM' || role === 'COORD' || known?.isTeam === true
    people.set(row.accountId, { ...(known ?? row), isMember: known?.isMember ?? role === 'MEMBER', isTeam })
  }
  return [...people.values()]
}

/** Members of the agencies that the group named. */
export const membersOf = ({ agencyCodes }: ReviewRow, people: readonly Seated[]) =>
  people.filter(({ isMember, agencyCode }) => isMember && agencyCodes.includes(agencyCode))

/** Members answer for their agency, and the team for itself. */
export const ownsActions = ({ isMember, isTeam }: Seated) => isMember || isTeam

/** A member leads by the seat of their agency, which has to see the case for that. */
export async function letLead(work: Work, lead: Seated) {
  if (lead.isMember) await listAgencies(work, [lead.agencyCode])
}

/** Writes about the learning review to everybody but the one who acts. */
export const tellOthers = (
  deps: MessageDeps,
  work: Work,
  people: readonly { readonly accountId: string }[],
  news: {
    readonly kind: 'review-lead' | 'review-notes' | 'findings-to-agree' | 'action'
    readonly dueOn: string | null
  },
) => {
  const others = people.map(({ accountId }) => accountId).filter((id) => id !== work.actor.id)
  return tellPeople(deps, work, others, { ...news, caseId: work.subject.caseId, path: '/learning' })
}

/** Who holds this seat today. */
export async function holdersOf({ tx, now }: Work, role: 'CHAIR') {
  const today = londonDay(now)
  return tx
    .selectFrom('casebook.seat_holding as holding')
    .innerJoin('casebook.seat as seat', 'seat.id', 'holding.seat_id')
    .select('holding.account_id as accountId')
    .distinct()
    .where('seat.role', '=', role)
    .where('held_from', '<=', today)
    .where((eb) => eb.or([eb('held_until', 'is', null), eb('held_until', '>', today)]))
    .execute()
}
