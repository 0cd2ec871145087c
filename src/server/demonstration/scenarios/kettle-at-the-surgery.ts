import type { Scenario } from '../scenario.ts'
import { named, noPlan, noThreshold } from '../scenario-parts.ts'

/** The child of another referral, seen by another agency and spelt another way: for the duplicate check to find. */
export const kettleAtTheSurgery: Scenario = {
  key: 'kettle-at-the-surgery',
  by: 'gp',
  sentDaysAgo: 0,
  incidentDaysBefore: 4,
  agencyLearnedDaysBefore: 1,
  people: [
    {
      name: 'Girl',
      roles: ['subject_child'],
      ...named('Pip Nonsuch-Test', 'F', 7),
      ageCountedDaysBefore: 1,
      home: '3 Nowhere Lane',
      livesWith: ['Mother'],
      answers: { ...noPlan, language: 'English', interpreter: 'no', school_or_setting: 'Nowhere Academy' },
    },
    {
      name: 'Mother',
      roles: ['mother'],
      ...named('Marigold Nonsuch-Test', 'F'),
      home: '3 Nowhere Lane',
      relatedTo: { Girl: 'parent' },
      livesWith: ['Girl'],
    },
  ],
  agencies: [
    { agency: 'GP', now: 'yes', since: 2400, last: 1, contact: 'Hector Fauxley', role: 'Safeguarding lead GP' },
  ],
  answers: {
    is_child_safe_now: 'yes',
    referrer_phone: '020 7946 0119',
    agency_safeguarding_lead: 'Hector Fauxley',
    lead_supports: 'yes',
    incident_or_pattern: 'single',
    where_child_was: 'At home',
    circumstances:
      'A grandmother brought Child 1 to the surgery with a scald on one hand that was three days old and had been dressed well. Child 1 told the nurse that she had been making tea for her sister. The practice looked back and found that the health visitor for the younger sister had written twice about nobody answering the door, and that both letters had been filed as information only.',
    why_concerning:
      'Our practice treats a letter that asks for nothing as a letter that needs nothing. We did not connect two sisters who have different surnames in two of our registers.',
    near_miss: 'yes',
    practice_themes: ['RECORDS', 'TIMELY'],
    harm_features: ['I_ACCIDENT', 'PLACE_HOME'],
    what_worked: 'The nurse asked Child 1 on her own and wrote down her words.',
    ...noThreshold,
    threshold_abuse_or_neglect: 'not_known',
    already_escalated: 'NOT_DISAGREEMENT',
    other_processes: ['NONE'],
    family_aware: 'yes',
    question_to_answer: 'Who reads a letter that asks for nothing?',
    suggested_method: 'POLICY_REVIEW',
    declaration: true,
  },
}
