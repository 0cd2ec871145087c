import { expect, test } from 'vitest'
import { codingProblem, type ThemeCoding } from './findings.ts'

const gap: ThemeCoding = { code: 'TIMELY', polarity: '-', isSeenBefore: true }
const strength: ThemeCoding = { code: 'VOICE', polarity: '+', isSeenBefore: false }

test.each([
  ['FINDING', [gap], null],
  ['FINDING', [gap, strength], null],
  ['GOOD_PRACTICE', [strength], null],
  ['GOOD_PRACTICE', [gap, strength], null],
  ['FINDING', [], 'Choose at least one theme'],
  ['FINDING', [gap, { ...gap, polarity: '~' }], 'Choose each theme once'],
  ['GOOD_PRACTICE', [gap], 'Good practice needs at least one theme that is a strength'],
] as const)('%s coded with %j: %s', (kind, themes, problem) => {
  expect(codingProblem(kind, themes)).toBe(problem)
})
