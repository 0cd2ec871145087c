import type { Option } from '#domain/forms/form-definition.ts'

/** What may follow a Rapid Review (process.md section 4). One is chosen. */
export const decisionOptions = [
  {
    code: 'LCSPR',
    label: 'A local child safeguarding practice review',
    hint: 'A choice, not an obligation, also where the criteria are met',
  },
  {
    code: 'LEARNING_REVIEW',
    label: 'Another local way to learn',
    hint: 'Audit, discussion, appreciative inquiry: the partnership’s own review',
  },
  { code: 'NO_FURTHER', label: 'No further review', hint: 'This Rapid Review has captured the learning' },
  { code: 'SINGLE_AGENCY', label: 'A review by one agency' },
  { code: 'JOIN_EXISTING', label: 'Join a review that is under way', hint: 'A thematic review, or one about the same' },
  {
    code: 'DEFER_PARALLEL',
    label: 'Wait for another process',
    hint: 'Only with a date by which the group decides',
  },
  { code: 'NATIONAL', label: 'Suggest that the Panel considers a national review' },
] as const satisfies readonly Option[]

export const decisionLabel = (code: unknown) => decisionOptions.find((option) => option.code === code)?.label ?? ''

/** What the regulations ask a partnership to consider for a local review, each to be answered (SI 2018/789, reg. 11). */
export const considerations = [
  {
    id: 'consideration_1',
    label: 'Does the case show where practice has to improve, also where that was known before?',
  },
  { id: 'consideration_2', label: 'Does it show themes that keep coming back?' },
  { id: 'consideration_3', label: 'Does it raise concern about how two or more agencies worked together?' },
  { id: 'consideration_4', label: 'Has the Panel considered the case and found a local review more fitting?' },
] as const

export const considerationAnswers = [
  { code: 'yes', label: 'Yes' },
  { code: 'may', label: 'It may' },
  { code: 'no', label: 'No' },
] as const satisfies readonly Option[]

/** Fewest words of a reason (forms.md section 8b). */
export const fewestReasonWords = 20

/** What else may weigh on whether and how to review (terms of reference). */
export const influences = [
  { code: 'KNOWN_IMPROVEMENTS', label: 'Improvements that were identified before' },
  { code: 'RECURRING_THEMES', label: 'Themes that recur' },
  { code: 'WORKING_TOGETHER', label: 'How agencies worked together' },
  { code: 'SINGLE_AGENCY', label: 'Concern about one agency’s work' },
  { code: 'NO_AGENCY', label: 'No agency was involved, and that worries the partners' },
  { code: 'SEVERAL_AREAS', label: 'More than one council, police force or ICB, as where a family moved' },
  { code: 'PANEL', label: 'A recommendation of the Panel' },
  { code: 'NONE', label: 'None of these weighed', exclusive: true },
] as const satisfies readonly Option[]
