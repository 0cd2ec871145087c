import type { SearchHit } from '#contract/search.ts'
import { normaliseReference } from '#domain/cases/reference.ts'
import { recordAudit } from '../../audit/record-audit.ts'
import { api, type Handler, type Work } from '../../procedure.ts'
import { anywhere, isWithinReach, matchesText } from '../cases/register.ts'

const mostHits = 12

/**
 * Finds cases by reference, pseudonym or title, among those that I may see. A case that was joined with another is
 * found as that other one, also by its old reference alone.
 */
async function find({ input, context }: Handler<'search.find'>) {
  const work = context.work()
  const wanted = normaliseReference(input.q) ?? input.q
  const rows = await work.tx
    .selectFrom('casebook.case_file as file')
    .leftJoin('casebook.case_file as joined', 'joined.id', 'file.merged_into')
    .select(({ fn }) => [
      fn.coalesce('joined.id', 'file.id').as('id'),
      fn.coalesce('joined.reference', 'file.reference').as('reference'),
      fn.coalesce('joined.title', 'file.title').as('title'),
      fn.coalesce('joined.pseudonym', 'file.pseudonym').as('pseudonym'),
    ])
    .where('file.reference', 'is not', null)
    .where(isWithinReach(work.actor))
    .where(({ or, eb, selectFrom }) =>
      or([
        matchesText(wanted),
        eb(
          'file.id',
          'in',
          selectFrom('casebook.case_alias')
            .select('case_id')
            .where('ended_at', 'is', null)
            .where('reference', 'ilike', anywhere(wanted)),
        ),
      ]),
    )
    .orderBy('file.received_on', 'desc')
    .orderBy('file.reference_year', 'desc')
    .orderBy('file.reference_number', 'desc')
    .limit(mostHits)
    .execute()
  const hits = [...new Map(rows.map((row) => [row.id, row])).values()]
  const names = await readOtherReferences(
    work,
    hits.map(({ id }) => id),
  )
  await recordAudit(work, 'search-made', null, { filter: input, count: hits.length })
  return hits.map(({ id, ...hit }) => ({
    ...hit,
    also: names.flatMap(({ caseId, reference }) => (caseId === id ? [reference] : [])),
  })) as SearchHit[]
}

/** The references under which the same cases are known as well. */
async function readOtherReferences({ tx }: Work, caseIds: readonly string[]) {
  if (caseIds.length === 0) return []
  return tx
    .selectFrom('casebook.case_alias')
    .select(['case_id as caseId', 'reference'])
    .where('case_id', 'in', caseIds)
    .where('ended_at', 'is', null)
    .orderBy('reference')
    .execute()
}

export const searchRoutes = { find: api.search.find.handler(find) }
