import { expect, test } from 'vitest'
import { isSameAnswer } from './same-answer.ts'

test.each([
  ['x', 'x', true],
  ['x', 'y', false],
  ['1', 1, false],
  [undefined, undefined, true],
  [undefined, '', false],
  [null, {}, false],
  [['a', 'b'], ['a', 'b'], true],
  [['a', 'b'], ['b', 'a'], false],
  [['a'], ['a', undefined], false],
  [[], {}, false],
  [{ people: ['p1'] }, { people: ['p1'], noneKnown: undefined }, true],
  [{ people: ['p1'] }, { people: ['p1'], noneKnown: true }, false],
  [[{ agency: 'GP', skipped: { contact: 'NOT_KNOWN' } }], [{ skipped: { contact: 'NOT_KNOWN' }, agency: 'GP' }], true],
])('%j and %j', (a, b, expected) => {
  expect(isSameAnswer(a, b)).toBe(expected)
  expect(isSameAnswer(b, a)).toBe(expected)
})
