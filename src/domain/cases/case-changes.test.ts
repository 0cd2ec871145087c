import { describe, expect, test } from 'vitest'
import type { ConcernStatus } from '#domain/concerns/concern-status.ts'
import { type CaseChange, whyNot, whyNotInto } from './case-changes.ts'

const at = (status: ConcernStatus) => ({ status, isReceived: true })
const open = (status: ConcernStatus) =>
  (['link', 'merge', 'split', 'withdraw', 'reopen'] as const).filter((change) => whyNot(change, at(status)) === null)

test.each<[ConcernStatus, readonly CaseChange[]]>([
  ['RECEIVED', ['link', 'merge', 'split', 'withdraw']],
  ['INFO_NEEDED', ['link', 'merge', 'split', 'withdraw']],
  ['CONSULTING', ['link', 'split']],
  ['CLOSED_ADVICE', ['link', 'reopen']],
  ['ESCALATED_SIN', ['link', 'reopen']],
  ['SCHEDULED', ['link']],
  ['ACCEPTED', ['link']],
  ['CLOSED_DECLINED', ['link', 'reopen']],
  ['IN_REVIEW', ['link']],
  ['FINDINGS', ['link']],
  ['LEARNING', ['link']],
  ['CLOSED_COMPLETE', ['link', 'reopen']],
  ['WITHDRAWN', ['link', 'reopen']],
])('at %s the Business Manager may %j', (status, changes) => {
  expect(open(status)).toEqual(changes)
})

test.each<[CaseChange, ConcernStatus, string]>([
  ['merge', 'CONSULTING', 'Partners are being consulted. The consultation has to end first.'],
  [
    'withdraw',
    'SCHEDULED',
    'Only a concern that has been received, or waits for more information, can be withdrawn. This one stands at “On the agenda”.',
  ],
  [
    'split',
    'CLOSED_ADVICE',
    'Only a concern that awaits triage can be split. This one stands at “Closed with advice”.',
  ],
  ['reopen', 'RECEIVED', 'Only what is over can be reopened. This one stands at “Received”.'],
])('%s at %s: %s', (change, status, why) => {
  expect(whyNot(change, at(status))).toBe(why)
})

test('a draft that was withdrawn was never received, so there is nothing to reopen', () => {
  expect(whyNot('reopen', { status: 'WITHDRAWN', isReceived: false })).toBe('This referral was never received.')
})

describe('joining one case with another', () => {
  const bell = { id: 'b', reference: 'PSP-2026-002', status: 'RECEIVED', joinedWith: null, joinedHere: [] } as const
  const ash = { id: 'a', reference: 'PSP-2026-001', status: 'SCHEDULED', joinedWith: null, joinedHere: [] } as const

  test('is possible while neither is joined already', () => {
    expect(whyNotInto(bell, ash)).toBe(null)
    expect(whyNotInto(bell, { ...ash, joinedHere: ['PSP-2026-003'] })).toBe(null)
    expect(whyNotInto(bell, { ...ash, status: 'ESCALATED_SIN' })).toBe(null)
  })

  test.each([
    ['with itself', bell, bell, 'A case cannot be joined with itself.'],
    [
      'with one that was itself joined',
      bell,
      { ...ash, joinedWith: 'PSP-2026-009' },
      'PSP-2026-001 was itself joined with PSP-2026-009. Choose PSP-2026-009.',
    ],
    [
      'when others were joined with it',
      { ...bell, joinedHere: ['PSP-2026-003'] },
      ash,
      'PSP-2026-003 was joined with PSP-2026-002. Join the other way round, or reopen PSP-2026-003 first.',
    ],
    [
      'with a closed one',
      bell,
      { ...ash, status: 'CLOSED_COMPLETE' as const },
      'PSP-2026-001 is closed. Reopen it first, or link the two.',
    ],
  ])('is refused %s', (_, one, into, why) => {
    expect(whyNotInto(one, into)).toBe(why)
  })
})
