import { passwordProblem, passwordProblems } from '#domain/accounts/password.ts'
import type { Deps } from '../../deps.ts'

/** A field issue when this new password will not do. */
export function checkNewPassword({ commonPasswords }: Deps, password: string, personal: readonly string[]) {
  const problem = passwordProblem(password, commonPasswords, personal)
  return problem && { path: ['password'], message: passwordProblems[problem] }
}
