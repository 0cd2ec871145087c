import { inTransaction } from '../../database/transaction.ts'
import type { Deps } from '../../deps.ts'
import type { Handler } from '../../procedure.ts'
import { passCookies, recordDoor } from '../accounts/sign-in.ts'
import { mayAttempt, throttled } from '../accounts/throttle.ts'
import { isEmpty, partnershipNames } from '../partnership/every-partnership.ts'
import { spendLink, staleLink } from './set-up-link.ts'

/** Fills an empty installation with the invented data set, for good: it never becomes a live one. */
export async function setUpDemonstration({ input, context, errors }: Handler<'setUp.demonstration'>) {
  const { deps } = context
  if (!(await mayAttempt(deps, 'link', context.address))) throw errors.TOO_MANY_ATTEMPTS(throttled)
  // A link for a further partnership opens no demonstration beside real cases.
  const done = (await isEmpty(deps.db)) && (await spendLink(deps.db, input.token, { demonstration: true }))
  if (!done) throw errors.REFUSED(await staleLink(deps.db))
  await deps.loadDemonstration(deps)
  return {}
}

/** Everybody who can be picked, by partnership; null in a live installation, where nobody is picked from a list. */
async function peopleToPick(deps: Deps) {
  const { demonstration } = await deps.db
    .selectFrom('auth.installation')
    .select('demonstration')
    .executeTakeFirstOrThrow()
  if (!demonstration) return null
  const people = []
  // A demonstration holds nothing else: a real partnership is never set up beside it.
  for (const { id, name } of await partnershipNames(deps.db, deps.clock())) {
    for (const person of await peopleOf(deps, id)) people.push({ ...person, partnershipName: name })
  }
  return people
}

async function peopleOf(deps: Deps, partnershipId: string) {
  const viewpoint = { partnershipId, accountId: null, now: deps.clock() }
  return inTransaction(deps.db, viewpoint, (tx) =>
    tx
      .selectFrom('casebook.account as account')
      .innerJoin('casebook.seat_holding as holding', 'holding.account_id', 'account.id')
      .innerJoin('casebook.seat as seat', 'seat.id', 'holding.seat_id')
      .innerJoin('casebook.agency as agency', 'agency.id', 'seat.agency_id')
      .select([
        'account.id as accountId',
        'account.user_id as userId',
        'account.name',
        'seat.title',
        'agency.name as agencyName',
      ])
      .where('account.user_id', 'is not', null)
      .orderBy('seat.position')
      .execute(),
  )
}

export async function listPeople({ context, errors }: Handler<'demonstration.people'>) {
  const rows = await peopleToPick(context.deps)
  if (!rows) throw errors.NOT_FOUND()
  const people = new Map<string, Omit<(typeof rows)[number], 'userId' | 'title'> & { seats: string[] }>()
  for (const { accountId, name, title, agencyName, partnershipName } of rows) {
    const known = people.get(accountId)
    if (known) known.seats.push(title)
    else people.set(accountId, { accountId, name, seats: [title], agencyName, partnershipName })
  }
  return [...people.values()]
}

export async function signInAs({ input, context, errors }: Handler<'demonstration.signInAs'>) {
  const { deps } = context
  const person = (await peopleToPick(deps))?.find((each) => each.accountId === input.accountId)
  if (!person?.userId) throw errors.NOT_FOUND()
  const cookies = await deps.identity.openSession(person.userId)
  passCookies(context, cookies)
  await recordDoor(deps, cookies, 'signed-in')
  return {}
}
