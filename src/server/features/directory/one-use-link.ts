import type { Deps } from '../../deps.ts'
import type { Work } from '../../procedure.ts'
import { newToken } from '../accounts/one-time-token.ts'

const validForDays = 7

/** A new one-use link for this account; the older ones stop working. */
export async function makeLink({ publicUrl }: Deps, { tx, actor, now }: Work, accountId: string) {
  const { token, hash } = await newToken()
  const expiresAt = now.add({ hours: validForDays * 24 }).toString()
  await tx
    .updateTable('casebook.sign_in_link')
    .set({ used_at: now.toString() })
    .where('account_id', '=', accountId)
    .where('used_at', 'is', null)
    .execute()
  await tx
    .insertInto('casebook.sign_in_link')
    .values({
      partnership_id: actor.partnershipId,
      id: crypto.randomUUID(),
      account_id: accountId,
      token_hash: hash,
      expires_at: expiresAt,
      used_at: null,
      created_by: actor.id,
    })
    .execute()
  // Behind the hash sign, so that it never reaches a server's log.
  return { link: `${publicUrl}/invitation#${token}`, expiresAt }
}
