import { inTransaction, lookAs, lookAsGuest, type Viewpoint } from '../../database/transaction.ts'
import type { Deps, JobData, Tx } from '../../deps.ts'
import { newToken } from '../accounts/one-time-token.ts'
import { enqueueMessage, type NewMessage } from '../messages/enqueue-message.ts'

type Job = JobData['send-referral-links']
type Request = { readonly id: string; readonly email: string; readonly wish: string; readonly reference: string }
type Referral = { readonly concernId: string | null; readonly reference: string | null; readonly isDraft: boolean }

/** How many referrals one message each is sent for, the newest first. */
const mostReferrals = 5

/** Does what was asked for: a link to start with, or one to each referral that was started from this address. */
export const sendReferralLinks = (deps: Deps, { partnershipId, requestId }: Job) => {
  const now = deps.clock()
  const viewpoint = { partnershipId, accountId: null, now }
  return inTransaction(deps.db, viewpoint, async (tx) => {
    const request = await tx
      .selectFrom('casebook.referral_request')
      .select(['id', 'email', 'wish', 'reference'])
      .where('id', '=', requestId)
      .where('handled_at', 'is', null)
      .where('expires_at', '>', now.toString())
      .forUpdate()
      .executeTakeFirst()
    if (!request) return
    const write = (facts: Pick<NewMessage, 'kind' | 'reference' | 'path'>) =>
      enqueueMessage(
        deps,
        { tx, now },
        { partnershipId, to: request.email, accountId: null, caseId: null, dueOn: null, ...facts },
      )
    const referrals = await wanted(tx, viewpoint, request)
    for (const referral of referrals) {
      const token = await makeLink(tx, partnershipId, request.id, referral.concernId)
      const kind = referral.isDraft ? 'referral-draft-link' : 'referral-link'
      // Behind the hash sign, so that it never reaches a server's log.
      await write({ kind, reference: referral.reference, path: `/refer/open#${token}` })
    }
    if (referrals.length === 0) await write({ kind: 'referral-none', reference: null, path: await startPath(tx) })
    await tx
      .updateTable('casebook.referral_request')
      .set({ handled_at: now.toString() })
      .where('id', '=', request.id)
      .execute()
  })
}

async function wanted(tx: Tx, viewpoint: Viewpoint, request: Request): Promise<readonly Referral[]> {
  if (request.wish === 'NEW') return [{ concernId: null, reference: null, isDraft: false }]
  const started = await startedFrom(tx, viewpoint, request.email)
  const named = started.filter(({ reference }) => reference !== null && reference === request.reference)
  return named.length > 0 ? named : started.slice(0, mostReferrals)
}

/** The referrals that were started by a link to this address, as far as whoever uses it sees them; newest first. */
async function startedFrom(tx: Tx, viewpoint: Viewpoint, email: string): Promise<readonly Referral[]> {
  const account = await tx.selectFrom('casebook.account').select('id').where('email', '=', email).executeTakeFirst()
  const links = await tx
    .selectFrom('casebook.referral_link as link')
    .innerJoin('casebook.referral_request as request', 'request.id', 'link.request_id')
    .select('link.concern_id as concernId')
    .distinct()
    .where('request.email', '=', email)
    .where('link.concern_id', 'is not', null)
    .execute()
  const ids = links.flatMap(({ concernId }) => concernId ?? [])
  if (!account || ids.length === 0) return []
  await lookAsGuest(tx, { ...viewpoint, accountId: account.id }, null)
  const concerns = await tx
    .selectFrom('casebook.concern as concern')
    .innerJoin('casebook.case_file as file', 'file.id', 'concern.case_id')
    .select(['concern.id as concernId', 'file.reference', 'concern.status'])
    .where('concern.id', 'in', ids)
    .orderBy('concern.started_at', 'desc')
    .execute()
  await lookAs(tx, viewpoint)
  return concerns.map(({ concernId, reference, status }) => ({ concernId, reference, isDraft: status === 'DRAFT' }))
}

async function makeLink(tx: Tx, partnershipId: string, requestId: string, concernId: string | null) {
  const { token, hash } = await newToken()
  await tx
    .insertInto('casebook.referral_link')
    .values({
      partnership_id: partnershipId,
      id: crypto.randomUUID(),
      request_id: requestId,
      token_hash: hash,
      concern_id: concernId,
      used_at: null,
    })
    .execute()
  return token
}

/** Where somebody begins who has nothing to come back to. */
async function startPath(tx: Tx) {
  const { prefix } = await tx
    .selectFrom('casebook.partnership')
    .select('reference_prefix as prefix')
    .executeTakeFirstOrThrow()
  return `/refer/${prefix.toLowerCase()}`
}
