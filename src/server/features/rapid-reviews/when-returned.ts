import { sql } from 'kysely'
import { londonDay } from '../../deps.ts'
import type { Work } from '../../procedure.ts'
import { correctStop } from '../clocks/keep-clocks.ts'
import type { Mover } from '../processes/record-transition.ts'

/**
 * To be asked whenever a request of the review is answered, gone on without or withdrawn: once no agency owes its
 * return any more, the returns are in (RR_RETURN). The database looks, because an agency sees no request but its own.
 */
export const whenReturned = ({ tx, now }: Mover, reviewId: string) =>
  sql`select casebook.stop_return_clock(${reviewId}, ${londonDay(now)}::date)`.execute(tx)

/** A return is owed again, of an agency that is waited for after all or was asked later: the limit runs as before. */
export const whenOwedAgain = (work: Work, reviewId: string) => correctStop(work, reviewId, 'RR_RETURN', null)
