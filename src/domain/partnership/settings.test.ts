import { expect, test } from 'vitest'
import {
  changedSettings,
  overridesIn,
  type PartnershipSettings,
  settingGroups,
  settingIds,
  settingProblem,
  settingsConflicts,
  settingsFrom,
} from './settings.ts'

const defaults: PartnershipSettings = {
  referral_domains: ['gov.uk', 'nhs.uk', 'nhs.net', 'police.uk', 'sch.uk'],
  referral_link_minutes: 30,
  acknowledge_days: 1,
  triage_days: 5,
  consultation_days: 5,
  papers_in_days: 8,
  pack_out_days: 5,
  most_deferrals: 2,
  review_days: 60,
  impact_first_months: 3,
  impact_second_months: 12,
  sin_lac_harm_without_abuse: 'yes',
  rr_clock_start: 'SIN_SUBMITTED',
  rr_request_day: 1,
  rr_return_day: 7,
  rr_chronology_day: 9,
  rr_meeting_day: 11,
  rr_draft_day: 13,
  rr_signoff_day: 14,
  rr_period_months: 24,
  return_by_two_people: 'yes',
  panel_reply_days: 15,
  request_legal_basis:
    'The safeguarding partners may require information for a review under section 16H of the Children Act 2004. Share what is relevant and proportionate.',
}

test.each([
  ['nothing', {}],
  ['no object', null],
  ['a value out of bounds', { triage_days: 900 }],
  ['a value of another kind', { triage_days: '5', referral_domains: 'gov.uk' }],
  ['a domain that is open to anybody', { referral_domains: ['gmail.com'] }],
  ['a setting nobody knows', { sherry_hour: 5 }],
])('with %s stored, the defaults hold', (_name, stored) => {
  expect(settingsFrom(stored)).toEqual(defaults)
})

test('stored values stand over the defaults, also an empty list', () => {
  expect(settingsFrom({ triage_days: 7, referral_domains: [] })).toEqual({
    ...defaults,
    triage_days: 7,
    referral_domains: [],
  })
})

test.each([
  ['referral_link_minutes', 9, 'Enter a whole number from 10 to 120'],
  ['referral_link_minutes', 10, null],
  ['referral_link_minutes', 120, null],
  ['referral_link_minutes', 121, 'Enter a whole number from 10 to 120'],
  ['triage_days', 2.5, 'Enter a whole number from 1 to 20'],
  ['triage_days', Number.NaN, 'Enter a whole number from 1 to 20'],
  ['pack_out_days', 0, null],
  ['referral_domains', ['gov.uk', 'uk'], '“uk” is not a domain. Write it like croydon.gov.uk'],
  ['referral_domains', [], null],
] as const)('%s = %j: %s', (id, value, expected) => {
  expect(settingProblem(id, value)).toBe(expected)
})

test.each([
  [{}, []],
  [{ papers_in_days: 6, pack_out_days: 5 }, []],
  [
    { papers_in_days: 5, pack_out_days: 5 },
    [
      {
        id: 'pack_out_days',
        message: 'The pack can only go out after the papers are in: fewer than 5 working days before the meeting',
      },
    ],
  ],
  [
    { impact_first_months: 12 },
    [{ id: 'impact_second_months', message: 'The second return comes after the first: more than 12 months' }],
  ],
])('the defaults with %j conflict as %j', (change, expected) => {
  expect(settingsConflicts({ ...defaults, ...change })).toEqual(expected)
})

test('only what differs from the defaults is stored', () => {
  expect(overridesIn(defaults)).toEqual({})
  expect(overridesIn({ ...defaults, review_days: 40, referral_domains: [] })).toEqual({
    review_days: 40,
    referral_domains: [],
  })
})

test('the settings that differ are named, in the order of their definition', () => {
  expect(changedSettings(defaults, { ...defaults, review_days: 40, referral_domains: ['gov.uk'] })).toEqual([
    'referral_domains',
    'review_days',
  ])
})

test('every setting stands in one group', () => {
  expect(settingGroups.flatMap((group) => group.settings).sort()).toEqual([...settingIds].sort())
})
