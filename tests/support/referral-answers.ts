import type { UncertainDate } from '#domain/time/uncertain-date.ts'

/** A date known to the day. */
export const onDay = (date: string): UncertainDate => ({
  earliest: date,
  latest: date,
  precision: 'DAY',
  uncertain: false,
  asTyped: date,
})

type Facts = { readonly childId: string; readonly motherId: string; readonly today: string }

/** A whole referral, as somebody might write it on this day. Undefined: skipped, because it is not known. */
export const referralAnswers = ({ childId, motherId, today }: Facts): Record<string, unknown> => ({
  is_child_safe_now: 'yes',
  referrer_phone: '020 7946 0000',
  agency_safeguarding_lead: 'Alex Sample',
  discussed_on: today,
  lead_supports: 'yes',
  children: { people: [childId] },
  other_children_affected: { people: [], noneKnown: true },
  family_members: { people: [motherId] },
  incident_or_pattern: 'single',
  incident_date: onDay('2026-05-22'),
  when_agency_learned: onDay('2026-05-23'),
  when_la_learned: undefined,
  where_child_was: 'At home',
  circumstances: 'The health visitor called twice and was not let in.\nShe wrote, and closed the case.',
  why_concerning: 'Three services closed the case because another was involved.',
  near_miss: 'yes',
  practice_themes: ['TIMELY'],
  what_worked: 'The nursery kept ringing.',
  threshold_died: 'no',
  threshold_seriously_harmed: 'no',
  threshold_abuse_or_neglect: 'not_known',
  threshold_looked_after: 'no',
  threshold_care_leaver: 'no',
  agencies_involved: [
    {
      agency: 'CHS',
      knows_family: 'yes',
      currently_involved: 'no',
      first_contact: onDay('2025-01-10'),
      last_contact: onDay('2026-03-20'),
      contact_person: 'Alex Sample',
      contact_role: 'Named nurse',
      skipped: { secure_email: 'NOT_YET_OBTAINED' },
    },
  ],
  already_escalated: 'NOT_DISAGREEMENT',
  other_processes: ['NONE'],
  family_aware: 'yes',
  question_to_answer: 'Who makes sure that closing one case is safe?',
  declaration: true,
})

/** The child that the referral is about, of an invented family. */
export const childAnswers = (motherId: string): Record<string, unknown> => ({
  role_in_case: ['subject_child'],
  forenames: 'Pip',
  surname: 'Madeupson',
  born: 'born',
  dob: onDay('2019-06-14'),
  sex: 'F',
  address: '1 Imaginary Row',
  postcode: 'CR0 1XX',
  lives_with: { people: [motherId] },
  relationships: undefined,
  ethnicity: undefined,
  language: 'English',
  interpreter: 'no',
  disability: ['NONE'],
  school_or_setting: 'Nowhere Nursery',
  plan_status: ['NONE'],
  legal_status: undefined,
})

/** Her mother. */
export const motherAnswers = (childId: string): Record<string, unknown> => ({
  role_in_case: ['mother'],
  forenames: 'Marigold',
  surname: 'Madeupson',
  dob: undefined,
  sex: 'F',
  address: '1 Imaginary Row',
  postcode: 'CR0 1XX',
  lives_with: { people: [childId] },
  relationships: undefined,
  ethnicity: undefined,
  language: undefined,
  interpreter: undefined,
  disability: undefined,
})
