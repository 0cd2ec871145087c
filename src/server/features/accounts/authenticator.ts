import { recordAudit } from '../../audit/record-audit.ts'
import type { Handler } from '../../procedure.ts'
import { checkNewPassword } from './check-password.ts'
import { passCookies, recordDoor } from './sign-in.ts'

const wrongPassword = { path: ['password'], message: 'The password is not right.' }

/** Starts the enrolment of an authenticator app: an address to scan, and recovery codes to keep. */
export async function startAuthenticator({ input, context, errors }: Handler<'accounts.startAuthenticator'>) {
  const result = await context.deps.identity.startAuthenticator(input.password, context.headers)
  if (!result.ok) throw errors.INVALID({ data: { issues: [wrongPassword] } })
  passCookies(context, result.headers)
  return result.value
}

/** Ends the enrolment: only a right code proves that the app works. */
export async function confirmAuthenticator({ input, context, errors }: Handler<'accounts.confirmAuthenticator'>) {
  const { deps, headers, session } = context
  const result = await deps.identity.verifyCode(input.code.replaceAll(/\s/g, ''), headers)
  const message =
    'That code is not right. Check that the clock of your phone is right, and enter the code it shows now.'
  if (!result.ok) throw errors.INVALID({ data: { issues: [{ path: ['code'], message }] } })
  // Sessions opened with a password alone must not become full ones by this.
  if (session) await deps.identity.keepOnlySession(session.userId, result.headers)
  passCookies(context, result.headers)
  await recordDoor(deps, result.headers, 'signed-in')
  return {}
}

export async function renewRecoveryCodes({ input, context, errors }: Handler<'accounts.renewRecoveryCodes'>) {
  const result = await context.deps.identity.renewRecoveryCodes(input.password, context.headers)
  if (!result.ok) throw errors.INVALID({ data: { issues: [wrongPassword] } })
  await recordAudit(context.work(), 'recovery-codes-renewed', null)
  return { recoveryCodes: result.value }
}

export async function changePassword({ input, context, errors }: Handler<'accounts.changePassword'>) {
  const work = context.work()
  const { actor } = work
  const problem = checkNewPassword(context.deps, input.password, [actor.name, actor.email, actor.partnership.name])
  if (problem) throw errors.INVALID({ data: { issues: [problem] } })
  const result = await context.deps.identity.changePassword(input.current, input.password, context.headers)
  if (!result.ok) {
    throw errors.INVALID({ data: { issues: [{ path: ['current'], message: 'The present password is not right.' }] } })
  }
  passCookies(context, result.headers)
  await recordAudit(work, 'password-changed', null)
  return {}
}
