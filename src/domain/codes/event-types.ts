import type { Option } from '#domain/forms/form-definition.ts'

/** What kind of event a line of a chronology tells of (forms.md section 7). */
export const eventTypes = [
  { code: 'CONTACT', label: 'Contact', group: 'Work with the family' },
  { code: 'VISIT', label: 'Visit', group: 'Work with the family' },
  { code: 'REFERRAL', label: 'Referral', group: 'Work with the family' },
  { code: 'ASSESSMENT', label: 'Assessment', group: 'Work with the family' },
  { code: 'STRATEGY_MEETING', label: 'Strategy meeting', group: 'Work with the family' },
  { code: 'CONFERENCE', label: 'Conference', group: 'Work with the family' },
  { code: 'HEALTH_APPOINTMENT', label: 'Health appointment', group: 'Health' },
  { code: 'WAS_NOT_BROUGHT', label: 'Was not brought', group: 'Health' },
  { code: 'A_AND_E', label: 'A&E', group: 'Health' },
  { code: 'SCHOOL_EVENT', label: 'School event', group: 'School' },
  { code: 'EXCLUSION', label: 'Exclusion', group: 'School' },
  { code: 'MISSING', label: 'Missing', group: 'What happened' },
  { code: 'POLICE_INCIDENT', label: 'Police incident', group: 'What happened' },
  { code: 'ARREST', label: 'Arrest', group: 'What happened' },
  { code: 'DOMESTIC_ABUSE', label: 'Domestic abuse', group: 'What happened' },
  { code: 'DISCLOSURE', label: 'The child told somebody', group: 'What happened' },
  { code: 'INJURY', label: 'Injury', group: 'What happened' },
  { code: 'DEATH', label: 'Death', group: 'What happened' },
  { code: 'MOVE', label: 'Move', group: 'Home' },
  { code: 'PLACEMENT_CHANGE', label: 'Change of placement', group: 'Home' },
  { code: 'COURT', label: 'Court', group: 'Decisions' },
  { code: 'SUPERVISION', label: 'Supervision', group: 'Decisions' },
  { code: 'DECISION', label: 'Decision', group: 'Decisions' },
  { code: 'ESCALATION', label: 'Escalation', group: 'Decisions' },
  { code: 'OTHER', label: 'Other', group: 'Other' },
] as const satisfies readonly Option[]

/** Those at which somebody could have seen the child. */
export const typesOfContact = [
  'CONTACT',
  'VISIT',
  'ASSESSMENT',
  'HEALTH_APPOINTMENT',
  'A_AND_E',
  'SCHOOL_EVENT',
  'DISCLOSURE',
  'INJURY',
] as const satisfies readonly (typeof eventTypes)[number]['code'][]
