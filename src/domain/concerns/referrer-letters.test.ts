import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { triageOutcomes } from '#domain/codes/triage-outcomes.ts'
import { decisionKinds } from '#domain/meetings/decision-rules.ts'
import { jargonIn, schoolYearsNeeded } from '#tests/support/plain-words.ts'
import { draftLetter, gapsIn, type LetterFacts, type LetterKind } from './referrer-letters.ts'

const bare: LetterFacts = { reference: 'CSCP-2026-007', partnershipName: 'Croydon Safeguarding Children Partnership' }
const whole: LetterFacts = {
  ...bare,
  receivedOn: '2026-06-01',
  advice: 'Talk to your own safeguarding lead first.',
  otherRoute: 'The council’s complaints team can help you with this.',
  questions: '1. When was the last visit?\n2. Who was told?',
  meetingOn: '2026-07-15',
  reason: 'The same questions are already being asked elsewhere.',
  method: 'MULTI_AGENCY_DISCUSSION',
  reviewDueOn: '2026-10-08',
}
const kinds: readonly LetterKind[] = [...triageOutcomes.map(({ code }) => code), ...decisionKinds]

test('a whole letter', () => {
  expect(draftLetter('ACCEPT', whole)).toBe(`Your referral CSCP-2026-007

Dear colleague,

Thank you for your referral, which reached us on Mon 1 June 2026. You helped us to see something that may matter for other children too.

The group talked about it on Wed 15 July 2026, and wants to learn from what happened. There will be a review.

The staff who were involved meet once and talk it through. A review does not look for somebody to blame. It should be ready by Thu 8 October 2026.

You can see on your referral’s page how it is going. We will tell you there what comes of it.

If you think that a child is in danger, please do not wait for us. Call 999, or the children’s services that you would call at any time.

Yours sincerely,

Business Manager
Croydon Safeguarding Children Partnership`)
})

test.each<[LetterKind, string]>([
  ['ADVICE_OUTSIDE_PROCESS', 'Talk to your own safeguarding lead first.'],
  ['SCHEDULE_FOR_MEETING', 'The group meets on Wed 15 July 2026, and decides whether there will be a review.'],
  ['NEED_INFO', '1. When was the last visit?\n2. Who was told?'],
  ['TO_SIN', 'may be so serious that the council must report it to a national panel'],
  ['OTHER_ROUTE', 'The council’s complaints team can help you with this.'],
  ['ACCEPT', 'There will be a review.'],
  ['DECLINE', 'The same questions are already being asked elsewhere.'],
  ['DEFER', 'It will talk about your referral again on Wed 15 July 2026.'],
  ['SEND_TO_SIN', 'may be so serious that the council must report it to a national panel'],
])('%s says %j', (kind, expected) => {
  expect(draftLetter(kind, whole)).toContain(expected)
})

describe('what is missing is a gap to fill in', () => {
  test.each<[LetterKind, readonly string[]]>([
    ['ADVICE_OUTSIDE_PROCESS', ['[Write your advice here]']],
    ['SCHEDULE_FOR_MEETING', ['[the day of the meeting]']],
    ['NEED_INFO', ['[Write your questions here]']],
    ['TO_SIN', []],
    ['OTHER_ROUTE', ['[Write which one, and whom to ask]']],
    ['ACCEPT', ['[the day of the meeting]', '[the day it is due]']],
    ['DECLINE', ['[the day of the meeting]', '[Write the reason here]']],
    ['DEFER', ['[the day of the later meeting]', '[Write the reason here]']],
    ['SEND_TO_SIN', []],
  ])('%s', (kind, expected) => {
    expect(gapsIn(draftLetter(kind, bare))).toEqual(expected)
    expect(gapsIn(draftLetter(kind, whole))).toEqual([])
  })
})

describe.each(kinds)('the letter %s', (kind) => {
  test('is plain', () => {
    const letter = draftLetter(kind, whole)
    // The reference, the partnership’s name and the signature are not ours to make plainer.
    const written = letter.split('\n\n').slice(2, -2).join(' ')
    expect(jargonIn(written)).toEqual([])
    expect(schoolYearsNeeded(written)).toBeLessThan(7.5)
  })

  test('carries the reference and is whole, whatever is not known', () => {
    const maybe = (value: string) => fc.constantFrom(value, '', null, undefined)
    const anyFacts = fc.record({
      reference: fc.constant('CSCP-2026-007'),
      partnershipName: fc.constant('Kingston and Richmond'),
      receivedOn: fc.constantFrom('2026-06-01', null, undefined),
      advice: maybe('Advice.'),
      otherRoute: maybe('Elsewhere.'),
      questions: maybe('Why?'),
      meetingOn: fc.constantFrom('2026-07-15', null, undefined),
      reason: maybe('Because.'),
      method: fc.constantFrom('AUDIT', 'constructor', null, undefined),
      reviewDueOn: fc.constantFrom('2026-10-08', null, undefined),
    })
    fc.assert(
      fc.property(anyFacts, (facts) => {
        const letter = draftLetter(kind, facts)
        expect(letter).toContain('CSCP-2026-007')
        expect(letter).toMatch(/\n\nYours sincerely,\n\nBusiness Manager\nKingston and Richmond$/)
        expect(letter).not.toMatch(/undefined|null|NaN|\[object|function| {2}|\n{3}/)
      }),
    )
  })
})
