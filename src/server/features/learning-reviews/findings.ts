import type { Finding } from '#contract/learning-reviews.ts'
import type { FindingKind, ThemeCoding } from '#domain/learning-reviews/findings.ts'
import type { Work } from '../../procedure.ts'

/** The findings in their order, each with its themes and who coded them. */
export async function readFindings({ tx }: Work, reviewId: string): Promise<Finding[]> {
  const rows = await tx
    .selectFrom('casebook.finding as finding')
    .innerJoin('casebook.account as account', 'account.id', 'finding.changed_by')
    .select([
      'finding.id',
      'kind',
      'title',
      'explanation',
      'account.name as changedBy',
      'changed_at as changedAt',
      'version',
    ])
    .where('review_id', '=', reviewId)
    .where('removed_at', 'is', null)
    .orderBy('position')
    .execute()
  const codings = await tx
    .selectFrom('casebook.coding as coding')
    .innerJoin('casebook.finding as finding', 'finding.id', 'coding.finding_id')
    .innerJoin('casebook.account as account', 'account.id', 'coding.coded_by')
    .select([
      'finding_id',
      'code',
      'polarity',
      'is_seen_before as isSeenBefore',
      'account.name as codedBy',
      'coded_at as codedAt',
    ])
    .where('finding.review_id', '=', reviewId)
    .where('coding.removed_at', 'is', null)
    .orderBy('coded_at')
    .orderBy('code')
    .execute()
  // The schemas have checked codes and polarities before they were stored.
  return rows.map((row) => ({
    ...row,
    kind: row.kind as FindingKind,
    themes: codings
      .filter(({ finding_id }) => finding_id === row.id)
      .map(({ finding_id: _, ...coding }) => ({ ...coding, ...(coding as ThemeCoding) })),
  }))
}
