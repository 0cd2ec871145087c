import { inTransaction } from '../../database/transaction.ts'
import type { Deps } from '../../deps.ts'
import type { Handler } from '../../procedure.ts'
import { partnershipIds } from '../partnership/every-partnership.ts'

/** What everybody may know of the partnerships of this installation, each read as itself. */
export async function publicPartnerships({ db, clock }: Pick<Deps, 'db' | 'clock'>) {
  const found = []
  for (const partnershipId of await partnershipIds(db)) {
    const partnership = await inTransaction(db, { partnershipId, accountId: null, now: clock() }, (tx) =>
      tx
        .selectFrom('casebook.partnership')
        .select([
          'id',
          'name',
          'short_name as shortName',
          'reference_prefix as referencePrefix',
          'urgent_contact as urgentContact',
        ])
        .executeTakeFirstOrThrow(),
    )
    found.push(partnership)
  }
  return found.toSorted((a, b) => a.name.localeCompare(b.name, 'en-GB'))
}

export const readPartnerships = async ({ context }: Handler<'referralLinks.partnerships'>) =>
  (await publicPartnerships(context.deps)).map(({ id: _, ...partnership }) => partnership)
