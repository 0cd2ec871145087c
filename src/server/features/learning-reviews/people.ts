import type { LearningReview } from '#contract/learning-reviews.ts'
import type { MessageKind } from '#domain/messages/message-kinds.ts'
import type { Deps } from '../../deps.ts'
import { londonDay } from '../../deps.ts'
import type { Work } from '../../procedure.ts'
import { enqueueMessage } from '../messages/enqueue-message.ts'
import type { ReviewRow } from './review-row.ts'

type Seated = LearningReview['people'][number] & { readonly email: string; readonly isMember: boolean }

/** Who sits today for the review's agencies, and the partnership's own team: they may lead it or own an action. */
export async function readPeople({ tx, now }: Work, { agencyCodes }: ReviewRow): Promise<readonly Seated[]> {
  const today = londonDay(now)
  const rows = await tx
    .selectFrom('casebook.seat_holding as holding')
    .innerJoin('casebook.account as account', 'account.id', 'holding.account_id')
    .innerJoin('casebook.seat as seat', 'seat.id', 'holding.seat_id')
    .innerJoin('casebook.agency as agency', 'agency.id', 'seat.agency_id')
    .select([
      'account.id as accountId',
      'account.name',
      'account.email',
      'seat.role',
      'agency.code as agencyCode',
      'agency.name as agencyName',
    ])
    .where('held_from', '<=', today)
    .where((eb) => eb.or([eb('held_until', 'is', null), eb('held_until', '>', today)]))
    .where(({ eb, or, and }) =>
      or([
        eb('seat.role', 'in', ['BM', 'COORD']),
        ...(agencyCodes.length > 0
          ? [and([eb('seat.role', '=', 'MEMBER'), eb('agency.code', 'in', agencyCodes)])]
          : []),
      ]),
    )
    .orderBy('account.name')
    .execute()
  const people = new Map<string, Seated>()
  for (const { role, ...row } of rows) {
    const isMember = role === 'MEMBER' || people.get(row.accountId)?.isMember === true
    people.set(row.accountId, { ...row, isMember, mayLead: true })
  }
  return [...people.values()]
}

type About = { readonly kind: MessageKind; readonly dueOn: string | null }

/** Writes to each of these people, the one who acts left out, and leads them to the learning review. */
export async function tellPeople(
  deps: Deps,
  work: Work,
  people: readonly { readonly accountId: string; readonly email: string }[],
  { kind, dueOn }: About,
) {
  const { actor, subject, tx } = work
  const { reference } = await tx
    .selectFrom('casebook.case_file')
    .select('reference')
    .where('id', '=', subject.caseId)
    .executeTakeFirstOrThrow()
  const path = `/cases/${reference}/learning`
  const about = { partnershipId: actor.partnershipId, caseId: subject.caseId, reference, dueOn, kind, path }
  for (const { accountId, email } of people) {
    if (accountId !== actor.id) await enqueueMessage(deps, work, { ...about, accountId, to: email })
  }
}

/** Who holds one of these roles today. */
export async function holdersOf({ tx, now }: Work, role: 'CHAIR') {
  const today = londonDay(now)
  return tx
    .selectFrom('casebook.seat_holding as holding')
    .innerJoin('casebook.account as account', 'account.id', 'holding.account_id')
    .innerJoin('casebook.seat as seat', 'seat.id', 'holding.seat_id')
    .select(['account.id as accountId', 'account.email'])
    .distinct()
    .where('seat.role', '=', role)
    .where('held_from', '<=', today)
    .where((eb) => eb.or([eb('held_until', 'is', null), eb('held_until', '>', today)]))
    .execute()
}
