import { sql } from 'kysely'
import { inTransaction } from '../../database/transaction.ts'
import type { Deps } from '../../deps.ts'
import type { Handler } from '../../procedure.ts'
import { fingerprint } from '../accounts/one-time-token.ts'
import { passCookies, recordDoor } from '../accounts/sign-in.ts'
import { mayAttempt, throttled } from '../accounts/throttle.ts'

/** The demonstration's partnership; null in a live installation, where nobody is picked from a list. */
async function demonstrationPartnership({ db }: Deps) {
  const { demonstration } = await db.selectFrom('auth.installation').select('demonstration').executeTakeFirstOrThrow()
  if (!demonstration) return null
  const { rows } = await sql<{ id: string | null }>`select casebook.only_partnership() as id`.execute(db)
  return rows[0]?.id ?? null
}

/** Fills an empty installation with the invented data set, for good: it never becomes a live one. */
export async function setUpDemonstration({ input, context, errors }: Handler<'setUp.demonstration'>) {
  const { deps } = context
  if (!(await mayAttempt(deps, 'link', context.address))) throw errors.TOO_MANY_ATTEMPTS(throttled)
  const used = await deps.db
    .updateTable('auth.installation')
    .set({ set_up_token_hash: null, demonstration: true })
    .where('set_up_token_hash', '=', await fingerprint(input.token))
    .executeTakeFirst()
  if (used.numUpdatedRows === 0n) {
    throw errors.REFUSED({
      data: { reason: 'This set-up link has been used or replaced. Start the server again for a new one.' },
    })
  }
  await deps.loadDemonstration(deps)
  return {}
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
  const partnershipId = await demonstrationPartnership(context.deps)
  if (!partnershipId) throw errors.NOT_FOUND()
  const rows = await peopleOf(context.deps, partnershipId)
  const people = new Map<string, { accountId: string; name: string; seats: string[]; agencyName: string }>()
  for (const { accountId, name, title, agencyName } of rows) {
    const known = people.get(accountId)
    if (known) known.seats.push(title)
    else people.set(accountId, { accountId, name, seats: [title], agencyName })
  }
  return [...people.values()]
}

export async function signInAs({ input, context, errors }: Handler<'demonstration.signInAs'>) {
  const { deps } = context
  const partnershipId = await demonstrationPartnership(deps)
  if (!partnershipId) throw errors.NOT_FOUND()
  const person = (await peopleOf(deps, partnershipId)).find((each) => each.accountId === input.accountId)
  if (!person?.userId) throw errors.NOT_FOUND()
  const cookies = await deps.identity.signInAs(person.userId)
  passCookies(context, cookies)
  await recordDoor(deps, cookies, 'signed-in')
  return {}
}
