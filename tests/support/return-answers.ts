import { qualityCheckCodes } from '#domain/information-requests/quality-checks.ts'

const day = (iso: string, asTyped: string) => ({
  earliest: iso,
  latest: iso,
  precision: 'DAY',
  uncertain: false,
  asTyped,
})

/** An agency's return with everything in it, ready to be handed in. Invented. */
export const returnAnswers = () => ({
  author_role: 'Named nurse for safeguarding',
  author_involved_with_family: 'no',
  systems_searched: ['CASE_SYSTEM', 'PAPER'],
  systems_named: 'The patient record and the old clinic’s files',
  records_secured_on: '2026-06-02',
  household: [
    { person: 'Child 1', agrees: 'AGREES', lived_there: 'YES' },
    {
      person: 'Child 1’s uncle',
      agrees: 'ADDED',
      what_differs: 'Stayed with the family from May.',
      lived_there: 'SOME_OF_THE_TIME',
    },
  ],
  legal_status: [{ child: 'Child 1', status: 'NONE', from: day('2025-01-06', '6 January 2025') }],
  plan_status: undefined,
  involvement_status: 'CURRENT',
  summary_of_involvement:
    'We met the family when the school asked for help, because attendance had fallen. Visits became weekly in May.',
  services_offered: 'Weekly visits and a clinic at the school, so that nobody had to travel.',
  engagement: 'Child 1 was not brought to three appointments because they were two buses away.',
  chronology: [
    {
      start: day('2026-05-04', '4 May 2026'),
      event_type: 'VISIT',
      event: 'The health visitor saw Child 1 at home.',
      source: 'Patient record',
      evidence_type: 'FACT_FROM_RECORD',
      child_seen: 'yes',
      seen_alone: 'no',
      significance: 'KEY',
      themes: ['SEEN_ALONE'],
      visibility: 'ALL',
    },
    {
      start: day('2026-05-20', '20 May 2026'),
      event_type: 'REFERRAL',
      event: 'A neighbour rang the clinic.',
      source: 'Duty log',
      evidence_type: 'REPORTED_BY_OTHERS',
      significance: 'RELEVANT',
      visibility: 'WITHHELD',
      visibility_reason: 'It would show who rang.',
    },
  ],
  lived_experience: 'She dressed her brother before school because the adults slept late.',
  child_seen_alone: 'no',
  child_not_seen_alone_reason: 'The flat has one room.',
  wishes_recorded: 'yes',
  wishes: 'To be with her aunt at weekends.',
  identity_considered: 'Letters were in English, so appointments were kept once an interpreter rang.',
  bias_risks: ['NONE_SEEN'],
  what_happened_and_why: 'Duty closed the contact because the visits were thought to go on.',
  contributory_factors: ['INTER_AGENCY', 'CONDITIONS'],
  policy_followed: 'PARTLY',
  policy_explained: 'The closing checklist does not ask who else is there.',
  good_practice: 'The school nurse kept ringing because the child had told her to.',
  missed_opportunities: 'Had the letter reached the school, its nurse would have known to ask.',
  information_sharing: 'The discharge letter went to the GP alone, so the school did not know.',
  supervision_management: 'Supervision was monthly, which meant the change was talked about late.',
  escalation_used: 'NO_NEED',
  has_learning: 'yes',
  learning_points: [
    {
      title: 'Closing is nobody’s decision',
      polarity: 'GAP',
      explanation: 'Each service thought another was there.',
      reach: 'MULTI',
      themes: ['TIMELY', 'HANDOVER'],
    },
  ],
  repeat_of_past_learning: 'no',
  immediate_actions: [
    { what: 'Closing letters go to the school nurse', owner: 'Head of service', state: 'DONE', on: '2026-06-02' },
  ],
  other_children_at_risk: 'NONE',
  parallel_processes: ['NONE'],
  lcspr_view: 'NO',
  lcspr_view_reason: 'The learning is clear, because the gap has been found before.',
  staff_told: 'yes',
  staff_told_on: '2026-06-02',
  support_offered: 'Two conversations with the named doctor.',
  quality_checklist: [...qualityCheckCodes],
})

/** The short answer that nothing is known. */
export const nilAnswers = () => ({
  systems_searched: ['CASE_SYSTEM'],
  names_searched: 'Pim Example, 14 June 2019; also Pym',
  searched_on: '2026-06-03',
  searched_by: 'Duty administrator',
})
