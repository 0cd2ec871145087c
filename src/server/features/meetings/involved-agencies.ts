import { sql } from 'kysely'
import type { Work } from '../../procedure.ts'

/**
 * The agencies central to each of these cases: whoever referred it, and those of whom the referral says that they know
 * the family. Being listed to a case is another thing: partners are, to consult or to confirm.
 */
export async function involvedAgencies({ tx }: Work, caseIds: readonly string[]): Promise<Map<string, string[]>> {
  if (caseIds.length === 0) return new Map()
  const rows = await tx
    .selectFrom('casebook.case_file as file')
    .leftJoin('casebook.concern as concern', 'concern.case_id', 'file.id')
    .select([
      'file.id',
      'file.agency_code as referrer',
      sql<unknown>`concern.answers #> '{agencies_involved,value}'`.as('involved'),
    ])
    .where('file.id', 'in', caseIds)
    .execute()
  return new Map(rows.map(({ id, referrer, involved }) => [id, [referrer, ...codesIn(involved)]]))
}

const codesIn = (rows: unknown): string[] =>
  (Array.isArray(rows) ? (rows as { agency?: unknown }[]) : [])
    .map(({ agency }) => agency)
    .filter((code) => typeof code === 'string')
