import type { StoredAnswers } from '#domain/forms/merge-answers.ts'
import type { Work } from '../../procedure.ts'

type Log = 'casebook.parallel_process' | 'casebook.family_contact'

/** Begins a row of a log; one that is there already stays as it is. Answers whether there was none. */
export async function addRow({ tx, actor, subject, now }: Work, log: Log, id: string) {
  const { numInsertedOrUpdatedRows } = await tx
    .insertInto(log)
    .values({
      partnership_id: actor.partnershipId,
      id,
      case_id: subject.caseId,
      added_by: actor.id,
      added_at: now.toString(),
    })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst()
  return numInsertedOrUpdatedRows === 1n
}

/** A row of this case, held until the end of the transaction. */
export const lockRow = ({ tx, subject }: Work, log: Log, id: string) =>
  tx
    .selectFrom(log)
    .select(['id', 'answers', 'version', 'changed_by as changedBy', 'changed_at as changedAt'])
    .where('id', '=', id)
    .where('case_id', '=', subject.caseId)
    .forUpdate()
    .$narrowType<{ answers: StoredAnswers }>()
    .executeTakeFirst()

export const keepAnswers = ({ tx, actor, now }: Work, log: Log, id: string, answers: StoredAnswers) =>
  tx
    .updateTable(log)
    .set((eb) => ({
      answers: JSON.stringify(answers),
      changed_by: actor.id,
      changed_at: now.toString(),
      version: eb('version', '+', 1),
    }))
    .where('id', '=', id)
    .execute()

export const noSuchRow = { data: { reason: 'There is no such entry in the logs of this case.' } }
