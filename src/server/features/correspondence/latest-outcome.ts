import { type OutcomeMove, outcomeMoves } from '#domain/concerns/outcome-moves.ts'
import type { Work } from '../../procedure.ts'

/** The last thing decided about a concern that its referrer is written to about. */
export async function latestOutcome({ tx }: Pick<Work, 'tx'>, concernId: string) {
  const transition = await tx
    .selectFrom('casebook.concern_transition')
    .select('move')
    .where('concern_id', '=', concernId)
    .where('move', 'in', outcomeMoves)
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst()
  return transition?.move as OutcomeMove | undefined
}

export const nothingToTell = {
  data: {
    reason: 'There is no outcome yet to write about. To ask the referrer something, ask for more information.',
  },
}
