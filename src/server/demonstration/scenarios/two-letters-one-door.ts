import type { Scenario } from '../scenario.ts'
import { named, noPlan, noSchoolYet, noThreshold } from '../scenario-parts.ts'

const family = { ethnicity: 'BAFR', language: 'Tigrinya', interpreter: 'yes' } as const
const home = 'Room 12, 40 Elsewhere House'

export const twoLettersOneDoor: Scenario = {
  key: 'two-letters-one-door',
  by: 'doctor',
  sentDaysAgo: 110,
  incidentDaysBefore: 8,
  agencyLearnedDaysBefore: 7,
  councilLearnedDaysBefore: 5,
  people: [
    {
      name: 'Baby',
      roles: ['subject_child'],
      ...named('Nimmo Fictive-Example', 'M'),
      days: 42,
      home,
      livesWith: ['Mother'],
      answers: { ...family, ...noPlan, ethnicity_source: 'family', nhs_number: '943 476 5919' },
      skipped: noSchoolYet,
    },
    {
      name: 'Mother',
      roles: ['mother'],
      ...named('Zebia Fictive-Example', 'F', 26),
      home,
      relatedTo: { Baby: 'parent' },
      livesWith: ['Baby'],
      answers: { ...family, disability: ['NONE'], parental_responsibility: 'yes' },
    },
    {
      name: 'Father',
      roles: ['father'],
      ...named('Tebbo Invention', 'M'),
      bornGivenAs: 'year',
      years: 30,
      relatedTo: { Baby: 'parent', Mother: 'partner' },
      livesWith: [],
      answers: { ethnicity: 'BAFR', parental_responsibility: 'not_yet_asked' },
      skipped: { language: 'NOT_YET_OBTAINED', interpreter: 'NOT_YET_OBTAINED' },
    },
  ],
  agencies: [
    { agency: 'CHS', now: 'yes', since: 160, last: 2, contact: 'Olu Makebelieve', role: 'Named nurse' },
    { agency: 'HOUS', now: 'yes', since: 90, last: 28 },
    { agency: 'GP', now: 'not_known' },
  ],
  keyDates: [
    { daysBefore: 40, event: 'Home from hospital, to the first room' },
    { daysBefore: 30, event: 'Moved to the second room' },
    { daysBefore: 21, event: 'Clinic missed; the letter had gone to the first room' },
  ],
  answers: {
    is_child_safe_now: 'yes',
    referrer_phone: '020 7946 0112',
    agency_safeguarding_lead: 'Anjali Storybrook',
    lead_supports: 'yes',
    incident_or_pattern: 'single',
    where_child_was: 'In a room of temporary housing',
    who_caring: 'The mother',
    circumstances:
      'Child 1 went home from hospital at two days, to a room in temporary housing. Ten days later the family was moved to another room some miles away. The housing provider told the council; nobody told health. The hospital had noted a slow start to feeding and booked a clinic for week three. Both clinic letters, in English, went to the first room. The health visitor called there twice and found no one. On the day of the incident the mother walked into an urgent treatment centre because the baby was sleepy and would not feed. Child 1 was admitted, treated, and went home well after four days. The mother told the doctor, through an interpreter, that she had been waiting for somebody to come.',
    why_concerning:
      'Four services each held a part of the address history, and each did what its own procedure asks. A missed clinic is recorded as the mother not attending, so nothing prompts anybody to look for the family. Letters go out in English unless somebody ticks a box that staff told us they cannot find. A move between rooms sends no alert to health.',
    near_miss: 'yes',
    practice_themes: ['DISCHARGE', 'LANGUAGE', 'HOUSING', 'TIMELY'],
    harm_features: ['PLACE_HOME'],
    what_worked:
      'The receptionist at the treatment centre saw how quiet the baby was, brought a nurse at once and rang an interpreter before asking for any papers.',
    ...noThreshold,
    already_escalated: 'NOT_DISAGREEMENT',
    other_processes: ['NONE'],
    family_aware: 'yes',
    question_to_answer:
      'When a family with a new baby moves between temporary addresses, how does every service that is due to see the baby learn of it in time?',
    suggested_method: 'CASE_FILE_REVIEW',
    declaration: true,
  },
}
