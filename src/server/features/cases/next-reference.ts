import { pseudonymFor } from '#domain/cases/pseudonyms.ts'
import { caseReference } from '#domain/cases/reference.ts'
import type { Work } from '../../procedure.ts'

/** The next reference of the year, and the pseudonym that goes with it. The counter's row is locked until the end, so that no number is given twice or lost. */
export async function nextReference({ tx, actor }: Work, year: number) {
  const { last } = await tx
    .insertInto('casebook.reference_counter')
    .values({ partnership_id: actor.partnershipId, year, last: 1 })
    .onConflict((conflict) =>
      conflict
        .columns(['partnership_id', 'year'])
        .doUpdateSet((eb) => ({ last: eb('casebook.reference_counter.last', '+', 1) })),
    )
    .returning('last')
    .executeTakeFirstOrThrow()
  const { count } = await tx
    .selectFrom('casebook.reference_counter')
    .select(({ fn }) => fn.sum('last').as('count'))
    .executeTakeFirstOrThrow()
  const text = caseReference(actor.partnership.referencePrefix, year, last)
  return { text, year, number: last, pseudonym: pseudonymFor(Number(count)) }
}
