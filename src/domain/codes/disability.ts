import type { Option } from '#domain/forms/form-definition.ts'

/** DfE children-in-need codes. "None" is an answer; leave an unborn child out. */
export const disabilities = [
  { code: 'NONE', label: 'No disability', exclusive: true },
  { code: 'MOB', label: 'Mobility' },
  { code: 'HAND', label: 'Hand function' },
  { code: 'PC', label: 'Personal care' },
  { code: 'INC', label: 'Incontinence' },
  { code: 'COMM', label: 'Communication' },
  { code: 'LD', label: 'Learning' },
  { code: 'HEAR', label: 'Hearing' },
  { code: 'VIS', label: 'Vision' },
  { code: 'BEH', label: 'Behaviour' },
  { code: 'CON', label: 'Consciousness' },
  { code: 'AUT', label: 'Autism' },
  { code: 'DDA', label: 'Another disability', hint: 'Including long-term mental illness' },
] as const satisfies readonly Option[]
