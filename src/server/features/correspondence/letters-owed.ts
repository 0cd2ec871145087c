import type { NotNull } from 'kysely'
import { outcomeMoves } from '#domain/concerns/outcome-moves.ts'
import type { Tx } from '../../deps.ts'

type Looking = { readonly tx: Tx }

/** Outcomes of which the referrer has not been written to since, oldest first. One letter answers all before it. */
function untold({ tx }: Looking) {
  return tx
    .selectFrom('casebook.concern_transition as transition')
    .where('transition.move', 'in', outcomeMoves)
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('casebook.correspondence as letter')
            .select('letter.id')
            .whereRef('letter.concern_id', '=', 'transition.concern_id')
            .where('letter.kind', '=', 'LETTER')
            .whereRef('letter.at', '>=', 'transition.at'),
        ),
      ),
    )
}

/** The cases whose referrer is owed a letter, with the moment of the latest outcome. */
export const owedLetters = (look: Looking) =>
  untold(look)
    .innerJoin('casebook.case_file as file', 'file.id', 'transition.case_id')
    .select(['file.reference', 'file.pseudonym', 'file.title', ({ fn }) => fn.max('transition.at').as('since')])
    .groupBy(['file.reference', 'file.pseudonym', 'file.title'])
    .orderBy('since')
    .$narrowType<{ reference: NotNull; pseudonym: NotNull }>()
    .execute()

/** The latest outcome of this concern, if its referrer is owed a letter about it. */
export async function letterOwedSince(look: Looking, concernId: string): Promise<string | null> {
  const { since } = await untold(look)
    .select(({ fn }) => fn.max('transition.at').as('since'))
    .where('transition.concern_id', '=', concernId)
    .executeTakeFirstOrThrow()
  return since
}
