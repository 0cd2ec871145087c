import type { QuorumGroup } from '#domain/partnership/quorum-groups.ts'
import type { Verdict } from '#domain/review-decisions/sign-off.ts'
import type { Work } from '../../procedure.ts'

/** Every signature of a review, of earlier drafts too: none is ever taken back. */
export async function readSignatures({ tx }: Pick<Work, 'tx'>, reviewId: string) {
  const rows = await tx
    .selectFrom('casebook.sign_off as signed')
    .leftJoin('casebook.account as account', 'account.id', 'signed.account_id')
    .select([
      'signed.round',
      'signed.quorum_group as group',
      'signed.verdict',
      'signed.comment',
      'signed.at',
      'signed.account_id as accountId',
      'account.name as by',
    ])
    .where('signed.review_id', '=', reviewId)
    .orderBy('signed.at')
    .execute()
  return rows.map(({ by, ...row }) => ({
    ...row,
    by: by ?? '',
    group: row.group as QuorumGroup,
    verdict: row.verdict as Verdict,
  }))
}
