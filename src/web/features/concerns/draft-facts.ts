import type { StoredAnswers } from '#domain/forms/merge-answers.ts'

/** The calendar day in London, which the forms count in. */
export const londonToday = () => Temporal.Now.plainDateISO('Europe/London').toString()

/** What a person is in the case, as their draft says so far. */
export function rolesOf(answers: StoredAnswers): readonly string[] {
  const roles = answers.role_in_case?.value
  return Array.isArray(roles) ? roles.map(String) : []
}
