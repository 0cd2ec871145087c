import type { Standing } from '#contract/accounts.ts'
import type { Session } from '../../identity/identity.ts'
import type { Handler } from '../../procedure.ts'
import { isEmpty } from '../partnership/every-partnership.ts'

/** Where this visitor stands: the first thing every page asks. */
export async function readStanding({ context: { deps, headers } }: Handler<'accounts.standing'>): Promise<Standing> {
  const { demonstration } = await deps.db
    .selectFrom('auth.installation')
    .select('demonstration')
    .executeTakeFirstOrThrow()
  const installation = demonstration ? 'DEMONSTRATION' : (await isEmpty(deps.db)) ? 'EMPTY' : 'LIVE'
  const session = await deps.identity.session(headers, false)
  const stage = stageOf(session)
  const singleSignOn = deps.singleSignOn.providers.map(({ id, label }) => ({ id, label }))
  return { installation, stage, me: session && stage === 'SIGNED_IN' ? meOf(session) : null, singleSignOn }
}

function stageOf(session: Session | null): Standing['stage'] {
  if (!session) return 'SIGNED_OUT'
  if (!session.secondFactor) return 'AUTHENTICATOR_NEEDED'
  return session.account && session.account.seats.length > 0 ? 'SIGNED_IN' : 'NO_SEAT'
}

function meOf({ account, email }: Session): Standing['me'] {
  if (!account) return null
  const { id, name, partnership, seats } = account
  return { accountId: id, name, email, partnership, seats: [...seats] }
}
