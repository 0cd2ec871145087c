import { referralDomainRefusal } from '#domain/partnership/referral-domains.ts'
import { recordAudit } from '../../audit/record-audit.ts'
import { inTransaction } from '../../database/transaction.ts'
import { guestCookie, setGuestCookie } from '../../identity/guest-session.ts'
import type { Handler } from '../../procedure.ts'
import { fingerprint, newToken } from '../accounts/one-time-token.ts'
import { mayAttempt } from '../accounts/throttle.ts'
import { readSettings } from '../partnership/read-settings.ts'
import { publicPartnerships } from './partnerships.ts'

/**
 * Takes the wish for a link down and answers. Whether anything is known of the address is found out later, by a job, so
 * that neither the answer nor the time it takes can tell. Who asks too often is answered the same, and gets nothing.
 */
export async function askForLink({ input, context, errors }: Handler<'referralLinks.ask'>) {
  const { deps, headers, address, resHeaders } = context
  const now = deps.clock()
  const issue = (field: string, message: string) => errors.INVALID({ data: { issues: [{ path: [field], message }] } })
  const partnerships = await publicPartnerships(deps)
  const partnership = partnerships.find(({ referencePrefix }) => referencePrefix === input.partnership.toUpperCase())
  if (!partnership) throw issue('partnership', 'Choose your partnership')
  const viewpoint = { partnershipId: partnership.id, accountId: null, now }
  const settings = await inTransaction(deps.db, viewpoint, (tx) => readSettings({ tx }))
  const refusal = referralDomainRefusal(input.email, settings.referral_domains, partnership.shortName)
  if (refusal) throw issue('email', refusal)

  const fromHere = await mayAttempt(deps, 'referral-network', address)
  const toThere = await mayAttempt(deps, 'referral-address', `${partnership.id} ${input.email}`)
  // A browser that asks again keeps what it has, so that the link of its first asking works there too.
  const browser = guestCookie(deps, headers, 'browser') ?? (await newToken()).token
  if (fromHere && toThere) {
    const requestId = crypto.randomUUID()
    const browserHash = await fingerprint(browser)
    await inTransaction(deps.db, viewpoint, async (tx) => {
      await tx
        .insertInto('casebook.referral_request')
        .values({
          partnership_id: partnership.id,
          id: requestId,
          email: input.email,
          wish: input.wish,
          reference: input.reference ?? '',
          browser_hash: browserHash,
          asked_at: now.toString(),
          expires_at: now.add({ minutes: settings.referral_link_minutes }).toString(),
          handled_at: null,
        })
        .execute()
      const nobody = { id: null, partnershipId: partnership.id }
      await recordAudit({ tx, actor: nobody, now }, 'referral-link-asked', null, { on: requestId })
      await deps.jobs.enqueue(tx, 'send-referral-links', { partnershipId: partnership.id, requestId })
    })
  }
  const seconds = settings.referral_link_minutes * 60
  resHeaders?.append('set-cookie', setGuestCookie(deps, 'browser', browser, seconds))
  return { worksForMinutes: settings.referral_link_minutes }
}
