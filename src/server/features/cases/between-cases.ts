import type { AuditAction } from '#domain/audit/audit-actions.ts'
import type { Work } from '../../procedure.ts'

/** What is done in one case and concerns another, in the words of that other one's history. */
const labels: Partial<Record<AuditAction, string>> = {
  'concern-withdrawn': 'Joined another case with this one',
  'concern-reopened': 'Took a case out again that was joined with this one',
  'case-split': 'Split this case from another',
  'case-linked': 'Linked another case with this one',
  'case-unlinked': 'Took a link with another case away',
}

export const actionsBetweenCases = Object.keys(labels)
export const labelFromThere = (action: string) => labels[action as AuditAction] ?? action

/** References of the case itself and of those it was ever joined, split or linked with, by id. */
export async function caseAndItsTies({ tx, subject: { caseId } }: Work): Promise<ReadonlyMap<string, string>> {
  const links = await tx
    .selectFrom('casebook.case_link')
    .select(['case_id', 'other_case_id'])
    .where(({ eb, or }) => or([eb('case_id', '=', caseId), eb('other_case_id', '=', caseId)]))
    .execute()
  const ids = new Set([caseId, ...links.flatMap(({ case_id, other_case_id }) => [case_id, other_case_id])])
  const rows = await tx
    .selectFrom('casebook.case_file')
    .select(['id', 'reference'])
    .where('id', 'in', [...ids])
    .execute()
  return new Map(rows.map(({ id, reference }) => [id, reference ?? '']))
}
