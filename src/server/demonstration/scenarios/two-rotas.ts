import type { Scenario } from '../scenario.ts'
import { named, noPlan, noThreshold } from '../scenario-parts.ts'

/** Settled between the two services, and so withdrawn by the referrer. */
export const twoRotas: Scenario = {
  key: 'two-rotas',
  by: 'slam',
  sentDaysAgo: 33,
  incidentDaysBefore: 12,
  agencyLearnedDaysBefore: 12,
  people: [
    {
      name: 'Girl',
      roles: ['subject_child'],
      ...named('Drusilla Hypothetical-Test', 'F', 16),
      home: '70 Pretence Hill',
      livesWith: ['Aunt'],
      answers: {
        ...noPlan,
        ethnicity: 'WBRI',
        language: 'English',
        interpreter: 'no',
        school_or_setting: 'Nowhere Sixth Form',
        education_situation: ['ATTENDS'],
      },
    },
    {
      name: 'Aunt',
      roles: ['other_relative', 'carer'],
      ...named('Hortensia Hypothetical-Test', 'F', 50),
      home: '70 Pretence Hill',
      relatedTo: { Girl: 'aunt_or_uncle' },
      livesWith: ['Girl'],
    },
  ],
  agencies: [{ agency: 'SLAM', now: 'yes', since: 90, last: 2 }],
  answers: {
    is_child_safe_now: 'yes',
    referrer_phone: '020 7946 0165',
    agency_safeguarding_lead: 'Petra Fancywood',
    lead_supports: 'yes',
    incident_or_pattern: 'single',
    where_child_was: 'In a hospital waiting room',
    circumstances:
      'Child 1 waited nine hours at night in a waiting room for adults, because the rota of the crisis team and that of the ward each showed the other as on call. Her aunt stayed with her. Nobody was hurt. Both teams had changed their rotas in the same week, and each had told its own staff.',
    why_concerning: 'Two rotas that depend on one another are kept in two places and changed by two people.',
    near_miss: 'yes',
    practice_themes: ['HANDOVER', 'MH_ACCESS'],
    what_worked: 'A porter noticed that she had been there all night and rang the manager at home.',
    ...noThreshold,
    already_escalated: 'STAGE_1',
    other_processes: ['NONE'],
    family_aware: 'yes',
    question_to_answer: 'Who checks that somebody is really on call?',
    declaration: true,
  },
}
