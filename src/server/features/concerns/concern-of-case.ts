import type { Work } from '../../procedure.ts'
import { lockConcern, readConcern } from './drafts.ts'

async function idOfConcern({ tx, subject }: Work) {
  const { id } = await tx
    .selectFrom('casebook.concern')
    .select('id')
    .where('case_id', '=', subject.caseId)
    .orderBy('started_at')
    .executeTakeFirstOrThrow()
  return id
}

/** The concern that the case of this request began with. */
export const concernOfCase = async (work: Work) => readConcern(work, await idOfConcern(work))

/** The same, held until the end of the transaction: two people who act on it do so one after the other. */
export const lockConcernOfCase = async (work: Work) => lockConcern(work, await idOfConcern(work))
