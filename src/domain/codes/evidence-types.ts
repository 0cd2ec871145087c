import type { Option } from '#domain/forms/form-definition.ts'

/** Facts, opinion and hearsay stay apart (forms rule 5). */
export const evidenceTypes = [
  { code: 'FACT_FROM_RECORD', label: 'From a record' },
  { code: 'ACCOUNT_FROM_STAFF', label: 'Told by staff' },
  { code: 'PROFESSIONAL_OPINION', label: 'Professional opinion' },
  { code: 'REPORTED_BY_OTHERS', label: 'Reported by others' },
] as const satisfies readonly Option[]
