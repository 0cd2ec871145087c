import type { Option } from '#domain/forms/form-definition.ts'

/** What a return is checked for by its author, and again by whoever approves it (forms.md 5b, M). */
export const qualityChecks = [
  { code: 'COMPLETE', label: 'It is complete: each gap has its reason' },
  { code: 'ANALYSED', label: 'It explains, and does not only describe' },
  { code: 'CHILD_VOICE', label: 'The child can be heard in it' },
  { code: 'IDENTITY', label: 'It says what difference identity made' },
  { code: 'EVIDENCE', label: 'It says where each fact comes from' },
  { code: 'PLAIN_WORDS', label: 'It is in plain words, without names of staff' },
] as const satisfies readonly Option[]
export type QualityCheck = (typeof qualityChecks)[number]['code']
export const qualityCheckCodes = qualityChecks.map(({ code }) => code) as [QualityCheck, ...QualityCheck[]]
