import { sql } from 'kysely'
import { recordAudit } from '../../audit/record-audit.ts'
import { inTransaction, lookAsGuest, type Viewpoint } from '../../database/transaction.ts'
import type { Tx } from '../../deps.ts'
import { guestCookie, setGuestCookie } from '../../identity/guest-session.ts'
import type { Actor, Handler } from '../../procedure.ts'
import { fingerprint, newToken } from '../accounts/one-time-token.ts'
import { mayAttempt, throttled } from '../accounts/throttle.ts'
import { namelessGuest } from '../concerns/guest-name.ts'
import { startDraft } from '../concerns/start-concern.ts'

const sessionSeconds = 12 * 60 * 60

const refusals = {
  unknown: 'This link is not right. Open it from the e-mail again, or ask for a new one.',
  elsewhere: 'This link works only in the browser where it was asked for. Ask for a new one with your own address.',
  used: 'This link has been used already: each works once. Ask for a new one.',
  expired: 'This link has run out. Ask for a new one.',
  'signed-in': 'You are signed in. Sign out first, then open the link again, or refer from your own account.',
} as const
type Refusal = keyof typeof refusals

/**
 * Lets whoever holds the link and asked for it into one referral, and starts that if it is new. A link that is refused
 * is not used up: somebody else's opening of a forwarded one takes nothing from the person it was sent to.
 */
export async function openLink({ input, context, errors }: Handler<'referralLinks.open'>) {
  const { deps, headers, address, resHeaders } = context
  const refuse = (why: Refusal) => errors.REFUSED({ data: { reason: refusals[why] } })
  if (!(await mayAttempt(deps, 'link', address))) throw errors.TOO_MANY_ATTEMPTS(throttled)
  if (await deps.identity.session(headers, true)) throw refuse('signed-in')
  const tokenHash = await fingerprint(input.token)
  const { rows } = await sql<{ id: string | null }>`
    select casebook.partnership_of_referral_link(${tokenHash}) as id`.execute(deps.db)
  const partnershipId = rows[0]?.id
  if (!partnershipId) throw refuse('unknown')

  const browserHash = await fingerprint(guestCookie(deps, headers, 'browser') ?? '')
  const viewpoint: Viewpoint = { partnershipId, accountId: null, now: deps.clock() }
  const session = await newToken()
  const opened = await inTransaction(deps.db, viewpoint, async (tx) => {
    const link = await lockLink(tx, tokenHash)
    const problem = problemOf(link, browserHash, viewpoint.now)
    if (problem) throw refuse(problem)
    const concernId = link.concernId ?? crypto.randomUUID()
    await tx
      .updateTable('casebook.referral_link')
      .set({ used_at: viewpoint.now.toString(), concern_id: concernId })
      .where('id', '=', link.id)
      .execute()
    const guest = await guestOf(tx, viewpoint, link.email)
    return enter(tx, viewpoint, { guest, concernId, isNew: link.concernId === null, sessionHash: session.hash })
  })
  resHeaders?.append('set-cookie', setGuestCookie(deps, 'session', session.token, sessionSeconds))
  return opened
}

type Link = NonNullable<Awaited<ReturnType<typeof lockLink>>>

/** Held until the end of the transaction, so that of two openings at once one comes second. */
const lockLink = (tx: Tx, tokenHash: string) =>
  tx
    .selectFrom('casebook.referral_link as link')
    .innerJoin('casebook.referral_request as request', 'request.id', 'link.request_id')
    .select([
      'link.id',
      'link.concern_id as concernId',
      'link.used_at as usedAt',
      'request.email',
      'request.browser_hash as browserHash',
      'request.expires_at as expiresAt',
    ])
    .where('link.token_hash', '=', tokenHash)
    .forUpdate('link')
    .executeTakeFirstOrThrow()

function problemOf({ browserHash, usedAt, expiresAt }: Link, here: string, now: Temporal.Instant): Refusal | null {
  if (browserHash !== here) return 'elsewhere'
  if (usedAt) return 'used'
  return Temporal.Instant.compare(Temporal.Instant.from(expiresAt), now) <= 0 ? 'expired' : null
}

/** The account behind an address; made without a name where there is none. */
async function guestOf(tx: Tx, { partnershipId, now }: Viewpoint, email: string): Promise<Actor> {
  await tx
    .insertInto('casebook.account')
    .values({
      partnership_id: partnershipId,
      id: crypto.randomUUID(),
      user_id: null,
      name: namelessGuest,
      email,
      created_at: now.toString(),
      is_guest: true,
    })
    .onConflict((conflict) => conflict.columns(['partnership_id', 'email']).doNothing())
    .execute()
  const account = await tx
    .selectFrom('casebook.account')
    .select(['id', 'name'])
    .where('email', '=', email)
    .executeTakeFirstOrThrow()
  const partnership = await tx
    .selectFrom('casebook.partnership')
    .select([
      'name',
      'short_name as shortName',
      'reference_prefix as referencePrefix',
      'urgent_contact as urgentContact',
    ])
    .executeTakeFirstOrThrow()
  return { ...account, partnershipId, partnership, seats: [], isGuest: true, userId: '', email }
}

type Entrance = { guest: Actor; concernId: string; isNew: boolean; sessionHash: string }

async function enter(tx: Tx, viewpoint: Viewpoint, { guest, concernId, isNew, sessionHash }: Entrance) {
  const { now, partnershipId } = viewpoint
  const asGuest = { ...viewpoint, accountId: guest.id }
  const work = { tx, actor: guest, now }
  await lookAsGuest(tx, asGuest, null)
  const referral = isNew ? await startDraft(work, concernId) : await caseOf(tx, concernId)
  if (!referral) throw new Error('The referral of a link is not there')
  await lookAsGuest(tx, asGuest, referral.caseId)
  await tx
    .insertInto('casebook.guest_session')
    .values({
      partnership_id: partnershipId,
      id: crypto.randomUUID(),
      token_hash: sessionHash,
      account_id: guest.id,
      case_id: referral.caseId,
      started_at: now.toString(),
      seen_at: now.toString(),
      ended_at: null,
    })
    .execute()
  await recordAudit(work, 'referral-link-opened', referral.caseId)
  return { concernId }
}

const caseOf = (tx: Tx, concernId: string) =>
  tx.selectFrom('casebook.concern').select('case_id as caseId').where('id', '=', concernId).executeTakeFirst()
