import type { Option } from '#domain/forms/form-definition.ts'

/** Ways in which a child may have been seen less clearly (forms.md 5b, F). */
export const biasRisks = [
  { code: 'ADULTIFICATION', label: 'Adultification', hint: 'Seen as older, or as less in need of care' },
  { code: 'RACISM', label: 'Racism' },
  { code: 'ABLEISM', label: 'Ableism', hint: 'Signs put down to a disability without another look' },
  { code: 'GENDER', label: 'Assumptions about girls, boys, mothers or fathers' },
  { code: 'STEREOTYPING', label: 'Other stereotypes' },
  { code: 'NONE_SEEN', label: 'We looked, and saw none', exclusive: true },
] as const satisfies readonly Option[]
