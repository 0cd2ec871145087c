import type { Option } from '#domain/forms/form-definition.ts'

/** Where "not known" is a reason to skip, and no answer. */
export const yesOrNo = [
  { code: 'yes', label: 'Yes' },
  { code: 'no', label: 'No' },
] as const satisfies readonly Option[]
