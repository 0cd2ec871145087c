import type { Option } from '#domain/forms/form-definition.ts'

/** What shaped the work: the nine areas of the SCIE systems model (forms.md 5b), told so that no one person is meant. */
export const contributoryFactors = [
  { code: 'FAMILY', label: 'Family', hint: 'What the family brought, needed or feared' },
  { code: 'ROLE', label: 'Role and task', hint: 'What the work asked for, and how clear that was' },
  { code: 'CONDITIONS', label: 'Conditions of work', hint: 'Time, workload, places, systems' },
  { code: 'PERSONAL', label: 'Personal', hint: 'Experience, confidence, wellbeing' },
  { code: 'OWN_TEAM', label: 'Own team', hint: 'Habits, support and cover in the team' },
  { code: 'INTER_AGENCY', label: 'Between agencies', hint: 'Who does what, and how they talk' },
  { code: 'CULTURE', label: 'Culture and management', hint: 'What is expected, noticed and rewarded' },
  { code: 'WIDER_POLITICS', label: 'Wider policy', hint: 'National rules, money, public debate' },
  { code: 'OTHER', label: 'Something else' },
] as const satisfies readonly Option[]
