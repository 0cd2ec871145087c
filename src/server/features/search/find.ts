import type { SearchHit } from '#contract/search.ts'
import { normaliseReference } from '#domain/cases/reference.ts'
import { recordAudit } from '../../audit/record-audit.ts'
import { api, type Handler } from '../../procedure.ts'
import { isWithinReach, matchesText } from '../cases/register.ts'

const mostHits = 12

/** Finds cases by reference, pseudonym or title, among those that I may see. */
async function find({ input, context }: Handler<'search.find'>) {
  const work = context.work()
  const rows = await work.tx
    .selectFrom('casebook.case_file as file')
    .select(['file.reference', 'file.title', 'file.pseudonym'])
    .where('file.reference', 'is not', null)
    .where(isWithinReach(work.actor))
    .where(matchesText(normaliseReference(input.q) ?? input.q))
    .orderBy('file.received_on', 'desc')
    .orderBy('file.reference_year', 'desc')
    .orderBy('file.reference_number', 'desc')
    .limit(mostHits)
    .execute()
  await recordAudit(work, 'search-made', null, { filter: input, count: rows.length })
  return rows as SearchHit[]
}

export const searchRoutes = { find: api.search.find.handler(find) }
