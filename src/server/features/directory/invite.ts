import { recordAudit } from '../../audit/record-audit.ts'
import type { Handler, Work } from '../../procedure.ts'
import { makeLink } from './one-use-link.ts'

async function seatExists({ tx }: Work, seatId: string) {
  return tx.selectFrom('casebook.seat').select('id').where('id', '=', seatId).executeTakeFirst()
}

async function hold({ tx, actor }: Work, accountId: string, seatId: string, from: string) {
  const id = crypto.randomUUID()
  const row = {
    partnership_id: actor.partnershipId,
    id,
    seat_id: seatId,
    account_id: accountId,
    held_from: from,
    held_until: null,
  }
  await tx.insertInto('casebook.seat_holding').values(row).execute()
}

/** Invites a person to a seat: an account without a password, and a one-use link to make one. */
export async function invite({ input, context, errors }: Handler<'directory.invite'>) {
  const work = context.work()
  if (!(await seatExists(work, input.seatId))) throw errors.NOT_FOUND()
  const email = input.email.toLowerCase()
  const invited = await inviteAccount(work, { ...input, email }, true)
  if (!invited.ok) throw errors.INVALID({ data: { issues: [{ path: ['email'], message: invited.message }] } })
  return makeLink(context.deps, work, { id: invited.id, email })
}

type Invitation = { readonly name: string; readonly email: string; readonly seatId: string; readonly from: string }
type Invited = { readonly ok: true; readonly id: string } | { readonly ok: false; readonly message: string }

/**
 * An account in a seat for an address that has none. Somebody who referred by a link before gets an account of their
 * own, and their referrals with it: `takesGuests` where the inviter manages accounts.
 */
export async function inviteAccount(work: Work, invitation: Invitation, takesGuests: boolean): Promise<Invited> {
  const { tx, actor, now } = work
  const { name, email, seatId, from } = invitation
  const known = await tx
    .selectFrom('casebook.account')
    .select(['id', 'is_guest'])
    .where('email', '=', email)
    .executeTakeFirst()
  if (known && !takesGuests) {
    return { ok: false, message: 'This address is known here already. Ask the Business Manager to give them a seat.' }
  }
  if (known && !known.is_guest) {
    return { ok: false, message: 'This person is already in the directory. Give them a further seat instead.' }
  }
  const id = known?.id ?? crypto.randomUUID()
  if (known) {
    await tx.updateTable('casebook.account').set({ name, is_guest: false }).where('id', '=', id).execute()
  } else {
    const account = { partnership_id: actor.partnershipId, id, user_id: null, name, email, created_at: now.toString() }
    await tx.insertInto('casebook.account').values(account).execute()
  }
  await hold(work, id, seatId, from)
  // For a request the case is known: its history tells who was brought in.
  await recordAudit(work, 'account-invited', work.subject.caseId || null, { on: id })
  return { ok: true, id }
}

/** A new link: for an invitation that ran out, or for a person who lost their password or phone. */
export async function renewLink({ input, context, errors }: Handler<'directory.renewLink'>) {
  const work = context.work()
  const account = await work.tx
    .selectFrom('casebook.account')
    .select(['id', 'email'])
    .where('id', '=', input.accountId)
    .where('is_guest', '=', false)
    .executeTakeFirst()
  if (!account) throw errors.NOT_FOUND()
  await recordAudit(work, 'link-renewed', null, { on: account.id })
  return makeLink(context.deps, work, account)
}

export async function appoint({ input, context, errors }: Handler<'directory.appoint'>) {
  const work = context.work()
  const account = await work.tx
    .selectFrom('casebook.account')
    .select('id')
    .where('id', '=', input.accountId)
    .where('is_guest', '=', false)
    .executeTakeFirst()
  if (!account || !(await seatExists(work, input.seatId))) throw errors.NOT_FOUND()
  await hold(work, account.id, input.seatId, input.from)
  await recordAudit(work, 'seat-appointed', null, { on: account.id })
  return {}
}

/** Ends a seat: from that day on, at the very next request, its holder has no access by it. */
export async function endSeat({ input, context, errors }: Handler<'directory.endSeat'>) {
  const work = context.work()
  const holding = await work.tx
    .selectFrom('casebook.seat_holding')
    .select(['id', 'held_from'])
    .where('id', '=', input.holdingId)
    .executeTakeFirst()
  if (!holding) throw errors.NOT_FOUND()
  if (input.until < holding.held_from) {
    const message = 'The seat cannot end before it began.'
    throw errors.INVALID({ data: { issues: [{ path: ['until'], message }] } })
  }
  await work.tx
    .updateTable('casebook.seat_holding')
    .set({ held_until: input.until })
    .where('id', '=', holding.id)
    .execute()
  await recordAudit(work, 'seat-ended', null, { on: holding.id })
  return {}
}

export async function addSeat({ input, context, errors }: Handler<'directory.addSeat'>) {
  const work = context.work()
  const { tx, actor } = work
  const agency = await tx.selectFrom('casebook.agency').select('id').where('id', '=', input.agencyId).executeTakeFirst()
  if (!agency) throw errors.NOT_FOUND()
  const { last } = await tx
    .selectFrom('casebook.seat')
    .select(({ fn }) => fn.max('position').as('last'))
    .executeTakeFirstOrThrow()
  const id = crypto.randomUUID()
  const seat = {
    agency_id: agency.id,
    title: input.title,
    role: input.role,
    quorum_group: null,
    position: Number(last ?? 0) + 1,
  }
  await tx
    .insertInto('casebook.seat')
    .values({ partnership_id: actor.partnershipId, id, ...seat })
    .execute()
  await recordAudit(work, 'seat-added', null, { on: id })
  return {}
}
