import type { Work } from '../../procedure.ts'

type Changed = { readonly changedBy: string | null; readonly changedAt: string | null }

/** Who changed what somebody acts on, since they read it. */
export async function changedMeanwhile({ tx }: Work, { changedBy, changedAt }: Changed, ...fields: string[]) {
  const by = changedBy
    ? await tx.selectFrom('casebook.account').select('name').where('id', '=', changedBy).executeTakeFirst()
    : undefined
  return { data: { by: by?.name ?? 'The system', at: changedAt ?? '', fields } }
}
