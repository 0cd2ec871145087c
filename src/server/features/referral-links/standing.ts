import type { ConcernStatus } from '#domain/concerns/concern-status.ts'
import { recordAudit } from '../../audit/record-audit.ts'
import { guestCookie, guestSession, setGuestCookie } from '../../identity/guest-session.ts'
import type { Handler } from '../../procedure.ts'
import { fingerprint } from '../accounts/one-time-token.ts'

/** Which referral a link opened here, and where it stands: the first thing its pages ask. */
export const readMine = ({ context: { deps, headers } }: Handler<'referralLinks.mine'>) =>
  deps.db.transaction().execute(async (tx) => {
    const session = await guestSession(deps, headers, false, tx)
    if (!session?.account) return null
    // Row-level security lets one case through.
    const referral = await tx
      .selectFrom('casebook.concern as concern')
      .innerJoin('casebook.case_file as file', 'file.id', 'concern.case_id')
      .select(['concern.id as concernId', 'concern.status', 'file.reference'])
      .executeTakeFirst()
    if (!referral) return null
    const { email, account } = session
    return { ...referral, status: referral.status as ConcernStatus, email, partnership: account.partnership }
  })

/** Ends the session. What was written stays, and a new link leads back to it. */
export async function leave({ context: { deps, headers, resHeaders } }: Handler<'referralLinks.leave'>) {
  const now = deps.clock()
  const hash = await fingerprint(guestCookie(deps, headers, 'session') ?? '')
  await deps.db.transaction().execute(async (tx) => {
    const account = (await guestSession(deps, headers, true, tx))?.account
    if (!account) return
    const ended = await tx
      .updateTable('casebook.guest_session')
      .set({ ended_at: now.toString() })
      .where('token_hash', '=', hash)
      .returning('case_id')
      .executeTakeFirst()
    await recordAudit({ tx, actor: account, now }, 'referral-left', ended?.case_id ?? null)
  })
  resHeaders?.append('set-cookie', setGuestCookie(deps, 'session', null))
  return {}
}
