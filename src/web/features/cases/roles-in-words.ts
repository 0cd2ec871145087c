import { caseRoles } from '#domain/people/case-roles.ts'

const labels = new Map<string, string>(caseRoles.map(({ code, label }) => [code, label]))

/** "Mother, carer". */
export const rolesInWords = (roles: readonly string[]) => {
  const [first = '', ...further] = roles.map((role) => labels.get(role) ?? role)
  return [first, ...further.map((label) => label.charAt(0).toLowerCase() + label.slice(1))].join(', ')
}
