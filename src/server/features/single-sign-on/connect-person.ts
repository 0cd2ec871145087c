import { sql } from 'kysely'
import { recordAudit } from '../../audit/record-audit.ts'
import { lookAs } from '../../database/transaction.ts'
import type { Deps } from '../../deps.ts'
import { type Provider, vouchesFor } from '../../single-sign-on/provider.ts'
import type { Claims } from '../../single-sign-on/single-sign-on.ts'

/** Why somebody whom a provider let in is not let in here. */
type Refusal = 'outside-domains' | 'unverified' | 'unknown' | 'invited-twice' | 'belongs-elsewhere' | 'another-subject'
type Found = { readonly userId: string } | { readonly refusal: Refusal }

/** The person behind a provider's claims: known by its name for them or, the first time, by the invited address. */
export async function findPerson(deps: Deps, provider: Provider, claims: Claims): Promise<Found> {
  const known = await deps.db
    .selectFrom('auth.provider_identity')
    .innerJoin('auth.user', 'auth.user.id', 'user_id')
    .select(['user_id', 'email'])
    .where('issuer', '=', provider.issuer)
    .where('subject', '=', claims.subject)
    .executeTakeFirst()
  if (!known) return connect(deps, provider, claims)
  // What counts is the address they were invited by: one that changed over there does not move anybody.
  if (!vouchesFor(provider, known.email)) return { refusal: 'outside-domains' }
  await deps.db
    .updateTable('auth.provider_identity')
    .set({ last_used_at: deps.clock().toString() })
    .where('issuer', '=', provider.issuer)
    .where('subject', '=', claims.subject)
    .execute()
  return { userId: known.user_id }
}

type Invited = { partnership_id: string; account_id: string; user_id: string | null; name: string }

async function connect(deps: Deps, provider: Provider, claims: Claims): Promise<Found> {
  const { email, isVerified } = claims
  if (!email || !isVerified) return { refusal: 'unverified' }
  if (!vouchesFor(provider, email)) return { refusal: 'outside-domains' }
  const { rows } = await sql<Invited>`select * from casebook.find_invited(${email})`.execute(deps.db)
  const signedInBefore = rows.find(({ user_id }) => user_id !== null)
  const invited = signedInBefore ?? rows[0]
  if (!invited) return { refusal: 'unknown' }
  if (!signedInBefore && rows.length > 1) return { refusal: 'invited-twice' }
  return connectTo(deps, provider, claims.subject, email, invited)
}

/** Connects, in one transaction, the invited person to the provider's name for them; whoever comes second is refused. */
async function connectTo(deps: Deps, provider: Provider, subject: string, email: string, invited: Invited) {
  const now = deps.clock()
  const { partnership_id: partnershipId, account_id: accountId, name } = invited
  return deps.db.transaction().execute(async (tx): Promise<Found> => {
    await lookAs(tx, { partnershipId, accountId, now })
    const newUser = { id: crypto.randomUUID(), name, email, twoFactorEnabled: false }
    await tx
      .insertInto('auth.user')
      .values(newUser)
      .onConflict((conflict) => conflict.column('email').doNothing())
      .execute()
    const user = tx.selectFrom('auth.user').select('id').where('email', '=', email).forUpdate()
    const userId = invited.user_id ?? (await user.executeTakeFirstOrThrow()).id
    const { rows } = await sql<{ elsewhere: boolean }>`
      select casebook.user_belongs_elsewhere(${userId}, ${partnershipId}) as elsewhere`.execute(tx)
    if (rows[0]?.elsewhere ?? true) return { refusal: 'belongs-elsewhere' }

    const at = now.toString()
    const connected = await tx
      .insertInto('auth.provider_identity')
      .values({ issuer: provider.issuer, subject, user_id: userId, connected_at: at, last_used_at: at })
      .onConflict((conflict) => conflict.doNothing())
      .executeTakeFirst()
    if (connected.numInsertedOrUpdatedRows === 0n) {
      const there = tx.selectFrom('auth.provider_identity').select('user_id').where('issuer', '=', provider.issuer)
      const same = await there.where('subject', '=', subject).where('user_id', '=', userId).executeTakeFirst()
      // The same person in two windows at once is no one else.
      return same ? { userId } : { refusal: 'another-subject' }
    }

    const work = { tx, actor: { id: accountId, partnershipId }, now }
    if (!invited.user_id) {
      await tx.updateTable('casebook.account').set({ user_id: userId }).where('id', '=', accountId).execute()
      // The invitation is taken up by this. Its link must not lie about as a second way in.
      const links = tx.updateTable('casebook.sign_in_link').set({ used_at: at }).where('account_id', '=', accountId)
      await links.where('used_at', 'is', null).execute()
      await recordAudit(work, 'invitation-accepted', null)
    }
    await recordAudit(work, 'organisation-connected', null, { on: provider.id })
    return { userId }
  })
}
