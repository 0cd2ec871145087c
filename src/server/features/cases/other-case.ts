import { normaliseReference } from '#domain/cases/reference.ts'
import type { Work } from '../../procedure.ts'

/** A case by the reference that somebody typed, if they may see it. One that nobody referred has no concern. */
export async function findOtherCase({ tx }: Work, typed: string) {
  const reference = normaliseReference(typed) ?? typed
  return tx
    .selectFrom('casebook.case_file as file')
    .leftJoin('casebook.concern as concern', 'concern.case_id', 'file.id')
    .select(['file.id', 'file.reference', 'concern.id as concernId'])
    .where('file.reference', '=', reference)
    .executeTakeFirst()
}

export const noSuchCase = (field: 'into' | 'other', typed: string) => ({
  data: { issues: [{ path: [field], message: `There is no case ${typed} that you can see` }] },
})
