import type { StoredAnswers } from '#domain/forms/merge-answers.ts'
import type { Work } from '../../procedure.ts'

export const noSuchDeath = { data: { reason: 'This case has no such record of a death.' } } as const

/** A death of this case, held until the end of the transaction. */
export async function lockDeath({ tx, subject }: Work, deathId: string) {
  const row = await tx
    .selectFrom('casebook.child_death')
    .select([
      'id',
      'case_id as caseId',
      'person_id as personId',
      'died_on as diedOn',
      'answers',
      'changed_by as changedBy',
      'changed_at as changedAt',
    ])
    .where('id', '=', deathId)
    .where('case_id', '=', subject.caseId)
    .forUpdate()
    .executeTakeFirst()
  // Only merged answers are stored.
  return row && { ...row, answers: row.answers as StoredAnswers }
}
