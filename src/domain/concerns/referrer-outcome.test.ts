import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { reviewMethods } from '#domain/codes/review-methods.ts'
import { jargonIn, schoolYearsNeeded } from '#tests/support/plain-words.ts'
import { type ConcernStatus, concernStatuses } from './concern-status.ts'
import { type OutcomeFacts, referrerOutcome } from './referrer-outcome.ts'

const headings: readonly (readonly [string, OutcomeFacts, string])[] = [
  ['a draft', { status: 'DRAFT' }, 'You have not sent your referral yet'],
  ['received', { status: 'RECEIVED' }, 'We have your referral'],
  ['reopened', { status: 'RECEIVED', reopenedOn: '2026-08-03' }, 'We are looking at your referral again'],
  ['asked for more', { status: 'INFO_NEEDED' }, 'We have some questions for you'],
  ['consulting', { status: 'CONSULTING' }, 'We are asking others what they think'],
  ['advised', { status: 'CLOSED_ADVICE' }, 'We have sent you some advice'],
  ['another route', { status: 'CLOSED_ADVICE', otherRoute: 'a complaint' }, 'There is a better way to deal with this'],
  ['a blank other route', { status: 'CLOSED_ADVICE', otherRoute: ' ' }, 'We have sent you some advice'],
  ['to SIN', { status: 'ESCALATED_SIN' }, 'This may be a serious incident'],
  ['scheduled', { status: 'SCHEDULED' }, 'Your referral goes to a meeting'],
  ['deferred', { status: 'SCHEDULED', deferrals: 1 }, 'Your referral goes to a later meeting'],
  [
    'decided provisionally',
    { status: 'SCHEDULED', isProvisional: true },
    'The group has met, and has to confirm what it decided',
  ],
  [
    'decided provisionally after a deferral',
    { status: 'SCHEDULED', deferrals: 2, isProvisional: true },
    'The group has met, and has to confirm what it decided',
  ],
  ['accepted', { status: 'ACCEPTED' }, 'There will be a review'],
  ['declined', { status: 'CLOSED_DECLINED' }, 'There will be no review'],
  ['in review', { status: 'IN_REVIEW' }, 'The review is under way'],
  ['findings', { status: 'FINDINGS' }, 'We know what there is to learn'],
  ['sharing', { status: 'LEARNING' }, 'We are sharing what we learned'],
  ['complete', { status: 'CLOSED_COMPLETE' }, 'The work on your referral is done'],
  ['withdrawn', { status: 'WITHDRAWN', withdrawnBy: 'REFERRER' }, 'You took your referral back'],
  ['withdrawn by us', { status: 'WITHDRAWN', withdrawnBy: 'PARTNERSHIP' }, 'Your referral was closed'],
  ['merged', { status: 'WITHDRAWN', mergedInto: 'CSCP-2026-014' }, 'Your referral was joined with another one'],
]

test.each(headings)('%s', (_name, facts, expected) => {
  expect(referrerOutcome(facts).heading).toBe(expected)
})

test('every status is told', () => {
  expect(new Set(headings.map(([, { status }]) => status))).toEqual(new Set(concernStatuses))
})

