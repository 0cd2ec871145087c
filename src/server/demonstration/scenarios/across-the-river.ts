import type { Scenario } from '../scenario.ts'
import { named, noPlan, noThreshold } from '../scenario-parts.ts'

/** Of the second partnership: nobody of the first ever sees it. */
export const acrossTheRiver: Scenario = {
  key: 'across-the-river',
  by: 'two-nurse',
  sentDaysAgo: 4,
  incidentDaysBefore: 15,
  agencyLearnedDaysBefore: 9,
  people: [
    {
      name: 'Boy',
      roles: ['subject_child'],
      ...named('Leopold Unreal-Test', 'M', 12),
      home: '2 Mythical Wharf',
      livesWith: ['Grandfather'],
      answers: {
        ...noPlan,
        ethnicity: 'WIRI',
        language: 'English',
        interpreter: 'no',
        school_or_setting: 'Storybook High School',
        education_situation: ['ATTENDS'],
      },
    },
    {
      name: 'Grandfather',
      roles: ['grandparent', 'carer'],
      ...named('Archibald Unreal-Test', 'M', 66),
      home: '2 Mythical Wharf',
      relatedTo: { Boy: 'grandparent' },
      livesWith: ['Boy'],
    },
  ],
  agencies: [{ agency: 'KINGSTON_HOSP', now: 'yes', since: 40, last: 6 }],
  answers: {
    is_child_safe_now: 'yes',
    referrer_phone: '020 7946 0188',
    agency_safeguarding_lead: 'Quentin Legendary',
    lead_supports: 'yes',
    incident_or_pattern: 'series',
    where_child_was: 'On the towpath, then in hospital',
    circumstances:
      'Child 1 lives on one side of the river and goes to school on the other. After he was found cold and alone on the towpath for the third time, the hospital asked who knew him. A service of each borough did, and each had closed its work because the other was the right one. His grandfather had rung both and been given the number of the other.',
    why_concerning: 'Two boroughs, two front doors, and a rule about addresses that sends a family back and forth.',
    near_miss: 'yes',
    practice_themes: ['CROSS_BORDER', 'THRESHOLD'],
    what_worked: 'A school cook noticed that he came to breakfast wet.',
    ...noThreshold,
    already_escalated: 'STAGE_2',
    other_processes: ['NONE'],
    family_aware: 'yes',
    question_to_answer: 'Which door opens for a child who lives on one side of the river and learns on the other?',
    declaration: true,
  },
}
