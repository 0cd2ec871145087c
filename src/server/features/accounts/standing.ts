import type { Standing } from '#contract/accounts.ts'
import type { Session } from '../../identity/identity.ts'
import type { Handler } from '../../procedure.ts'

/** Where this visitor stands: the first thing every page asks. */
export async function readStanding({ context: { deps, headers } }: Handler<'accounts.standing'>): Promise<Standing> {
  const { demonstration, set_up_token_hash } = await deps.db
    .selectFrom('auth.installation')
    .select(['demonstration', 'set_up_token_hash'])
    .executeTakeFirstOrThrow()
  const installation = demonstration ? 'DEMONSTRATION' : set_up_token_hash === null ? 'LIVE' : 'EMPTY'
  const session = await deps.identity.session(headers, false)
  const stage = stageOf(session)
  return { installation, stage, me: session && stage === 'SIGNED_IN' ? meOf(session) : null }
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
