import type { Thread } from '#contract/correspondence.ts'
import type { Tx } from '../../deps.ts'

/** What the partnership and the referrer wrote to each other about a concern, oldest first. */
export async function readThread({ tx }: { readonly tx: Tx }, concernId: string) {
  const rows = await tx
    .selectFrom('casebook.correspondence as letter')
    .innerJoin('casebook.account as account', 'account.id', 'letter.by_account')
    .select(['letter.id', 'letter.kind', 'letter.text', 'account.name as by', 'letter.at'])
    .where('letter.concern_id', '=', concernId)
    .orderBy('letter.at')
    .orderBy('letter.id')
    .execute()
  return rows as Thread
}
