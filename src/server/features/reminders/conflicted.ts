import type { Tx } from '../../deps.ts'

/** Who must hear nothing of which case (hard rule 3): accounts by case. */
export async function conflictedByCase(tx: Tx) {
  const rows = await tx
    .selectFrom('casebook.case_access')
    .select(['case_id as caseId', 'account_id as accountId'])
    .where('relation', '=', 'conflicted')
    .execute()
  const byCase = new Map<string, string[]>()
  for (const { caseId, accountId } of rows) byCase.set(caseId, [...(byCase.get(caseId) ?? []), accountId])
  return byCase
}
