import type { Scenario } from '../scenario.ts'
import { named, noThreshold } from '../scenario-parts.ts'

const family = { ethnicity: 'AIND', language: 'Gujarati', religion_belief: 'Hindu' } as const
const home = '61 Storybook Terrace'
const looked = {
  ...family,
  interpreter: 'no',
  disability: ['NONE'],
  plan_status: ['LOOKED_AFTER'],
  plan_dates: 'Looked-after since last week; in this home for seven months',
  placement_type: 'U3',
  legal_status: 'S20',
} as const

export const spareRoom: Scenario = {
  key: 'spare-room',
  by: 'csc',
  sentDaysAgo: 74,
  incidentDaysBefore: 12,
  agencyLearnedDaysBefore: 12,
  councilLearnedDaysBefore: 12,
  discussedDaysBefore: 4,
  people: [
    {
      name: 'Older',
      roles: ['subject_child'],
      ...named('Marzipan Imagined-Test', 'F', 6),
      home,
      relatedTo: { Younger: 'sibling' },
      livesWith: ['Younger', 'Grandmother', 'Grandfather'],
      answers: { ...looked, school_or_setting: 'Pretend Primary School', education_situation: ['ATTENDS'] },
    },
    {
      name: 'Younger',
      roles: ['subject_child'],
      ...named('Nougat Imagined-Test', 'M', 4),
      home,
      livesWith: ['Older', 'Grandmother', 'Grandfather'],
      answers: { ...looked, school_or_setting: 'Pretend Primary School, reception' },
    },
    {
      name: 'Mother',
      roles: ['mother'],
      ...named('Saffronia Imagined-Test', 'F', 29),
      home: 'In hospital',
      relatedTo: { Older: 'parent', Younger: 'parent' },
      livesWith: [],
      answers: { ...family, interpreter: 'no', disability: ['DDA'], parental_responsibility: 'yes' },
    },
    {
      name: 'Grandmother',
      roles: ['grandparent', 'carer'],
      ...named('Cardamom Imagined', 'F', 71),
      home,
      relatedTo: { Mother: 'parent', Older: 'grandparent', Younger: 'grandparent', Grandfather: 'partner' },
      livesWith: ['Older', 'Younger', 'Grandfather'],
      answers: { ...family, interpreter: 'yes', disability: ['NONE'], parental_responsibility: 'no' },
    },
    {
      name: 'Grandfather',
      roles: ['grandparent', 'carer'],
      ...named('Nutmeg Imagined', 'M', 76),
      home,
      relatedTo: { Mother: 'parent', Older: 'grandparent', Younger: 'grandparent' },
      livesWith: ['Older', 'Younger', 'Grandmother'],
      answers: { ...family, interpreter: 'yes', disability: ['DDA'], parental_responsibility: 'no' },
    },
  ],
  agencies: [
    { agency: 'CSC', now: 'yes', since: 215, last: 1, contact: 'Farah Exemplar', role: 'Head of service' },
    { agency: 'SLAM', now: 'yes', since: 700, last: 12, contact: 'Petra Fancywood', role: 'Safeguarding lead' },
    { agency: 'SCHOOL', now: 'yes', since: 500, last: 2 },
    { agency: 'GP', now: 'no' },
  ],
  answers: {
    is_child_safe_now: 'yes',
    referrer_role: 'Head of Service',
    referrer_agency: 'CSC',
    referrer_phone: '020 7946 0155',
    agency_safeguarding_lead: 'Rufus Dreamwell',
    lead_supports: 'no',
    lead_supports_reason:
      'Our safeguarding lead thinks that an audit of our own would be enough. I think that four agencies could each have asked.',
    incident_or_pattern: 'pattern',
    where_child_was: 'With their grandparents',
    who_caring: 'The grandparents',
    circumstances:
      'When the mother went into hospital, our service rang the grandparents and asked whether the two children could stay with them. They said yes at once. The stay was recorded as a private family arrangement. Seven months later the children were still there. Nothing on paper said who could agree to medical treatment, and a surgery would not register them. The grandparents slept in the living room and spent their savings on the journey to school, which takes two buses. A worker of the memory clinic, who came to see the grandfather, noticed small shoes in the hall and asked whose they were. That question led to an assessment. The arrangement should have been treated as a placement from the first week. It is one now, with support, and the children wish to stay.',
    why_concerning:
      'The word “arrangement” decided who got help. Once it was in the record, each service read it as settled, and nobody’s task was to look again after a few weeks. School, surgery and adult ward each met the grandparents and took it that somebody else had done the assessment.',
    near_miss: 'no',
    practice_themes: ['KINSHIP', 'S20', 'THINK_FAMILY', 'CURIOSITY'],
    harm_features: ['I_PLACEMENT', 'PLACE_HOME'],
    what_worked:
      'A worker for an older adult saw a child’s shoes and asked. Adult and child services then met at the home.',
    ...noThreshold,
    threshold_looked_after: 'yes',
    already_escalated: 'NOT_DISAGREEMENT',
    other_processes: ['COMPLAINT'],
    family_aware: 'yes',
    question_to_answer: 'What makes services look again at a family arrangement once the first night is over?',
    suggested_method: 'POLICY_REVIEW',
    declaration: true,
  },
}
