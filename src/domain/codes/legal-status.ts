import type { Option } from '#domain/forms/form-definition.ts'

/** Orders and arrangements that may apply to a child; sections are of the Children Act 1989. */
export const legalStatuses = [
  { code: 'NONE', label: 'No order or arrangement' },
  { code: 'S20', label: 'Voluntary accommodation (section 20)' },
  { code: 'S38', label: 'Interim care or supervision order (section 38)' },
  { code: 'S31_CARE', label: 'Care order (section 31)' },
  { code: 'S31_SUPERVISION', label: 'Supervision order (section 31)' },
  { code: 'EPO', label: 'Emergency protection order' },
  { code: 'POLICE_PROTECTION', label: 'Police protection' },
  { code: 'SGO', label: 'Special guardianship order' },
  { code: 'CAO', label: 'Child arrangements order' },
  { code: 'PLACEMENT_ORDER', label: 'Placement order' },
  { code: 'REMAND', label: 'Remand' },
  { code: 'DOL', label: 'Deprivation of liberty order' },
  { code: 'OTHER', label: 'Another order or arrangement' },
] as const satisfies readonly Option[]
