import type { Scenario } from '../scenario.ts'
import { named, noPlan, noThreshold } from '../scenario-parts.ts'

const family = { ethnicity: 'APKN', language: 'English', religion_belief: 'Muslim' } as const
const home = '24 Allegory Avenue'

export const hoistInTheHall: Scenario = {
  key: 'hoist-in-the-hall',
  by: 'nurse',
  sentDaysAgo: 41,
  incidentDaysBefore: 11,
  incidentGivenAs: 'unsure',
  agencyLearnedDaysBefore: 7,
  councilLearnedDaysBefore: 10,
  people: [
    {
      name: 'Girl',
      roles: ['subject_child'],
      ...named('Minerva Specimen-Test', 'F', 9),
      home,
      relatedTo: { Brother: 'sibling' },
      livesWith: ['Mother', 'Father', 'Brother'],
      answers: {
        ...family,
        interpreter: 'no',
        disability: ['MOB', 'PC', 'COMM'],
        plan_status: ['CIN'],
        plan_dates: 'Child in need since she was three, as a disabled child',
        legal_status: 'NONE',
        school_or_setting: 'Fable Lane Special School',
        education_situation: ['ATTENDS'],
      },
    },
    {
      name: 'Brother',
      roles: ['sibling'],
      ...named('Horatio Specimen-Test', 'M', 14),
      home,
      livesWith: ['Mother', 'Father', 'Girl'],
      answers: { ...family, ...noPlan, interpreter: 'no', school_or_setting: 'Nowhere Academy' },
    },
    {
      name: 'Mother',
      roles: ['mother', 'carer'],
      ...named('Calliope Specimen-Test', 'F', 42),
      home,
      relatedTo: { Girl: 'parent', Brother: 'parent', Father: 'partner' },
      livesWith: ['Girl', 'Brother', 'Father'],
      answers: { ...family, interpreter: 'no', disability: ['NONE'], parental_responsibility: 'yes' },
    },
    {
      name: 'Father',
      roles: ['father', 'carer'],
      ...named('Leonidas Specimen-Test', 'M', 45),
      home,
      relatedTo: { Girl: 'parent', Brother: 'parent' },
      livesWith: ['Girl', 'Brother', 'Mother'],
      answers: {
        ...family,
        language: 'British Sign Language',
        interpreter: 'yes',
        disability: ['HEAR'],
        parental_responsibility: 'yes',
      },
    },
  ],
  agencies: [
    { agency: 'ICB', now: 'no', contact: 'Marguerite Fictionham', role: 'Designated nurse' },
    { agency: 'CHS', now: 'yes', since: 3300, last: 10 },
    { agency: 'CSC', now: 'yes', since: 2200, last: 6 },
    { agency: 'SCHOOL', now: 'yes', since: 1600, last: 2 },
    { agency: 'HOSP_OTHER', now: 'no', since: 11, last: 8 },
  ],
  keyDates: [
    { daysBefore: 160, event: 'The hoist is delivered' },
    { daysBefore: 9, event: 'The school asks Child 1 what happened' },
  ],
  answers: {
    is_child_safe_now: 'yes',
    referrer_phone: '020 7946 0183',
    agency_safeguarding_lead: 'Marguerite Fictionham',
    lead_supports: 'yes',
    incident_or_pattern: 'pattern',
    where_child_was: 'At home, then in hospital',
    who_caring: 'The father',
    circumstances:
      'Child 1 needs help to move, to eat and to speak; she talks with a device that follows her eyes. Nine services see her. In one year she was not brought to 14 of 40 appointments, and each service wrote about its own. The father is Deaf and uses British Sign Language, yet most services rang him. The mother works at night. A hoist was delivered and stood in the hall for five months, because nobody had been asked to fit it, so the parents lifted Child 1 by hand. On the day of the incident she slipped and bruised her leg. The hospital found no break and kept her for three days to ask how it had happened. Her school brought the device, and she told them: “Too heavy. Hoist is in the hall.”',
    why_concerning:
      'Nobody holds the whole diary of a child whom nine services see. A letter about a missed appointment counts misses and does not ask why. The need for sign language is in three of nine records. Ordering the hoist and fitting it belong to two contracts, and the order closes on delivery.',
    near_miss: 'yes',
    practice_themes: ['DISABILITY_EQ', 'VOICE', 'ROLES', 'COMMISSIONING', 'FATHERS'],
    harm_features: ['I_ACCIDENT', 'PLACE_HOME'],
    what_worked: 'The school came to the ward with the device within an hour, so that Child 1 could be asked herself.',
    ...noThreshold,
    already_escalated: 'STAGE_3',
    other_processes: ['COMPLAINT'],
    family_aware: 'yes',
    question_to_answer: 'For a disabled child with many services, who holds the one diary and who can change it?',
    suggested_method: 'APPRECIATIVE_INQUIRY',
    declaration: true,
  },
}
