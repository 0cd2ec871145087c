import type { Option } from '#domain/forms/form-definition.ts'

/** Ways to review, the four of the terms of reference first. */
export const reviewMethods = [
  {
    code: 'CASE_FILE_REVIEW',
    label: 'Case file review',
    hint: 'Each agency audits its own file against shared questions, then compares',
  },
  { code: 'MULTI_AGENCY_DISCUSSION', label: 'Multi-agency discussion', hint: 'One meeting of the staff involved' },
  {
    code: 'APPRECIATIVE_INQUIRY',
    label: 'Appreciative inquiry',
    hint: 'Starts from what worked; the family may take part',
  },
  { code: 'POLICY_REVIEW', label: 'Policy review', hint: 'Is a policy or pathway clear, known and used?' },
  { code: 'SILP', label: 'Significant Incident Learning Process' },
  { code: 'LEARNING_TOGETHER', label: 'Learning Together' },
  { code: 'WELSH_MODEL', label: 'Child practice review (Welsh model)' },
  { code: 'IMR_OVERVIEW', label: 'Individual Management Reviews with an overview report' },
  { code: 'THEMATIC', label: 'Thematic review of several cases' },
  { code: 'COMBINED_CHRONOLOGY', label: 'Combined chronology' },
  { code: 'SIGNIFICANT_EVENT', label: 'Significant event analysis' },
  { code: 'PEER_REVIEW', label: 'Peer review' },
  { code: 'ACTION_LEARNING', label: 'Action learning' },
  { code: 'AUDIT', label: 'Audit' },
  { code: 'SINGLE_AGENCY', label: 'Single agency review' },
] as const satisfies readonly Option[]
