import type { AuditAction } from '#domain/audit/audit-actions.ts'
import { type AuditDetail, recordAudit } from '../../audit/record-audit.ts'
import { inTransaction } from '../../database/transaction.ts'
import type { Deps } from '../../deps.ts'
import type { SignedInAccount, StepResult } from '../../identity/identity.ts'
import { sentBack } from '../../identity/session-cookie.ts'
import type { Handler, RequestContext } from '../../procedure.ts'
import { forgetAttempts, mayAttempt, throttled } from './throttle.ts'

const wrongPassword = 'The e-mail address or the password is not right.'
const wrongCode = 'That code is not right, or it has run out. Enter the one your app shows now.'

/** Hands the cookies of a sign-in step to the browser. */
export function passCookies({ resHeaders }: RequestContext, headers: Headers) {
  for (const cookie of headers.getSetCookie()) resHeaders?.append('set-cookie', cookie)
}

/** The session that these new cookies open. */
const sessionOf = (deps: Deps, cookies: Headers) =>
  deps.identity.session(new Headers({ cookie: sentBack(cookies) }), true)

/** Tells the trail who came in or went out. */
export async function recordDoor(deps: Deps, cookies: Headers, action: AuditAction) {
  const session = await sessionOf(deps, cookies)
  if (session?.account) await recordAccount(deps, session.account, action)
}

/** What identity does, it does on its own; this tells the trail right after. */
export async function recordAccount(
  deps: Deps,
  account: SignedInAccount,
  action: AuditAction,
  detail: AuditDetail = {},
) {
  const viewpoint = { partnershipId: account.partnershipId, accountId: account.id, now: deps.clock() }
  await inTransaction(deps.db, viewpoint, (tx) =>
    recordAudit({ tx, actor: account, now: viewpoint.now }, action, null, detail),
  )
}

/** First step: e-mail and password. Says the same for an unknown address as for a wrong password. */
export async function signIn({ input, context, errors }: Handler<'accounts.signIn'>) {
  const { deps, headers, address } = context
  const allowed = (await mayAttempt(deps, 'address', address)) && (await mayAttempt(deps, 'sign-in', input.email))
  if (!allowed) throw errors.TOO_MANY_ATTEMPTS(throttled)
  const result = await deps.identity.signIn(input.email.toLowerCase(), input.password, headers)
  if (!result.ok) throw errors.INVALID({ data: { issues: [{ path: ['password'], message: wrongPassword }] } })
  await forgetAttempts(deps, 'sign-in', input.email)
  passCookies(context, result.headers)
  return { next: result.value === 'SIGNED_IN' ? ('AUTHENTICATOR' as const) : result.value }
}

async function finish(context: RequestContext, result: StepResult<null>) {
  if (!result.ok) return null
  passCookies(context, result.headers)
  await recordDoor(context.deps, result.headers, 'signed-in')
  return { next: 'HOME' as const }
}

/** A code that opened a session already opens no other: somebody may have watched it being typed (RFC 6238, 5.2). */
async function once(deps: Deps, code: string, result: StepResult<null>): Promise<StepResult<null>> {
  const session = result.ok ? await sessionOf(deps, result.headers) : null
  if (!result.ok || !session || (await mayAttempt(deps, 'code', `${session.userId} ${code}`))) return result
  await deps.identity.signOut(new Headers({ cookie: sentBack(result.headers) }))
  return { ok: false }
}

/** Second step: the six digits of the authenticator app. */
export async function verifyCode({ input, context, errors }: Handler<'accounts.verifyCode'>) {
  if (!(await mayAttempt(context.deps, 'address', context.address))) throw errors.TOO_MANY_ATTEMPTS(throttled)
  const code = input.code.replaceAll(/\s/g, '')
  const done = await finish(
    context,
    await once(context.deps, code, await context.deps.identity.verifyCode(code, context.headers)),
  )
  if (!done) throw errors.INVALID({ data: { issues: [{ path: ['code'], message: wrongCode }] } })
  return done
}

/** Second step without the phone: one of the recovery codes, which is then used up. */
export async function useRecoveryCode({ input, context, errors }: Handler<'accounts.useRecoveryCode'>) {
  if (!(await mayAttempt(context.deps, 'address', context.address))) throw errors.TOO_MANY_ATTEMPTS(throttled)
  const done = await finish(context, await context.deps.identity.useRecoveryCode(input.code.trim(), context.headers))
  const message = 'That recovery code is not right, or it has been used.'
  if (!done) throw errors.INVALID({ data: { issues: [{ path: ['code'], message }] } })
  return done
}

export async function signOut({ context }: Handler<'accounts.signOut'>) {
  const { deps, headers } = context
  const account = (await deps.identity.session(headers, true))?.account
  passCookies(context, await deps.identity.signOut(headers))
  if (account) await recordAccount(deps, account, 'signed-out')
  return {}
}

/** Ends every session of this person, on every machine. */
export async function signOutEverywhere({ context }: Handler<'accounts.signOutEverywhere'>) {
  const { deps, session } = context
  if (!session) return {}
  await deps.identity.signOutEverywhere(session.userId)
  if (session.account) await recordAccount(deps, session.account, 'signed-out-everywhere')
  return {}
}
