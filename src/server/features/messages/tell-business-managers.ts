import { asSystem } from '../../database/transaction.ts'
import { londonDay } from '../../deps.ts'
import type { Work } from '../../procedure.ts'
import type { MessageDeps } from './enqueue-message.ts'
import { type News, tellPeople } from './tell-people.ts'

/** Writes to whoever is business manager today, also for a referrer who may know nobody's seat. */
export const tellBusinessManagers = (deps: MessageDeps, work: Work, news: News) =>
  asSystem(work, async () => {
    const today = londonDay(work.now)
    const managers = await work.tx
      .selectFrom('casebook.seat_holding as holding')
      .innerJoin('casebook.seat as seat', 'seat.id', 'holding.seat_id')
      .select('holding.account_id as id')
      .distinct()
      .where('seat.role', '=', 'BM')
      .where('holding.held_from', '<=', today)
      .where((eb) => eb.or([eb('holding.held_until', 'is', null), eb('holding.held_until', '>', today)]))
      .execute()
    const ids = managers.map(({ id }) => id)
    await tellPeople(deps, work, ids, news)
  })
