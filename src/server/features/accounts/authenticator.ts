import type { Handler } from '../../procedure.ts'
import { checkNewPassword } from './check-password.ts'
import { passCookies, recordAccount, recordDoor } from './sign-in.ts'
import { forgetAttempts, mayAttempt, throttled } from './throttle.ts'

const setUpAlready = {
  data: { reason: 'You have a second step already. For a new phone, ask your administrator for a new link.' },
} as const
const wrongPassword = { path: ['password'], message: 'The password is not right.' }

/** Starts the enrolment of an authenticator app: an address to scan, and recovery codes to keep. */
export async function startAuthenticator({ input, context, errors }: Handler<'accounts.startAuthenticator'>) {
  const { deps, session } = context
  if (session?.secondFactor) throw errors.REFUSED(setUpAlready)
  if (!(await mayAttempt(deps, 'password', session?.email ?? ''))) throw errors.TOO_MANY_ATTEMPTS(throttled)
  const result = await deps.identity.startAuthenticator(input.password, context.headers)
  if (!result.ok) throw errors.INVALID({ data: { issues: [wrongPassword] } })
  passCookies(context, result.headers)
  return result.value
}

/** Ends the enrolment: only a right code proves that the app works. */
export async function confirmAuthenticator({ input, context, errors }: Handler<'accounts.confirmAuthenticator'>) {
  const { deps, headers, session } = context
  if (session?.secondFactor) throw errors.REFUSED(setUpAlready)
  if (!(await mayAttempt(deps, 'password', session?.email ?? ''))) throw errors.TOO_MANY_ATTEMPTS(throttled)
  const result = await deps.identity.verifyCode(input.code.replaceAll(/\s/g, ''), headers)
  const message =
    'That code is not right. Check that the clock of your phone is right, and enter the code it shows now.'
  if (!result.ok) throw errors.INVALID({ data: { issues: [{ path: ['code'], message }] } })
  await forgetAttempts(deps, 'password', session?.email ?? '')
  // Sessions opened with a password alone must not become full ones by this.
  if (session) await deps.identity.keepOnlySession(session.userId, result.headers)
  passCookies(context, result.headers)
  await recordDoor(deps, result.headers, 'signed-in')
  return {}
}

/** Guesses of the password of somebody who left their machine open are counted as at the door. */
async function mayTryPassword({
  context,
  errors,
}: Handler<'accounts.changePassword'> | Handler<'accounts.renewRecoveryCodes'>) {
  const { session, deps } = context
  if (!session?.account) throw errors.NOT_SIGNED_IN()
  if (!(await mayAttempt(deps, 'password', session.email))) throw errors.TOO_MANY_ATTEMPTS(throttled)
  return session.account
}

export async function renewRecoveryCodes(options: Handler<'accounts.renewRecoveryCodes'>) {
  const { input, context, errors } = options
  const account = await mayTryPassword(options)
  const result = await context.deps.identity.renewRecoveryCodes(input.password, context.headers)
  if (!result.ok) throw errors.INVALID({ data: { issues: [wrongPassword] } })
  await forgetAttempts(context.deps, 'password', context.session?.email ?? '')
  await recordAccount(context.deps, account, 'recovery-codes-renewed')
  return { recoveryCodes: result.value }
}

export async function changePassword(options: Handler<'accounts.changePassword'>) {
  const { input, context, errors } = options
  const account = await mayTryPassword(options)
  const personal = [account.name, context.session?.email ?? '', account.partnership.name]
  const problem = checkNewPassword(context.deps, input.password, personal)
  if (problem) throw errors.INVALID({ data: { issues: [problem] } })
  const result = await context.deps.identity.changePassword(input.current, input.password, context.headers)
  if (!result.ok) {
    throw errors.INVALID({ data: { issues: [{ path: ['current'], message: 'The present password is not right.' }] } })
  }
  await forgetAttempts(context.deps, 'password', context.session?.email ?? '')
  passCookies(context, result.headers)
  await recordAccount(context.deps, account, 'password-changed')
  return {}
}
