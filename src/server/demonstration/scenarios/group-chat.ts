import type { Scenario } from '../scenario.ts'
import { named } from '../scenario-parts.ts'

/** Two colleagues are writing it; the incident date is in words that are no date, so that it cannot be sent yet. */
export const groupChat: Scenario = {
  key: 'group-chat',
  by: 'school2',
  sharedWith: 'school',
  sentDaysAgo: 2,
  isDraft: true,
  incidentDaysBefore: 20,
  incidentGivenAs: { words: 'first week back after half term' },
  agencyLearnedDaysBefore: 4,
  people: [
    {
      name: 'Boy',
      roles: ['subject_child'],
      ...named('Galahad Neverwas-Test', 'M', 13),
      relatedTo: { Friend: 'friend' },
      livesWith: ['Father', 'Stepmother'],
      answers: {
        ethnicity: 'ABAN',
        language: 'English',
        interpreter: 'no',
        school_or_setting: 'Nowhere Academy',
        education_situation: ['LOW_ATTENDANCE'],
      },
    },
    {
      name: 'Friend',
      roles: ['other_child'],
      ...named('Percival Moonbeam-Test', 'M', 13),
      answers: { school_or_setting: 'Nowhere Academy' },
    },
    {
      name: 'Father',
      roles: ['father'],
      ...named('Lancelot Neverwas-Test', 'M'),
      relatedTo: { Boy: 'parent', Stepmother: 'partner' },
      livesWith: ['Boy', 'Stepmother'],
    },
    {
      name: 'Stepmother',
      roles: ['step_parent'],
      ...named('Guinevera Neverwas-Test', 'F'),
      relatedTo: { Boy: 'step_parent' },
      livesWith: ['Boy', 'Father'],
    },
  ],
  agencies: [{ agency: 'SCHOOL', now: 'yes', since: 800, last: 1, contact: 'Tilly Notreal', role: 'Deputy lead' }],
  answers: {
    is_child_safe_now: 'not_sure',
    immediate_action_taken: 'Spoke with the father. Rang the MASH, who will ring back.',
    agency_safeguarding_lead: 'Nell Madeup',
    lead_supports: 'yes',
    incident_or_pattern: 'series',
    where_child_was: 'Online, on a shared group chat',
    circumstances:
      'Pupils told two teachers about a group chat in which Child 1 is asked for pictures. Nobody in school can see it. More to come from the form tutor.',
    practice_themes: ['ONLINE'],
    threshold_died: 'no',
  },
}
