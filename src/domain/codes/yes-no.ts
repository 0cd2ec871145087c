import type { Option } from '#domain/forms/form-definition.ts'

/** "Not known" and "not yet asked" are different findings, so a plain yes or no is never the only choice. */
export const yesNoOptions = [
  { code: 'yes', label: 'Yes' },
  { code: 'no', label: 'No' },
  { code: 'not_known', label: 'Not known' },
  { code: 'not_yet_asked', label: 'Not yet asked' },
] as const satisfies readonly Option[]
