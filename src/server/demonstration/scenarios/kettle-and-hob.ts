import type { Scenario } from '../scenario.ts'
import { named, noPlan, noSchoolYet, noThreshold } from '../scenario-parts.ts'

const family = { ethnicity: 'MWBC', language: 'English', interpreter: 'no' } as const
const home = '3 Nowhere Lane'

export const kettleAndHob: Scenario = {
  key: 'kettle-and-hob',
  by: 'school',
  sentDaysAgo: 1,
  incidentDaysBefore: 3,
  agencyLearnedDaysBefore: 2,
  councilLearnedDaysBefore: 2,
  people: [
    {
      name: 'Pip',
      roles: ['subject_child'],
      ...named('Pip Nonesuch-Test', 'F', 7),
      home,
      relatedTo: { Dot: 'sibling' },
      livesWith: ['Mum', 'Dot'],
      answers: {
        ...family,
        ...noPlan,
        plan_status: ['EARLY_HELP', 'PREVIOUSLY'],
        plan_dates: 'Early help until last month',
        school_or_setting: 'Nowhere Academy',
        education_situation: ['ATTENDS'],
      },
    },
    {
      name: 'Dot',
      roles: ['sibling'],
      ...named('Dot Nonesuch-Test', 'F', 2),
      home,
      livesWith: ['Mum', 'Pip'],
      answers: { ...family, ...noPlan },
      skipped: noSchoolYet,
    },
    {
      name: 'Mum',
      roles: ['mother'],
      ...named('Marigold Nonesuch-Test', 'F', 31),
      home,
      relatedTo: { Pip: 'parent', Dot: 'parent' },
      livesWith: ['Pip', 'Dot'],
      answers: { parental_responsibility: 'yes' },
    },
    {
      name: 'Gran',
      roles: ['grandparent'],
      ...named('Petunia Nonesuch-Test', 'F', 58),
      relatedTo: { Mum: 'parent', Pip: 'grandparent', Dot: 'grandparent' },
      livesWith: [],
    },
  ],
  agencies: [
    { agency: 'SCHOOL', now: 'yes', since: 1100, last: 1, contact: 'Nell Madeup', role: 'Safeguarding lead' },
    { agency: 'CSC', now: 'no', last: 34 },
  ],
  answers: {
    is_child_safe_now: 'no',
    immediate_action_taken:
      'The head teacher rang the MASH at 15:40 and stayed with the children until a duty social worker came. Both children went to their grandmother for the night.',
    referrer_phone: '020 7946 0101',
    agency_safeguarding_lead: 'Nell Madeup',
    lead_supports: 'yes',
    incident_or_pattern: 'series',
    where_child_was: 'At home, alone with her sister',
    who_caring: 'Nobody was at home',
    circumstances:
      'Over six weeks three adults in school heard from the younger pupils that Child 1 makes her own tea. A lunchtime supervisor wrote it down, a teaching assistant told the class teacher, and the class teacher meant to raise it at the next meeting. On the day of the incident Child 1 came to school with a scald on her hand. She said that she had lifted the kettle for her little sister. Nobody had put the three accounts beside one another until that afternoon.',
    why_concerning:
      'Each adult held one piece and judged it small. Our own system for recording low-level worries lets entries sit unread. Early help had closed the family plan a month before, and nobody in school was told.',
    near_miss: 'yes',
    practice_themes: ['TIMELY', 'CUMULATIVE_HARM', 'EARLY_HELP'],
    harm_features: ['NEGLECT', 'I_ACCIDENT', 'PLACE_HOME', 'F_PREVIOUS'],
    what_worked: 'The supervisor wrote down the exact words of the child, with the date. That is how we found out.',
    ...noThreshold,
    threshold_abuse_or_neglect: 'yes',
    already_escalated: 'NOT_DISAGREEMENT',
    other_processes: ['NONE'],
    family_aware: 'yes',
    question_to_answer: 'How do small worries held by different adults reach one person who can see the whole?',
    suggested_method: 'MULTI_AGENCY_DISCUSSION',
    declaration: true,
  },
}
