import type { Deps } from '../../deps.ts'
import type { Work } from '../../procedure.ts'
import { newToken } from '../accounts/one-time-token.ts'
import { enqueueMessage } from '../messages/enqueue-message.ts'

const validForDays = 7

type Invited = { readonly id: string; readonly email: string }

/** A new one-use link for this account, sent to its address; the older ones stop working. */
export async function makeLink(deps: Deps, work: Work, { id: accountId, email }: Invited) {
  const { tx, actor, now } = work
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
  const path = `/invitation#${token}`
  await enqueueMessage(deps, work, {
    partnershipId: actor.partnershipId,
    kind: 'invitation',
    to: email,
    accountId,
    caseId: null,
    reference: null,
    dueOn: null,
    path,
  })
  return { link: `${deps.publicUrl}${path}`, expiresAt, isSent: deps.mailer !== null }
}
