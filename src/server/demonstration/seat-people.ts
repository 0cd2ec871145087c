import { lookAs } from '../database/transaction.ts'
import type { Deps, Tx } from '../deps.ts'
import { createPartnership, type PartnershipFacts, seatPerson } from '../features/set-up/create-partnership.ts'
import type { Session } from '../identity/identity.ts'
import { sentBack } from '../identity/session-cookie.ts'
import { type DemonstrationPerson, emailOf } from './people.ts'
import { stableId } from './stable-id.ts'

type InventedPartnership = {
  readonly id: string
  readonly facts: PartnershipFacts
  /** The first manages the others: they hold the business manager's or the administrator's seat. */
  readonly people: readonly [DemonstrationPerson, ...DemonstrationPerson[]]
}

/**
 * A partnership of the demonstration with everybody in their seats from the first day on, each with a user to be
 * picked from the list. Answers what they act with, by key: keys are of the whole demonstration.
 */
export async function seatPeople(
  deps: Deps,
  { id: partnershipId, facts, people }: InventedPartnership,
  now: Temporal.Instant,
) {
  const sessions = new Map<string, Session>()
  await deps.db.transaction().execute(async (tx) => {
    await lookAs(tx, { partnershipId, accountId: stableId(people[0].key), now })
    const seats = await createPartnership(tx, partnershipId, facts)
    for (const { key, name, seats: titles, extraSeat } of people) {
      const userId = stableId(`user ${key}`)
      const accountId = stableId(key)
      const email = emailOf(name)
      await sqlUser(tx, { id: userId, name, email })
      const seatIds = seats.filter((seat) => titles.includes(seat.title)).map((seat) => seat.id)
      if (extraSeat) {
        const { id: agencyId } = await tx
          .selectFrom('casebook.agency')
          .select('id')
          .where('code', '=', extraSeat.agency)
          .executeTakeFirstOrThrow()
        const id = stableId(`seat ${key}`)
        const { title, role } = extraSeat
        await tx
          .insertInto('casebook.seat')
          .values({
            partnership_id: partnershipId,
            id,
            agency_id: agencyId,
            title,
            role,
            quorum_group: null,
            position: 100,
          })
          .execute()
        seatIds.push(id)
      }
      const from = '2020-01-01'
      await seatPerson(tx, partnershipId, { accountId, userId, name, email, seatIds }, now, from)
    }
  })
  for (const { key } of people) sessions.set(key, await sessionFor(deps, stableId(`user ${key}`)))
  return sessions
}

const sqlUser = (tx: Tx, user: { id: string; name: string; email: string }) =>
  tx
    .insertInto('auth.user')
    .values({ ...user, twoFactorEnabled: true })
    .execute()

/** What the identity would say of this person, had they signed in. */
async function sessionFor(deps: Deps, userId: string): Promise<Session> {
  const cookies = await deps.identity.openSession(userId)
  const headers = new Headers({ cookie: sentBack(cookies) })
  const session = await deps.identity.session(headers, true)
  await deps.identity.signOutEverywhere(userId)
  if (!session) throw new Error('The demonstration could not sign in its people')
  return session
}
