import type { StoredAnswers } from '../forms/merge-answers.ts'

/** What a person is in the case, as their stored answers say so far: codes of caseRoles. */
export function rolesIn({ role_in_case }: StoredAnswers): readonly string[] {
  const roles = role_in_case?.value
  return Array.isArray(roles) ? roles.map(String) : []
}
