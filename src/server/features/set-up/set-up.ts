import { sql } from 'kysely'
import { recordAudit } from '../../audit/record-audit.ts'
import { lookAs } from '../../database/transaction.ts'
import { type Db, londonDay } from '../../deps.ts'
import type { Handler } from '../../procedure.ts'
import { checkNewPassword } from '../accounts/check-password.ts'
import { fingerprint, newToken } from '../accounts/one-time-token.ts'
import { passCookies } from '../accounts/sign-in.ts'
import { mayAttempt, throttled } from '../accounts/throttle.ts'
import { createPartnership, seatPerson } from './create-partnership.ts'

const stale = {
  data: { reason: 'This set-up link has been used or replaced. Start the server again for a new one.' },
} as const

/** While nothing is set up: a new one-time link, printed at start. Null when there is a partnership already. */
export async function offerSetUp(db: Db, publicUrl: string) {
  const { rows } = await sql<{ id: string | null }>`select casebook.only_partnership() as id`.execute(db)
  if (rows[0]?.id) return null
  const { token, hash } = await newToken()
  await db.updateTable('auth.installation').set({ set_up_token_hash: hash }).execute()
  return `${publicUrl}/set-up#${token}`
}

async function holdsLink(db: Db, token: string) {
  const row = await db.selectFrom('auth.installation').select('set_up_token_hash').executeTakeFirst()
  return row?.set_up_token_hash === (await fingerprint(token))
}

export async function checkLink({ input, context, errors }: Handler<'setUp.check'>) {
  if (!(await mayAttempt(context.deps, 'link', context.address))) throw errors.TOO_MANY_ATTEMPTS(throttled)
  if (!(await holdsLink(context.deps.db, input.token))) throw errors.REFUSED(stale)
  return {}
}

/** The first partnership and its first administrator. The link is used up in the same transaction. */
export async function setUpPartnership({ input, context, errors }: Handler<'setUp.partnership'>) {
  const { deps, headers } = context
  if (!(await mayAttempt(deps, 'link', context.address))) throw errors.TOO_MANY_ATTEMPTS(throttled)
  const { token, name, email: typedEmail, password, partnershipName, ...facts } = input
  const email = typedEmail.toLowerCase()
  if (!(await holdsLink(deps.db, token))) throw errors.REFUSED(stale)
  const problem = checkNewPassword(deps, password, [name, email, partnershipName])
  if (problem) throw errors.INVALID({ data: { issues: [problem] } })

  // Before the partnership: a set-up cut off here can simply be done again.
  const userId = await deps.identity.setPassword({ email, name, password })
  const hash = await fingerprint(token)
  const now = deps.clock()
  const partnershipId = crypto.randomUUID()
  const accountId = crypto.randomUUID()
  const done = await deps.db.transaction().execute(async (tx) => {
    await lookAs(tx, { partnershipId, accountId, now })
    const used = await tx
      .updateTable('auth.installation')
      .set({ set_up_token_hash: null })
      .where('set_up_token_hash', '=', hash)
      .executeTakeFirst()
    if (used.numUpdatedRows === 0n) return false
    const seats = await createPartnership(tx, partnershipId, { name: partnershipName, ...facts })
    const seatIds = seats.filter((seat) => seat.role === 'ADMIN').map((seat) => seat.id)
    await seatPerson(tx, partnershipId, { accountId, userId, name, email, seatIds }, now, londonDay(now))
    await recordAudit({ tx, actor: { id: accountId, partnershipId }, now }, 'partnership-set-up', null)
    return true
  })
  if (!done) throw errors.REFUSED(stale)

  const signedIn = await deps.identity.signIn(email, password, headers)
  if (signedIn.ok) passCookies(context, signedIn.headers)
  return { next: 'AUTHENTICATOR' as const }
}
