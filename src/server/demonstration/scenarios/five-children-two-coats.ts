import type { Scenario, ScenarioPerson } from '../scenario.ts'
import { named, noPlan, noThreshold } from '../scenario-parts.ts'

const family = { ethnicity: 'WBRI', language: 'English', interpreter: 'no' } as const
const home = '17 Makebelieve Rise'
const names = ['Bramble', 'Hazel', 'Rowan', 'Sorrel', 'Teasel'] as const

type Told = Pick<ScenarioPerson, 'sex' | 'years' | 'relatedTo'>

const child = (name: (typeof names)[number], school: string, told: Told, needs = {}): ScenarioPerson => ({
  name,
  roles: ['subject_child'],
  forenames: name,
  surname: 'Placeholder',
  home,
  livesWith: ['Mum', ...names.filter((other) => other !== name)],
  answers: {
    ...family,
    ...noPlan,
    plan_status: ['CP_PLAN'],
    cp_category: ['NEGLECT'],
    school_or_setting: school,
    education_situation: ['LOW_ATTENDANCE'],
    ...needs,
  },
  ...told,
})

export const fiveChildrenTwoCoats: Scenario = {
  key: 'five-children-two-coats',
  by: 'edu',
  sentDaysAgo: 101,
  incidentDaysBefore: 20,
  incidentGivenAs: 'month',
  agencyLearnedDaysBefore: 19,
  councilLearnedDaysBefore: 19,
  people: [
    child('Bramble', 'Nowhere Academy', { sex: 'M', years: 13, relatedTo: { Hazel: 'sibling', Rowan: 'sibling' } }),
    child('Hazel', 'Nowhere Academy', { sex: 'F', years: 11, relatedTo: { Rowan: 'sibling', Sorrel: 'half_sibling' } }),
    child('Rowan', 'Pretend Primary School', { sex: 'M', years: 8 }, { disability: ['HEAR'] }),
    child('Sorrel', 'Pretend Primary School', { sex: 'F', years: 5, relatedTo: { Teasel: 'sibling' } }),
    child('Teasel', 'Toytown Nursery', { sex: 'M', years: 2 }, { education_situation: ['NOT_SCHOOL_AGE'] }),
    {
      name: 'Mum',
      roles: ['mother'],
      ...named('Juniper Placeholder', 'F', 34),
      home,
      relatedTo: { Bramble: 'parent', Hazel: 'parent', Rowan: 'parent', Sorrel: 'parent', Teasel: 'parent' },
      livesWith: names,
      answers: { ...family, disability: ['DDA'], parental_responsibility: 'yes' },
    },
    {
      name: 'Dad of the two youngest',
      roles: ['father'],
      ...named('Cedar Mockup', 'M'),
      relatedTo: { Sorrel: 'parent', Teasel: 'parent', Mum: 'ex_partner' },
      livesWith: [],
      answers: { ethnicity: 'WBRI', parental_responsibility: 'not_known' },
    },
  ],
  agencies: [
    { agency: 'SCHOOL', now: 'yes', since: 2400, last: 3, contact: 'Nell Madeup', role: 'Safeguarding lead' },
    { agency: 'NURSERY', now: 'yes', since: 290, last: 5 },
    { agency: 'CSC', now: 'yes', since: 19, last: 2, contact: 'Farah Exemplar', role: 'Head of service' },
  ],
  answers: {
    is_child_safe_now: 'yes',
    referrer_phone: '020 7946 0120',
    agency_safeguarding_lead: 'Wren Parable',
    lead_supports: 'yes',
    incident_or_pattern: 'pattern',
    where_child_was: 'At home and in three schools and settings',
    who_caring: 'The mother',
    circumstances:
      'Five children of one family go to three schools and settings. Over two years each setting recorded small things: thin clothes in winter, no lunch, lateness, tiredness. Each offered help by itself, and each time things were better for some weeks. The secondary school made 23 entries, the primary school 17, and the nursery six. An attendance officer who called about Child 2 saw that five children shared two winter coats, and asked for a meeting. When all the entries were laid out on one table in order of date, they made a line that no setting had seen. A child protection conference followed. All five children now have a plan, and the mother says that she is glad of it.',
    why_concerning:
      'Each setting measured its own entries against a threshold meant for one child at one moment. No system joins the records of brothers and sisters across settings, and the transfer file between schools leaves out low-level entries. Help that worked for some weeks was recorded as success, so the pattern began again from nothing.',
    near_miss: 'no',
    practice_themes: ['CUMULATIVE_HARM', 'NEGLECT', 'RECORDS', 'WHOLE_FAMILY', 'POVERTY_LENS'],
    harm_features: ['NEGLECT', 'PLACE_HOME', 'F_PREVIOUS'],
    what_worked: 'The attendance officer looked beyond the child she had come about, and asked for one table.',
    ...noThreshold,
    threshold_seriously_harmed: 'not_known',
    threshold_abuse_or_neglect: 'yes',
    already_escalated: 'NOT_DISAGREEMENT',
    other_processes: ['NONE'],
    family_aware: 'yes',
    question_to_answer: 'How can settings that each know one child of a family see the family’s whole line in time?',
    suggested_method: 'COMBINED_CHRONOLOGY',
    declaration: true,
  },
}