describe('what is known is said', () => {
  test.each<[OutcomeFacts, string]>([
    [{ status: 'RECEIVED', decideBy: '2026-06-08' }, 'We decide what happens next by Mon 8 June 2026.'],
    [{ status: 'CONSULTING', decideBy: '2026-06-08' }, 'We decide what happens next by Mon 8 June 2026.'],
    [{ status: 'RECEIVED', reopenedOn: '2026-08-03' }, 'We opened it again on Mon 3 August 2026,'],
    [
      { status: 'CLOSED_ADVICE', otherRoute: 'a Safeguarding Adults Review. ' },
      'Another way of working is made for this: a Safeguarding Adults Review.',
    ],
    [{ status: 'SCHEDULED', meetingOn: '2026-07-15' }, 'will talk about your referral on Wed 15 July 2026.'],
    [
      { status: 'SCHEDULED', deferrals: 1, meetingOn: '2026-09-16' },
      'It will talk about your referral again on Wed 16 September 2026.',
    ],
    [{ status: 'ACCEPTED', meetingOn: '2026-07-15' }, 'The group talked about your referral on Wed 15 July 2026.'],
    [
      { status: 'ACCEPTED', method: 'CASE_FILE_REVIEW' },
      'Each service looks at its own records, and then they compare what they find.',
    ],
    [{ status: 'IN_REVIEW', reviewDueOn: '2026-10-08' }, 'The review should be ready by Thu 8 October 2026.'],
    [{ status: 'WITHDRAWN', mergedInto: 'CSCP-2026-014' }, 'Its reference is now CSCP-2026-014.'],
  ])('%j', (facts, expected) => {
    const { happened, next } = referrerOutcome(facts)
    expect(`${happened} ${next}`).toContain(expected)
  })
})

test('a decision that is still to be confirmed is not told', () => {
  const { happened, next } = referrerOutcome({
    status: 'SCHEDULED',
    isProvisional: true,
    meetingOn: '2026-07-15',
    method: 'CASE_FILE_REVIEW',
    reviewDueOn: '2026-10-08',
  })
  expect(`${happened} ${next}`).not.toMatch(/review|record|October/)
})

test('the measure of plain words can fail', () => {
  const official =
    'Following triage, the threshold for statutory notification having been considered, the multi-agency partnership has provisionally determined that the referrer’s concern necessitates escalation.'
  expect(jargonIn(official).length).toBeGreaterThan(5)
  expect(schoolYearsNeeded(official)).toBeGreaterThan(15)
})

describe('the words', () => {
  const every = headings.map(([, facts]) => facts)

  test.each(every)('of %j are plain', (facts) => {
    const { heading, happened, next } = referrerOutcome({ ...facts, otherRoute: undefined, method: 'CASE_FILE_REVIEW' })
    const text = `${heading}. ${happened} ${next}`
    expect(jargonIn(text)).toEqual([])
    // A child of twelve has been at school for seven years.
    expect(schoolYearsNeeded(text)).toBeLessThan(7.5)
  })

  test.each(reviewMethods.map(({ code }) => code))('of a review by %s are plain', (method) => {
    const { happened } = referrerOutcome({ status: 'ACCEPTED', method })
    expect(jargonIn(happened)).toEqual([])
    expect(schoolYearsNeeded(happened)).toBeLessThan(7.5)
  })

  test('are whole, whatever is not known', () => {
    const maybe = <T>(value: T) => fc.constantFrom(value, null, undefined)
    const anyFacts = fc.record({
      status: fc.constantFrom<ConcernStatus>(...concernStatuses),
      decideBy: maybe('2026-06-08'),
      meetingOn: maybe('2026-07-15'),
      deferrals: fc.nat(3),
      isProvisional: fc.boolean(),
      method: fc.constantFrom('AUDIT', 'POLICY_REVIEW', 'toString', '', null, undefined),
      reviewDueOn: maybe('2026-10-08'),
      otherRoute: fc.constantFrom('a complaint', '', ' ', null, undefined),
      mergedInto: maybe('CSCP-2026-014'),
      withdrawnBy: fc.constantFrom('REFERRER', 'PARTNERSHIP', null, undefined),
      reopenedOn: maybe('2026-08-03'),
    })
    fc.assert(
      fc.property(anyFacts, (facts) => {
        const { heading, happened, next } = referrerOutcome(facts)
        for (const text of [happened, next]) expect(text).toMatch(/^[A-Z].*\.$/)
        expect(heading).toMatch(/^[A-Z][^.]+$/)
        expect(`${heading} ${happened} ${next}`).not.toMatch(/undefined|null|NaN|\[object|function| {2}|\.\.| \./)
      }),
      { numRuns: 1000 },
    )
  })
})
