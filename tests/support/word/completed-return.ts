import { unreadDate } from '#domain/time/parse-uncertain-date.ts'

/** The request that the fixtures belong to. */
export const fixtureRequestId = '3f2a9c1b-4d5e-4000-8000-000000000001'
export const fixtureDay = '2026-06-22'

const may = { earliest: '2026-05-01', latest: '2026-05-31', precision: 'MONTH', uncertain: false, asTyped: 'May 2026' }
const third = {
  earliest: '2026-06-03',
  latest: '2026-06-03',
  precision: 'DAY',
  uncertain: false,
  asTyped: '3 June 2026',
}

/** A whole return of an invented school, as it should be read back. Dates are typed in several ways by the script. */
export const completedReturn: Readonly<Record<string, unknown>> = {
  author_role: 'Designated safeguarding lead',
  author_involved_with_family: 'yes',
  independent_reviewer: 'Deputy head of a neighbouring school',
  systems_searched: ['CASE_SYSTEM', 'PAPER', 'EMAIL'],
  systems_named: 'The pupil record, the safeguarding log, and the paper file of the nursery',
  records_secured_on: '2026-06-04',
  household: [
    { person: 'Child 1’s mother', agrees: 'DIFFERS', what_differs: 'We hold another surname.', lived_there: 'YES' },
    {
      person: 'Child 1’s uncle',
      agrees: 'ADDED',
      what_differs: 'He collected the child on Fridays.',
      lived_there: 'SOME_OF_THE_TIME',
    },
    { person: 'Child 1’s grandmother', agrees: 'AGREES', lived_there: 'NO' },
    { person: 'Child 2', agrees: 'NOT_KNOWN_HERE' },
  ],
  legal_status: [{ child: 'Child 1', status: 'NONE', from: may }],
  plan_status: [
    { child: 'Child 1', status: 'EARLY_HELP', from: may, until: third },
    { child: 'Child 2', status: 'NONE', from: unreadDate('before he came to us') },
  ],
  involvement_status: 'CURRENT',
  summary_of_involvement:
    'Child 1 was with us from reception.\n\nThree things stand out:\n- attendance fell in March\n- the family moved twice\n- nobody told us of the second move\n\nWe met the mother in April.',
  services_offered: 'A place at breakfast club.\nA mentor, once a week.',
  engagement: 'She came when we rang in the morning, and not when we wrote.',
  chronology: [
    {
      start: third,
      event_type: 'CONTACT',
      start_time: '14:30',
      event: 'The mentor rang home.\nNobody answered.',
      source: 'Safeguarding log',
      source_ref: 'Page 12',
      evidence_type: 'FACT_FROM_RECORD',
      people: 'The mentor',
      child_seen: 'no',
      voice: 'He had said that morning that “weekends are too long”.',
      response: 'The mentor told the lead, who wrote it down.',
      significance: 'KEY',
      analysis: 'It was what we expect. It was done because the two share a room.',
      practice: 'GOOD_PRACTICE',
      themes: ['VOICE', 'LIVED_EXP'],
      visibility: 'ALL',
    },
    {
      start: may,
      event_type: 'WAS_NOT_BROUGHT',
      event: 'He was not brought to the school nurse.',
      source: 'School nurse’s letter',
      evidence_type: 'REPORTED_BY_OTHERS',
      significance: 'BACKGROUND',
      visibility: 'RESTRICTED',
      visibility_reason: 'It names a clinic.',
    },
  ],
  lived_experience:
    'He dressed his brother before school.\nAt breakfast club he was first:\n- he liked to lay the tables\n- he asked for seconds',
  child_seen_alone: 'no',
  child_not_seen_alone_reason: 'There is no room where a child can talk without being seen.',
  wishes_recorded: 'yes',
  wishes: '“I want my nan to fetch me.”',
  identity_considered: 'We asked about language late. His mother reads Portuguese & some English, <not> much.',
  bias_risks: ['GENDER', 'STEREOTYPING'],
  bias_explained: 'He was called “sensible”, which made his worry hard to see.',
  what_happened_and_why:
    'On 3 June the call was not followed up.\n\nIt made sense then: the office closes at four, and the log is read in the morning.',
  contributory_factors: ['CONDITIONS', 'INTER_AGENCY', 'CULTURE'],
  policy_followed: 'PARTLY',
  policy_explained: 'First-day calling was; the second call was not.',
  good_practice: 'The mentor kept the same hour each week.',
  missed_opportunities: 'Had we known of the move, we would have asked the new council.',
  information_sharing: 'Letters came two weeks late.',
  supervision_management: 'The lead had supervision each half term.',
  escalation_used: 'SHOULD_HAVE_BEEN',
  escalation_explained: 'Nobody knew whom to ring.',
  has_learning: 'yes',
  learning_points: [
    {
      title: 'A second call the same day',
      polarity: 'GAP',
      explanation: 'The log is read once a day. An alert at noon would help.',
      reach: 'SINGLE',
      themes: ['SEEN_ALONE', 'ADULTIFICATION'],
    },
    {
      title: 'One mentor, one hour',
      polarity: 'STRENGTH',
      explanation: 'He knew when to come.',
      reach: 'MULTI',
      themes: ['VOICE'],
    },
  ],
  repeat_of_past_learning: 'yes',
  past_learning: 'The review of 2023; first-day calling came of it.',
  immediate_actions: [
    { what: 'A second call by two o’clock', owner: 'Attendance officer', state: 'DONE', on: '2026-06-05' },
    { what: 'A room for talking', owner: 'Head', state: 'PLANNED', on: '2026-09-01' },
    { what: 'A word with the nurse', owner: 'Lead', state: 'UNDER_WAY', skipped: { on: 'NOT_KNOWN' } },
    { what: 'The log is read at noon', owner: 'Lead', state: 'DONE', on: '2026-06-08' },
    { what: 'Numbers checked each term', owner: 'Office', state: 'PLANNED', on: '2026-07-01' },
  ],
  other_children_at_risk: 'YES_AND_ACTED',
  other_children_explained: 'His brother, aged four. Referred on 4 June.',
  parallel_processes: ['CORONER', 'CARE_PROCEEDINGS'],
  parallel_process_details: [
    {
      process: 'CORONER',
      contact: 'Coroner’s officer',
      stage: 'Opened and adjourned',
      restrictions: 'No contact with two witnesses',
    },
    { process: 'CARE_PROCEEDINGS', contact: 'The council’s solicitor', stage: 'First hearing listed' },
  ],
  lcspr_view: 'UNSURE',
  lcspr_view_reason: 'What we saw may be seen elsewhere too.',
  staff_told: 'yes',
  staff_told_on: '2026-06-10',
  support_offered: 'Each was offered an hour with the supervisor.',
  quality_checklist: ['COMPLETE', 'ANALYSED', 'CHILD_VOICE', 'IDENTITY', 'EVIDENCE', 'PLAIN_WORDS'],
}

/** Questions that no consistent return answers together with the others: these are left out, with a reason or without. */
export const leftOut: Readonly<Record<string, string | null>> = {
  contributory_factors_other: null,
  no_learning_because: null,
  staff_not_told_reason: null,
}
