import type { Option } from '#domain/forms/form-definition.ts'
import { otherProcesses } from './other-processes.ts'

/** Whatever may run beside a review (forms.md section 17): what a referral asks about, and more. */
export const parallelProcesses = [
  ...otherProcesses.filter(({ code }) => code !== 'OTHER'),
  { code: 'PRIVATE_LAW', label: 'Private law proceedings' },
  { code: 'PROFESSIONAL_BODY', label: 'Professional body' },
  { code: 'IOPC', label: 'Independent Office for Police Conduct (IOPC)' },
  ...otherProcesses.filter(({ code }) => code === 'OTHER'),
] as const satisfies readonly Option[]

/** What a process means for the review. */
export const effectsOnReview = [
  { code: 'NONE', label: 'None' },
  { code: 'DELAY_FAMILY_CONTACT', label: 'Contact with the family waits' },
  { code: 'DELAY_PUBLICATION', label: 'Publication waits' },
  { code: 'WITHHOLD_ITEMS', label: 'Named entries are withheld' },
  { code: 'HOLD', label: 'The review waits' },
] as const satisfies readonly Option[]
