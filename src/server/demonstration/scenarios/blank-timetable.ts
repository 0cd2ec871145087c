import type { Scenario } from '../scenario.ts'
import { named, noPlan, noThreshold } from '../scenario-parts.ts'

const family = { ethnicity: 'CHNE', language: 'Cantonese' } as const
const home = '55 Whimsy Walk'
const atHome = { education_situation: ['HOME_EDUCATED'] } as const

export const blankTimetable: Scenario = {
  key: 'blank-timetable',
  by: 'gp',
  sentDaysAgo: 0,
  incidentDaysBefore: 2,
  agencyLearnedDaysBefore: 2,
  councilLearnedDaysBefore: 1,
  people: [
    {
      name: 'Boy',
      roles: ['subject_child'],
      ...named('Octavian Makeshift-Test', 'M', 12),
      home,
      relatedTo: { Sister: 'sibling', Cousin: 'cousin' },
      livesWith: ['Mother', 'Father', 'Sister', 'Cousin'],
      answers: { ...family, ...noPlan, ...atHome, interpreter: 'no', disability: ['AUT'] },
      skipped: { school_or_setting: 'NOT_APPLICABLE' },
    },
    {
      name: 'Sister',
      roles: ['subject_child'],
      ...named('Septima Makeshift-Test', 'F', 8),
      home,
      relatedTo: { Cousin: 'cousin' },
      livesWith: ['Mother', 'Father', 'Boy', 'Cousin'],
      answers: { ...family, ...noPlan, ...atHome, interpreter: 'no' },
      skipped: { school_or_setting: 'NOT_APPLICABLE', disability: 'NOT_YET_OBTAINED' },
    },
    {
      name: 'Cousin',
      roles: ['other_child', 'carer'],
      ...named('Decima Makeshift', 'F', 17),
      home,
      livesWith: ['Boy', 'Sister'],
      answers: { ...family, ...noPlan, interpreter: 'no', school_or_setting: 'Imaginary Sixth Form College' },
    },
    {
      name: 'Mother',
      roles: ['mother'],
      ...named('Nonella Makeshift-Test', 'F', 43),
      home,
      relatedTo: { Boy: 'parent', Sister: 'parent', Father: 'partner', Cousin: 'aunt_or_uncle' },
      livesWith: ['Boy', 'Sister', 'Father', 'Cousin'],
      answers: { ...family, interpreter: 'yes', disability: ['NONE'], parental_responsibility: 'yes' },
    },
    {
      name: 'Father',
      roles: ['father'],
      ...named('Quintus Makeshift-Test', 'M', 47),
      home,
      relatedTo: { Boy: 'parent', Sister: 'parent' },
      livesWith: ['Boy', 'Sister', 'Mother', 'Cousin'],
      answers: { ...family, interpreter: 'no', disability: ['NONE'], parental_responsibility: 'yes' },
    },
  ],
  agencies: [
    { agency: 'GP', now: 'yes', since: 2, last: 1, contact: 'Hector Fauxley', role: 'Safeguarding lead GP' },
    { agency: 'EDU', now: 'no', since: 600, last: 575, contact: 'Wren Parable', role: 'Director of Education' },
    { agency: 'CSC', now: 'yes', since: 1, last: 1 },
  ],
  answers: {
    is_child_safe_now: 'not_sure',
    immediate_action_taken:
      'Treated the hand, rang the MASH at 11:05 and spoke to the duty manager. A social worker visited the same evening. We do not know yet when the parents are back, or who stays with the children at night.',
    referrer_phone: '020 7946 0128',
    agency_safeguarding_lead: 'Hector Fauxley',
    lead_supports: 'yes',
    incident_or_pattern: 'single',
    where_child_was: 'At our practice, by himself',
    who_caring: 'A cousin of 17',
    circumstances:
      'Child 1 left school nearly two years ago, when the school and the parents could not agree about support for his autism, and Child 2 left with him. The education service wrote once; the parents answered that all was well. A dentist sent two letters to a surgery which the family had left. An optician noted that Child 1 “always comes by himself”. No professional has talked with him for 19 months. Two days ago Child 1 came to our practice alone, with an infected hand, and asked the receptionist to read the form to him. He told her that his parents had flown to a sick relative and that a cousin of 17 was looking after him and Child 2. The cousin told us that she did not know whom she was allowed to call.',
    why_concerning:
      'Nobody did anything forbidden, and nobody saw these children. Being educated at home took away the one place where many people met them, and nothing took its place. A child who comes alone to a dentist, an optician or a surgery raises no flag, since none of us records who came with a child.',
    near_miss: 'yes',
    practice_themes: ['LIVED_EXP', 'SEEN_ALONE', 'EDUCATION', 'CURIOSITY'],
    harm_features: ['NEGLECT', 'PLACE_HOME'],
    what_worked: 'The receptionist read the form with him in a side room and asked who was at home.',
    ...noThreshold,
    threshold_abuse_or_neglect: 'not_known',
    already_escalated: 'NOT_DISAGREEMENT',
    other_processes: ['NONE'],
    family_aware: 'not_appropriate_yet',
    question_to_answer:
      'Who notices how a child lives who goes to no school, and what would they need in order to say so?',
    suggested_method: 'UNSURE',
    declaration: true,
  },
}
