import type { Scenario } from '../scenario.ts'
import { named, noPlan, noThreshold } from '../scenario-parts.ts'

const family = { ethnicity: 'BCRB', language: 'English', interpreter: 'no' } as const
const home = '88 Pretend Parade'

export const borrowedPhone: Scenario = {
  key: 'borrowed-phone',
  by: 'yjs',
  sentDaysAgo: 63,
  incidentDaysBefore: 6,
  agencyLearnedDaysBefore: 2,
  councilLearnedDaysBefore: 2,
  people: [
    {
      name: 'Girl',
      roles: ['subject_child'],
      ...named('Perpetua Storyline-Test', 'F', 15),
      home,
      relatedTo: { Brother: 'sibling', 'Older friend': 'friend' },
      livesWith: ['Mother', 'Brother', 'Grandmother'],
      answers: {
        ...family,
        disability: ['LD'],
        plan_status: ['PREVIOUSLY'],
        plan_dates: 'Child in need for four months, two years ago',
        legal_status: 'NONE',
        school_or_setting: 'Nowhere Academy; excluded last month',
        education_situation: ['SUSPENDED', 'MISSING_EDUCATION'],
      },
    },
    {
      name: 'Brother',
      roles: ['sibling'],
      ...named('Barnabus Storyline-Test', 'M', 11),
      home,
      livesWith: ['Mother', 'Girl', 'Grandmother'],
      answers: { ...family, ...noPlan, school_or_setting: 'Nowhere Academy', education_situation: ['ATTENDS'] },
    },
    {
      name: 'Mother',
      roles: ['mother'],
      ...named('Evangelina Storyline-Test', 'F', 39),
      home,
      relatedTo: { Girl: 'parent', Brother: 'parent' },
      livesWith: ['Girl', 'Brother', 'Grandmother'],
      answers: { ...family, disability: ['NONE'], parental_responsibility: 'yes' },
    },
    {
      name: 'Grandmother',
      roles: ['grandparent', 'household_member'],
      ...named('Theodosia Storyline', 'F', 68),
      home,
      relatedTo: { Mother: 'parent', Girl: 'grandparent', Brother: 'grandparent' },
      livesWith: ['Girl', 'Brother', 'Mother'],
      answers: { ...family, disability: ['MOB'] },
    },
    {
      name: 'Older friend',
      roles: ['alleged_perpetrator', 'other'],
      ...named('Zed Noname-Test', 'M'),
      answers: { also_known_as: ['Zeddy'] },
    },
  ],
  agencies: [
    { agency: 'YJS', now: 'yes', since: 6, last: 1, contact: 'Desmond Allegory', role: 'Service manager' },
    { agency: 'SCHOOL', now: 'no', since: 1500, last: 32 },
    { agency: 'BTP', now: 'no', since: 50, last: 6 },
    { agency: 'MPS', now: 'yes', since: 6, last: 2 },
    { agency: 'CSC', now: 'yes', since: 800, last: 2 },
  ],
  keyDates: [
    { daysBefore: 50, event: 'First stop at a station, dealt with as a ticket matter' },
    { daysBefore: 32, event: 'Excluded from school' },
    { daysBefore: 6, event: 'Arrested at a second station and sent home alone' },
  ],
  answers: {
    is_child_safe_now: 'not_sure',
    immediate_action_taken:
      'Rang the MASH at 16:20 and the exploitation team at 16:45. A strategy meeting is set for tomorrow morning. Child 1 is with her grandmother tonight; we do not know who else can reach her.',
    referrer_phone: '020 7946 0161',
    agency_safeguarding_lead: 'Desmond Allegory',
    lead_supports: 'yes',
    incident_or_pattern: 'series',
    where_child_was: 'At a railway station far from home',
    who_caring: 'Nobody',
    circumstances:
      'Child 1 missed 31 school days in one term. In that term she was stopped twice at railway stations in other counties, alone both times. The first stop was dealt with as a matter of a ticket. After the second she was arrested for carrying drugs, and was released late in the evening to travel home by herself. The reports call her “streetwise”, “mature” and “a young woman”. The school excluded her for selling vapes. Three agencies each believed that another had made a referral about exploitation. At her first meeting with us a phone that was not hers rang eleven times in an hour. The worker asked who needed her so badly. Child 1 cried, and said that she owed money for things which had been taken from her.',
    why_concerning:
      'What was done to Child 1 was recorded as what she did. Words that make a Black girl sound grown up stood in four of six reports, and nobody questioned them. No agency checks afterwards whether a referral it expects from somebody else was made. An exclusion does not trigger a look at who gains from it.',
    near_miss: 'yes',
    practice_themes: ['ADULTIFICATION', 'EFH', 'REFERRAL_QUALITY', 'INTERSECTIONAL', 'EDUCATION'],
    harm_features: ['EXPLOITATION', 'I_CCE', 'PLACE_PUBLIC', 'F_SUBSTANCES'],
    what_worked: 'The youth justice worker set the forms aside, listened to the phone, and asked about it kindly.',
    ...noThreshold,
    threshold_seriously_harmed: 'not_known',
    threshold_abuse_or_neglect: 'yes',
    already_escalated: 'NO',
    other_processes: ['CRIMINAL', 'OTHER'],
    other_processes_contacts: [
      { process: 'CRIMINAL', contact: 'Glen Inventor', reference: 'TEST/0000/02' },
      { process: 'OTHER', contact: 'First responder for modern slavery referrals', reference: 'NRM-TEST-1' },
    ],
    family_aware: 'yes',
    question_to_answer: 'How did the words in our reports change what each agency thought it owed this child?',
    suggested_method: 'MULTI_AGENCY_DISCUSSION',
    declaration: true,
  },
}
