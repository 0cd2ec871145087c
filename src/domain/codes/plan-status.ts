import type { Option } from '#domain/forms/form-definition.ts'

/** The plans a child has or had. Now and before can both be true, so several may be chosen. */
export const planStatuses = [
  { code: 'NONE', label: 'No plan, now or before', exclusive: true },
  { code: 'EARLY_HELP', label: 'Early help' },
  { code: 'CIN', label: 'Child in need' },
  { code: 'CP_PLAN', label: 'Child protection plan' },
  { code: 'LOOKED_AFTER', label: 'Looked-after' },
  { code: 'CARE_LEAVER', label: 'Care leaver' },
  { code: 'PREVIOUSLY', label: 'Had one of these before' },
] as const satisfies readonly Option[]
