/** How one person is related to another: read "from is the ... of to". */
export const relationshipKinds = [
  { code: 'parent', label: 'Parent' },
  { code: 'adoptive_parent', label: 'Adoptive parent' },
  { code: 'step_parent', label: 'Step-parent' },
  { code: 'foster_carer', label: 'Foster carer' },
  { code: 'carer', label: 'Carer' },
  { code: 'grandparent', label: 'Grandparent' },
  { code: 'sibling', label: 'Brother or sister' },
  { code: 'half_sibling', label: 'Half-brother or half-sister' },
  { code: 'step_sibling', label: 'Step-brother or step-sister' },
  { code: 'partner', label: 'Partner' },
  { code: 'ex_partner', label: 'Former partner' },
  { code: 'aunt_or_uncle', label: 'Aunt or uncle' },
  { code: 'cousin', label: 'Cousin' },
  { code: 'other_relative', label: 'Other relative' },
  { code: 'friend', label: 'Friend' },
  { code: 'other', label: 'Other connection' },
] as const

export type RelationshipKind = (typeof relationshipKinds)[number]['code']

const labels = new Map<string, string>(relationshipKinds.map(({ code, label }) => [code, label]))

/** "Half-brother or half-sister"; an unknown code is shown as it is. */
export const relationshipLabel = (kind: string) => labels.get(kind) ?? kind
