import { qualityChecks } from '#domain/review-decisions/quality-checks.ts'

export type Answers = Readonly<Record<string, unknown>>

const twenty =
  'Three services each closed their work because they believed that another of them was still visiting the family every week.'

/** A record in which nothing is missing: coded names, one episode, learning that has owners, one gap. */
export const wholeRecord: Answers = {
  childs_story: 'Child 1 is four, loves diggers, and speaks Twi with her grandmother.',
  facts_agreed: 'Three services knew the family. The last visit was in May.',
  facts_disputed_known: 'none',
  family_and_identity: 'Her mother came to the area alone and was offered letters in English only.',
  safety_needed: 'some',
  immediate_safety: [
    { child: 'Sibling 1', risk: 'Nobody visits', action: 'A visit every week', owner: 'CSC', done: 'under_way' },
  ],
  key_practice_episodes: [
    {
      period: 'May 2026',
      what: 'The visits ended.',
      why: 'Each service saw another in the record.',
      factors: ['INTER_AGENCY', 'CONDITIONS'],
    },
  ],
  good_practice_seen: 'some',
  good_practice: [{ agency: 'SCHOOL', what: 'The nursery rang every time she was away.' }],
  learning_single_agency: [
    {
      agency: 'CHS',
      point: 'Discharge letters go to one place only.',
      themes: ['TIMELY'],
      action: 'Copy the school nurse in',
    },
  ],
  learning_multi_agency: [
    {
      point: 'Closing a case is not talked over.',
      themes: ['HANDOVER'],
      action: 'Agree a call before closing',
      owner: 'CSC',
    },
  ],
  repeat_learning_found: 'none',
  national_issue: 'no',
  family_told: 'The social worker tells her mother this week, with an interpreter.',
  information_gaps_known: 'some',
  information_gaps: [{ agency: 'HOUS', what: 'The housing file did not come.' }],
}

/** A decision with every consideration answered. */
export const wholeDecision: Answers = {
  consideration_1: 'yes',
  consideration_1_reason: twenty,
  consideration_2: 'may',
  consideration_2_reason: twenty,
  consideration_3: 'yes',
  consideration_3_reason: twenty,
  consideration_4: 'no',
  consideration_4_reason: twenty,
  seed_influences: ['WORKING_TOGETHER'],
  what_more_would_we_learn: 'Little: the services agree on what happened.',
  decision: 'NO_FURTHER',
  decision_reason: twenty,
}

export const allChecked = Object.fromEntries(qualityChecks.map(({ code }) => [code, { isMet: true, note: '' }]))
