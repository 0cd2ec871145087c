import { sql } from 'kysely'
import { recordAudit } from '../../audit/record-audit.ts'
import { inTransaction } from '../../database/transaction.ts'
import type { Deps } from '../../deps.ts'
import type { Handler } from '../../procedure.ts'
import { vouchesFor } from '../../single-sign-on/provider.ts'
import { belongsElsewhere } from './belongs-elsewhere.ts'
import { checkNewPassword } from './check-password.ts'
import { fingerprint } from './one-time-token.ts'
import { passCookies } from './sign-in.ts'
import { mayAttempt, throttled } from './throttle.ts'

const stale = {
  data: { reason: 'This link has been used or has run out. Ask the person who invited you for a new one.' },
}

/** The invited person behind a link that still works. */
async function findInvited(deps: Deps, token: string) {
  const now = deps.clock()
  const found = await sql<{
    id: string | null
    partnership_id: string
    account_id: string
    expires_at: string
    used_at: string | null
  }>`
    select * from casebook.find_sign_in_link(${await fingerprint(token)})`.execute(deps.db)
  const link = found.rows[0]
  if (!link?.id || link.used_at || Temporal.Instant.compare(Temporal.Instant.from(link.expires_at), now) <= 0)
    return null
  const viewpoint = { partnershipId: link.partnership_id, accountId: link.account_id, now }
  const invited = await inTransaction(deps.db, viewpoint, async (tx) => {
    const account = await tx
      .selectFrom('casebook.account')
      .innerJoin('casebook.partnership', 'casebook.partnership.id', 'casebook.account.partnership_id')
      .select(['casebook.account.id', 'casebook.account.name', 'email', 'casebook.partnership.name as partnershipName'])
      .where('casebook.account.id', '=', link.account_id)
      .executeTakeFirstOrThrow()
    const seats = await tx
      .selectFrom('casebook.seat_holding as holding')
      .innerJoin('casebook.seat as seat', 'seat.id', 'holding.seat_id')
      .select('seat.title')
      .where('holding.account_id', '=', link.account_id)
      .orderBy('seat.position')
      .execute()
    return { ...account, seats: seats.map((seat) => seat.title) }
  })
  return { ...invited, linkId: link.id, viewpoint }
}

export async function readInvitation({ input, context, errors }: Handler<'accounts.readInvitation'>) {
  if (!(await mayAttempt(context.deps, 'link', context.address))) throw errors.TOO_MANY_ATTEMPTS(throttled)
  const invited = await findInvited(context.deps, input.token)
  if (!invited) throw errors.REFUSED(stale)
  const { name, email, partnershipName, seats } = invited
  const provider = context.deps.singleSignOn.providers.find((each) => vouchesFor(each, email))
  const singleSignOn = provider && { id: provider.id, label: provider.label }
  return { name, email, partnershipName, seats, ...(singleSignOn && { singleSignOn }) }
}

const elsewhere = {
  data: {
    reason: 'This e-mail address already signs in to another partnership. Ask to be invited by a different one.',
  },
}

/** Sets the password behind a one-use link. The link is used up first, so that it never works twice. */
export async function acceptInvitation({ input, context, errors }: Handler<'accounts.acceptInvitation'>) {
  const { deps, headers } = context
  if (!(await mayAttempt(deps, 'link', context.address))) throw errors.TOO_MANY_ATTEMPTS(throttled)
  const invited = await findInvited(deps, input.token)
  if (!invited) throw errors.REFUSED(stale)
  const { name, email, partnershipName, viewpoint } = invited
  const problem = checkNewPassword(deps, input.password, [name, email, partnershipName])
  if (problem) throw errors.INVALID({ data: { issues: [problem] } })

  if (await belongsElsewhere(deps, email, viewpoint.partnershipId)) throw errors.REFUSED(elsewhere)

  const used = await inTransaction(deps.db, viewpoint, (tx) =>
    tx
      .updateTable('casebook.sign_in_link')
      .set({ used_at: viewpoint.now.toString() })
      .where('id', '=', invited.linkId)
      .where('used_at', 'is', null)
      .executeTakeFirst(),
  )
  if (used.numUpdatedRows === 0n) throw errors.REFUSED(stale)
  const userId = await deps.identity.setPassword({ email, name, password: input.password })
  await inTransaction(deps.db, viewpoint, async (tx) => {
    await tx.updateTable('casebook.account').set({ user_id: userId }).where('id', '=', invited.id).execute()
    const actor = { id: invited.id, partnershipId: viewpoint.partnershipId }
    await recordAudit({ tx, actor, now: viewpoint.now }, 'invitation-accepted', null)
  })
  const signedIn = await deps.identity.signIn(email, input.password, headers)
  if (signedIn.ok) passCookies(context, signedIn.headers)
  return { next: 'AUTHENTICATOR' as const }
}
