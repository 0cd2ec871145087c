import { expect, test } from 'vitest'
import { domainProblem, mayReferFrom, referralDomainRefusal, tidyDomains } from './referral-domains.ts'

test.each([
  ['kim.pretend@croydon.gov.uk', ['gov.uk'], true],
  ['kim.pretend@gov.uk', ['gov.uk'], true],
  ['KIM.PRETEND@NHS.NET', ['gov.uk', 'nhs.net'], true],
  ['kim@elmtree.croydon.sch.uk', ['croydon.sch.uk'], true],
  ['kim@oak.sutton.sch.uk', ['croydon.sch.uk'], false],
  // Ends alike, but is another domain.
  ['kim@notgov.uk', ['gov.uk'], false],
  ['kim@gov.uk.example', ['gov.uk'], false],
  ['"kim@gov.uk"@example.org', ['gov.uk'], false],
  ['kim@croydon.gov.uk', [], false],
])('%s with %j allowed may refer without an account: %s', (email, domains, expected) => {
  expect(mayReferFrom(email, domains)).toBe(expected)
})

test.each([
  ['gov.uk', null],
  ['elm-tree.croydon.sch.uk', null],
  ['uk', '“uk” is not a domain. Write it like croydon.gov.uk'],
  ['kim@gov.uk', '“kim@gov.uk” is not a domain. Write it like croydon.gov.uk'],
  ['https://gov.uk', '“https://gov.uk” is not a domain. Write it like croydon.gov.uk'],
  ['', '“” is not a domain. Write it like croydon.gov.uk'],
  ['gmail.com', 'Anybody can have an address at gmail.com, so it cannot be allowed'],
  ['co.uk', 'Anybody can have an address at co.uk, so it cannot be allowed'],
])('the domain “%s”: %s', (domain, expected) => {
  expect(domainProblem(domain)).toBe(expected)
})

test('domains are tidied: spelling, signs in front, empty lines, repetition', () => {
  expect(tidyDomains([' Gov.UK ', '@nhs.net', '*.police.uk', '.sch.uk', '', 'gov.uk'])).toEqual([
    'gov.uk',
    'nhs.net',
    'police.uk',
    'sch.uk',
  ])
})

test.each([
  ['kim@croydon.gov.uk', ['gov.uk'], null],
  [
    'kim@club.example',
    ['gov.uk'],
    'Use your work e-mail address. PSP takes addresses that end in gov.uk. If yours does not, ask its Business Manager.',
  ],
  [
    'kim@club.example',
    ['gov.uk', 'nhs.net', 'sch.uk'],
    'Use your work e-mail address. PSP takes addresses that end in gov.uk, nhs.net or sch.uk. If yours does not, ask its Business Manager.',
  ],
  [
    'kim@club.example',
    ['a.uk', 'b.uk', 'c.uk', 'd.uk', 'e.uk', 'f.uk', 'g.uk', 'h.uk', 'i.uk'],
    'Use your work e-mail address. PSP takes addresses that end in a.uk, b.uk, c.uk, d.uk, e.uk, f.uk, g.uk, h.uk, and others. If yours does not, ask its Business Manager.',
  ],
  [
    'kim@croydon.gov.uk',
    [],
    'PSP takes referrals only from people with an account. Sign in, or ask its Business Manager for one.',
  ],
])('%s with %j allowed is told: %s', (email, domains, expected) => {
  expect(referralDomainRefusal(email, domains, 'PSP')).toBe(expected)
})
