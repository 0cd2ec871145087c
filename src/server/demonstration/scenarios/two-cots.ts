import type { Scenario } from '../scenario.ts'
import { named, noPlan, noSchoolYet, noThreshold } from '../scenario-parts.ts'

const family = { ethnicity: 'BAFR', language: 'Yoruba and English', interpreter: 'no' } as const
const where = { home: '7 Mirage Mansions' } as const
const tells = { relationships: 'NOT_APPLICABLE', postcode: 'NOT_KNOWN' } as const

/** Almost complete: what the family knows, and the declaration, are still missing. */
export const twoCots: Scenario = {
  key: 'two-cots',
  by: 'chs',
  sentDaysAgo: 6,
  isDraft: true,
  incidentDaysBefore: 10,
  agencyLearnedDaysBefore: 10,
  councilLearnedDaysBefore: 9,
  discussedDaysBefore: 2,
  people: [
    {
      name: 'Twin 1',
      roles: ['subject_child'],
      ...named('Castorina Pretense-Test', 'F'),
      ...where,
      days: 77,
      relatedTo: { 'Twin 2': 'sibling' },
      livesWith: ['Mother', 'Father', 'Twin 2', 'Grandmother'],
      answers: { ...family, ...noPlan },
      skipped: { ...noSchoolYet, postcode: 'NOT_KNOWN' },
    },
    {
      name: 'Twin 2',
      roles: ['subject_child'],
      ...named('Polluxander Pretense-Test', 'M'),
      ...where,
      days: 77,
      livesWith: ['Mother', 'Father', 'Twin 1', 'Grandmother'],
      answers: { ...family, ...noPlan, disability: ['DDA'] },
      skipped: { ...noSchoolYet, ...tells },
    },
    {
      name: 'Mother',
      roles: ['mother'],
      ...named('Andromeda Pretense-Test', 'F', 32),
      ...where,
      relatedTo: { 'Twin 1': 'parent', 'Twin 2': 'parent', Father: 'partner' },
      livesWith: ['Twin 1', 'Twin 2', 'Father', 'Grandmother'],
      answers: { ...family, disability: ['NONE'], parental_responsibility: 'yes' },
      skipped: { postcode: 'NOT_KNOWN' },
    },
    {
      name: 'Father',
      roles: ['father'],
      ...named('Perseus Pretense-Test', 'M', 34),
      ...where,
      relatedTo: { 'Twin 1': 'parent', 'Twin 2': 'parent' },
      livesWith: ['Twin 1', 'Twin 2', 'Mother', 'Grandmother'],
      answers: { ...family, disability: ['NONE'], parental_responsibility: 'yes' },
    },
    {
      name: 'Grandmother',
      roles: ['grandparent', 'household_member'],
      ...named('Cassiopeia Pretense', 'F', 63),
      ...where,
      relatedTo: { Mother: 'parent', 'Twin 1': 'grandparent', 'Twin 2': 'grandparent' },
      livesWith: ['Twin 1', 'Twin 2', 'Mother', 'Father'],
      answers: { ...family, disability: ['NONE'] },
    },
  ],
  agencies: [
    { agency: 'CHS', now: 'yes', since: 240, last: 1, contact: 'Olu Makebelieve', role: 'Named nurse' },
    { agency: 'GP', now: 'yes', since: 26, last: 12 },
  ],
  answers: {
    is_child_safe_now: 'yes',
    referrer_phone: '020 7946 0170',
    agency_safeguarding_lead: 'Olu Makebelieve',
    lead_supports: 'yes',
    incident_or_pattern: 'single',
    where_child_was: 'At home',
    who_caring: 'The mother and the grandmother',
    circumstances:
      'Child 1 and Child 2 were born ten weeks early. Child 1 went home after seven weeks and Child 2 two weeks later, with oxygen. There were two discharge meetings, each about one baby. Advice on safer sleep was given at the first, when there was one baby and one cot. A second cot had been asked for, and the order waited for a signature from a service that believed the other would sign. For three nights the mother put both babies in one cot, with a rolled towel between them. A community nursery nurse saw it on a visit, explained the risk, and came back with a cot that afternoon.',
    why_concerning:
      'Our pathway plans for a baby and not for twins who leave hospital at different times. Each meeting was complete by itself. The person who could sign for a cot was at neither, and nobody visited on the day that the second baby came home.',
    near_miss: 'yes',
    practice_themes: ['SAFER_SLEEP', 'DISCHARGE', 'ROLES'],
    harm_features: ['PLACE_HOME'],
    what_worked: 'The nursery nurse explained why it mattered, without blame, and brought the cot herself.',
    ...noThreshold,
    already_escalated: 'NOT_DISAGREEMENT',
    other_processes: ['NONE'],
    question_to_answer: 'How should discharge work for twins who go home on different days?',
    suggested_method: 'POLICY_REVIEW',
  },
}
