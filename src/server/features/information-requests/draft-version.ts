import type { Work } from '../../procedure.ts'

const nothingWritten = { version: 0, changedBy: null, changedAt: null }

/**
 * Which state of the working copy stands, and who wrote last. Read it before the answers: then a page never gives a
 * version for words that it does not show.
 */
export async function readDraftVersion({ tx }: Pick<Work, 'tx'>, requestId: string) {
  const row = await tx
    .selectFrom('casebook.agency_return')
    .select(['version', 'changed_by as changedBy', 'changed_at as changedAt'])
    .where('request_id', '=', requestId)
    .executeTakeFirst()
  return row ?? nothingWritten
}
