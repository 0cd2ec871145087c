import type { WorkItem } from '#contract/my-work.ts'
import { type Desk, owed } from './owed.ts'

/** Drafts to finish, and questions to answer, of the referrals that I write or wrote. */
export async function workOfReferrer(desk: Desk): Promise<WorkItem[]> {
  const { tx, actor } = desk
  const rows = await tx
    .selectFrom('casebook.case_access as access')
    .innerJoin('casebook.concern as concern', 'concern.case_id', 'access.case_id')
    .innerJoin('casebook.case_file as file', 'file.id', 'access.case_id')
    .select([
      'concern.id as concernId',
      'concern.status',
      'concern.changed_at as since',
      'file.reference',
      'file.title',
    ])
    .where('access.account_id', '=', actor.id)
    .where('access.relation', '=', 'referrer')
    .where('concern.status', 'in', ['DRAFT', 'INFO_NEEDED'])
    .orderBy('concern.changed_at', 'desc')
    .execute()
  return rows.map(({ status, title, ...facts }) =>
    status === 'DRAFT'
      ? owed(desk, 'FINISH_DRAFT', { ...facts, title: 'Case of Concern referral' })
      : owed(desk, 'ANSWER_QUESTIONS', { ...facts, title }),
  )
}
