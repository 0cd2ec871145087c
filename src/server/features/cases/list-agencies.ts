import type { Work } from '../../procedure.ts'

/** Members of these agencies stand "listed" to the case from now on: they read the referral and what follows. */
export async function listAgencies({ tx, actor, subject, now }: Work, codes: readonly string[]) {
  if (codes.length === 0) return
  const agencies = await tx.selectFrom('casebook.agency').select('id').where('code', 'in', codes).execute()
  if (agencies.length === 0) return
  await tx
    .insertInto('casebook.case_agency')
    .values(
      agencies.map(({ id }) => ({
        partnership_id: actor.partnershipId,
        case_id: subject.caseId,
        agency_id: id,
        added_by: actor.id,
        added_at: now.toString(),
      })),
    )
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}
