import { expect, test } from 'vitest'
import { wasOnTime } from './on-time.ts'

const extension = (to: string, at: string, isForAnswers = false) => ({
  from: '2026-06-10',
  to,
  reason: 'Leave',
  by: 'Cora',
  at,
  isForAnswers,
})

test.each([
  ['on the day', '2026-06-10', [], true],
  ['a day later', '2026-06-11', [], false],
  ['a day later, with more time given before', '2026-06-11', [extension('2026-06-12', '2026-06-09T10:00:00Z')], true],
  [
    'late, with more time given to answer questions',
    '2026-06-11',
    [extension('2026-06-18', '2026-06-15T10:00:00Z', true)],
    false,
  ],
  [
    'late, with more time given to answer questions on the very day',
    '2026-06-11',
    [extension('2026-06-18', '2026-06-11T14:00:00Z', true)],
    false,
  ],
  [
    'a day later, with more time given for it and again for its questions',
    '2026-06-12',
    [extension('2026-06-11', '2026-06-09T10:00:00Z'), extension('2026-06-18', '2026-06-12T14:00:00Z', true)],
    false,
  ],
] as const)('a return %s', (_words, returnedOn, extensions, expected) => {
  expect(wasOnTime(returnedOn, '2026-06-10', extensions)).toBe(expected)
})
