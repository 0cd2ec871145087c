import type { Work } from '../../procedure.ts'

/** What was asked of whom, and what they said, oldest first; a member sees their own alone. */
export const consultationsOf = ({ tx }: Pick<Work, 'tx'>, concernId: string) =>
  tx
    .selectFrom('casebook.consultation as consultation')
    .innerJoin('casebook.account as asker', 'asker.id', 'consultation.asked_by')
    .innerJoin('casebook.account as account', 'account.id', 'consultation.account_id')
    .select([
      'consultation.id',
      'consultation.account_id as accountId',
      'account.name',
      'consultation.question',
      'asker.name as askedBy',
      'consultation.asked_at as askedAt',
      'consultation.due_on as dueOn',
      'consultation.view',
      'consultation.answered_at as answeredAt',
      'consultation.ended_at as endedAt',
    ])
    .where('consultation.concern_id', '=', concernId)
    .orderBy('consultation.asked_at')
    .orderBy('account.name')
