import { ORPCError } from '@orpc/server'
import type { Work } from '../../procedure.ts'
import { lockConcern, readConcern } from './drafts.ts'

/** A case that nobody referred has no concern, and what is about one is not found there. */
export async function idOfConcern({ tx, subject }: Work) {
  const concern = await tx
    .selectFrom('casebook.concern')
    .select('id')
    .where('case_id', '=', subject.caseId)
    .orderBy('started_at')
    .executeTakeFirst()
  if (!concern) throw new ORPCError('NOT_FOUND', { status: 404, message: 'There is nothing here that you can see.' })
  return concern.id
}

/** The concern that the case of this request began with. */
export const concernOfCase = async (work: Work) => readConcern(work, await idOfConcern(work))

/** The same, held until the end of the transaction: two people who act on it do so one after the other. */
export const lockConcernOfCase = async (work: Work) => lockConcern(work, await idOfConcern(work))
