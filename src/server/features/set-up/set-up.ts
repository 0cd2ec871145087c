import { recordAudit } from '../../audit/record-audit.ts'
import { lookAs } from '../../database/transaction.ts'
import { londonDay, type Tx } from '../../deps.ts'
import type { Handler } from '../../procedure.ts'
import { belongsElsewhere } from '../accounts/belongs-elsewhere.ts'
import { checkNewPassword } from '../accounts/check-password.ts'
import { passCookies } from '../accounts/sign-in.ts'
import { mayAttempt, throttled } from '../accounts/throttle.ts'
import { isEmpty } from '../partnership/every-partnership.ts'
import { createPartnership, seatPerson } from './create-partnership.ts'
import { holdsLink, spendLink, staleLink } from './set-up-link.ts'

/** Says whether the link works, and whether it opens an empty installation, which may become a demonstration. */
export async function checkLink({ input, context, errors }: Handler<'setUp.check'>) {
  const { deps } = context
  if (!(await mayAttempt(deps, 'link', context.address))) throw errors.TOO_MANY_ATTEMPTS(throttled)
  if (!(await holdsLink(deps.db, input.token, deps.clock()))) throw errors.REFUSED(await staleLink(deps.db))
  return { isFirst: await isEmpty(deps.db) }
}

/** A partnership, the first or a further one, and its first administrator. The link is used up in the same transaction. */
export async function setUpPartnership({ input, context, errors }: Handler<'setUp.partnership'>) {
  const { deps, headers } = context
  if (!(await mayAttempt(deps, 'link', context.address))) throw errors.TOO_MANY_ATTEMPTS(throttled)
  const { token, name, email: typedEmail, password, partnershipName, ...facts } = input
  const email = typedEmail.toLowerCase()
  const now = deps.clock()
  if (!(await holdsLink(deps.db, token, now))) throw errors.REFUSED(await staleLink(deps.db))
  const problem = checkNewPassword(deps, password, [name, email, partnershipName])
  if (problem) throw errors.INVALID({ data: { issues: [problem] } })
  const partnershipId = crypto.randomUUID()
  // Or this form would give somebody of another partnership a new password.
  if (await belongsElsewhere(deps, email, partnershipId)) throw errors.INVALID({ data: { issues: [knownElsewhere] } })

  // Before the partnership: a set-up cut off here can simply be done again.
  const userId = await deps.identity.setPassword({ email, name, password })
  const accountId = crypto.randomUUID()
  const create = async (tx: Tx) => {
    await lookAs(tx, { partnershipId, accountId, now })
    if (!(await spendLink(tx, token))) return 'used already' as const
    const seats = await createPartnership(tx, partnershipId, { name: partnershipName, ...facts })
    const seatIds = seats.filter((seat) => seat.role === 'ADMIN').map((seat) => seat.id)
    await seatPerson(tx, partnershipId, { accountId, userId, name, email, seatIds }, now, londonDay(now))
    await recordAudit({ tx, actor: { id: accountId, partnershipId }, now }, 'partnership-set-up', null)
    return 'done' as const
  }
  const outcome = await deps.db.transaction().execute(create).catch(takenPrefix)
  if (outcome === 'used already') throw errors.REFUSED(await staleLink(deps.db))
  if (outcome !== 'done') throw errors.INVALID({ data: { issues: [outcome] } })

  const signedIn = await deps.identity.signIn(email, password, headers)
  if (signedIn.ok) passCookies(context, signedIn.headers)
  return { next: 'AUTHENTICATOR' as const }
}

const knownElsewhere = {
  path: ['email'],
  message: 'This e-mail address already signs in to another partnership. Use a different one.',
}

/** Only the database sees every partnership, so it says whether a prefix is taken. */
function takenPrefix(problem: unknown) {
  if ((problem as { constraint?: string }).constraint !== 'partnership_reference_prefix_key') throw problem
  const message = 'Another partnership here uses this prefix already. Choose a different one.'
  return { path: ['referencePrefix'], message }
}
