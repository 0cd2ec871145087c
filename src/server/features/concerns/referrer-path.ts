import { londonDay } from '../../deps.ts'
import type { Work } from '../../procedure.ts'

/** To whom, and to which page, a message about a referral goes. */
type Referrer = { readonly accountId: string; readonly to: string; readonly path: string }

/**
 * Whoever sent the referral, for a message to them. Somebody without an account of their own is led to a page that asks
 * for their address again and sends a new link; whoever signs in, to the referral itself.
 */
export async function referrerOf(
  { tx, now }: Pick<Work, 'tx' | 'now'>,
  concern: { readonly id: string },
): Promise<Referrer> {
  const today = londonDay(now)
  const found = await tx
    .selectFrom('casebook.concern as concern')
    .innerJoin('casebook.case_file as file', 'file.id', 'concern.case_id')
    .innerJoin('casebook.partnership as partnership', 'partnership.id', 'concern.partnership_id')
    .innerJoin('casebook.account as account', (join) =>
      join.on(({ eb, fn }) => eb('account.id', '=', fn.coalesce('concern.submitted_by', 'file.created_by'))),
    )
    .select(['account.id', 'account.email', 'account.user_id', 'file.reference', 'partnership.reference_prefix'])
    .select((eb) =>
      eb
        .exists(
          eb
            .selectFrom('casebook.seat_holding as holding')
            .select('holding.id')
            .whereRef('holding.account_id', '=', 'account.id')
            .where('holding.held_from', '<=', today)
            .where((held) => held.or([held('held_until', 'is', null), held('held_until', '>', today)])),
        )
        .as('isSeated'),
    )
    .where('concern.id', '=', concern.id)
    .executeTakeFirstOrThrow()
  const signsIn = found.user_id !== null && found.isSeated
  const path = signsIn ? `/concerns/${concern.id}` : guestPath(found.reference_prefix, found.reference)
  return { accountId: found.id, to: found.email, path }
}

const guestPath = (prefix: string, reference: string | null) =>
  `/refer/${prefix.toLowerCase()}${reference ? `?reference=${encodeURIComponent(reference)}` : ''}`
