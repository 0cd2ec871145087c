import type { Work } from '../../procedure.ts'

type Listing = Pick<Work, 'tx' | 'now'> & {
  readonly actor: { readonly id: string; readonly partnershipId: string }
  readonly subject: { readonly caseId: string }
}

/** Members of these agencies stand "listed" to the case from now on: they read the referral and what follows. */
export async function listAgencies(work: Listing, codes: readonly string[]) {
  if (codes.length === 0) return
  const agencies = await work.tx.selectFrom('casebook.agency').select('id').where('code', 'in', codes).execute()
  if (agencies.length === 0) return
  await work.tx
    .insertInto('casebook.case_agency')
    .values(agencies.map(({ id }) => listing(work, id)))
    // Whoever stood there for a request alone stays now, whatever becomes of the request.
    .onConflict((conflict) =>
      conflict
        .columns(['partnership_id', 'case_id', 'agency_id'])
        .doUpdateSet({ request_id: null })
        .where('casebook.case_agency.request_id', 'is not', null),
    )
    .execute()
}

/** The same for an agency that is asked for information, if nothing else brought it to the case before. */
export const listForRequest = (work: Listing, agencyId: string, requestId: string) =>
  work.tx
    .insertInto('casebook.case_agency')
    .values({ ...listing(work, agencyId), request_id: requestId })
    .onConflict((conflict) => conflict.doNothing())
    .execute()

/** A request was withdrawn: an agency that only this request brought to the case stands listed to it no longer. */
export const unlistAfterRequest = ({ tx }: Pick<Work, 'tx'>, requestId: string) =>
  tx.deleteFrom('casebook.case_agency').where('request_id', '=', requestId).execute()

const listing = ({ actor, subject, now }: Listing, agencyId: string) => ({
  partnership_id: actor.partnershipId,
  case_id: subject.caseId,
  agency_id: agencyId,
  added_by: actor.id,
  added_at: now.toString(),
})
