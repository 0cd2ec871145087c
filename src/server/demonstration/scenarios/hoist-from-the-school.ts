import type { Scenario } from '../scenario.ts'
import { named, noThreshold } from '../scenario-parts.ts'

const family = { ethnicity: 'APKN', language: 'English', interpreter: 'no' } as const

/** The same incident as another referral, told by the school: joined with it. */
export const hoistFromTheSchool: Scenario = {
  key: 'hoist-from-the-school',
  by: 'school2',
  sentDaysAgo: 39,
  incidentDaysBefore: 9,
  agencyLearnedDaysBefore: 7,
  people: [
    {
      name: 'Girl',
      roles: ['subject_child'],
      ...named('Minerva Specimen', 'F', 9),
      ageCountedDaysBefore: 2,
      home: '24 Allegory Avenue',
      livesWith: ['Mother'],
      answers: {
        ...family,
        disability: ['MOB', 'COMM'],
        plan_status: ['CIN'],
        legal_status: 'NONE',
        school_or_setting: 'Fable Lane Special School',
        education_situation: ['ATTENDS'],
      },
    },
    {
      name: 'Mother',
      roles: ['mother', 'carer'],
      ...named('Calliope Specimen', 'F'),
      home: '24 Allegory Avenue',
      relatedTo: { Girl: 'parent' },
      livesWith: ['Girl'],
      answers: { ...family, disability: ['NONE'], parental_responsibility: 'yes' },
    },
  ],
  agencies: [
    { agency: 'SCHOOL', now: 'yes', since: 1600, last: 1, contact: 'Tilly Notreal', role: 'Deputy safeguarding lead' },
    { agency: 'CHS', now: 'yes' },
  ],
  answers: {
    is_child_safe_now: 'yes',
    referrer_phone: '020 7946 0142',
    agency_safeguarding_lead: 'Nell Madeup',
    lead_supports: 'yes',
    incident_or_pattern: 'pattern',
    where_child_was: 'At home',
    circumstances:
      'Child 1 came back to school after a stay in hospital and told us with her device that lifting her is too heavy for her parents and that the hoist is in the hall. We asked whose task it is to fit a hoist that has been delivered. Four people in three services each told us that it was for one of the others. We had noticed for months that she came in tired and sore, and had written it in her home book, which only her parents and we read.',
    why_concerning:
      'What a child with few words shows in school reaches nobody who plans her care. The question who fits a hoist has no owner.',
    near_miss: 'yes',
    practice_themes: ['DISABILITY_EQ', 'LIVED_EXP', 'ROLES'],
    harm_features: ['I_ACCIDENT', 'PLACE_HOME'],
    what_worked: 'She had her device with her and somebody who knew how to wait for an answer.',
    ...noThreshold,
    already_escalated: 'NOT_DISAGREEMENT',
    other_processes: ['NONE'],
    family_aware: 'yes',
    question_to_answer: 'How does what a disabled child tells her school reach those who plan her care?',
    declaration: true,
  },
}
