import type { Scenario } from '../scenario.ts'
import { named, noPlan, noSchoolYet, noThreshold } from '../scenario-parts.ts'

/** Thin on dates, so that the Business Manager asks for more. */
export const callsAfterSix: Scenario = {
  key: 'calls-after-six',
  by: 'ey',
  sentDaysAgo: 7,
  incidentGivenAs: 'month',
  incidentDaysBefore: 60,
  agencyLearnedDaysBefore: 20,
  people: [
    {
      name: 'Boy',
      roles: ['subject_child'],
      ...named('Bartleby Placeholder-Test', 'M', 3),
      home: '8 Fiction Mews',
      livesWith: ['Father'],
      answers: { ...noPlan, ethnicity: 'BAFR', language: 'English', interpreter: 'no' },
      skipped: noSchoolYet,
    },
    {
      name: 'Father',
      roles: ['father'],
      ...named('Ptolemy Placeholder-Test', 'M', 27),
      home: '8 Fiction Mews',
      relatedTo: { Boy: 'parent' },
      livesWith: ['Boy'],
      answers: { parental_responsibility: 'yes' },
    },
  ],
  agencies: [{ agency: 'EY', now: 'yes', since: 200, last: 8 }],
  answers: {
    is_child_safe_now: 'yes',
    referrer_phone: '020 7946 0177',
    agency_safeguarding_lead: 'Yusuf Imagineer',
    lead_supports: 'yes',
    incident_or_pattern: 'pattern',
    circumstances:
      'A young father who brings up Child 1 alone rang our family centre several times in the evening, after it had closed. Each time he left a message that he was at the end of his strength. The messages were heard the next morning and written down as a request for a place at the playgroup, which he got. Nobody rang him back in the evening or asked what he had meant. A neighbour told our worker at the playgroup what the evenings had been like.',
    why_concerning:
      'Our answering machine speaks of opening hours and names nobody who can be reached. Staff hear a father’s call as a question about places.',
    near_miss: 'yes',
    practice_themes: ['FATHERS', 'TRUST'],
    what_worked: 'The playgroup worker made time to listen to a neighbour.',
    ...noThreshold,
    already_escalated: 'NOT_DISAGREEMENT',
    other_processes: ['NONE'],
    family_aware: 'yes',
    question_to_answer: 'Where does a father turn at night when every service he knows is closed?',
    declaration: true,
  },
}
