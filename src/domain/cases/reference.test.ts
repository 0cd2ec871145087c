import fc from 'fast-check'
import { expect, test } from 'vitest'
import { caseReference, normaliseReference, parseReference } from './reference.ts'

test.each([
  ['CSCP', 2026, 1, 'CSCP-2026-001'],
  ['cscp', 2026, 42, 'CSCP-2026-042'],
  ['CSCP', 2027, 999, 'CSCP-2027-999'],
  ['CSCP', 2027, 1000, 'CSCP-2027-1000'],
])('%s %i %i', (prefix, year, number, expected) => {
  expect(caseReference(prefix, year, number)).toBe(expected)
})

test.each([
  ['CSCP-2026-001', 'CSCP-2026-001'],
  ['cscp 2026 1', 'CSCP-2026-001'],
  ['  CSCP/2026/0042 ', 'CSCP-2026-042'],
  ['cscp2026-7', 'CSCP-2026-007'],
  ['CSCP – 2026', undefined],
  ['CSCP-2026-000', undefined],
  ['2026-1', undefined],
  ['CSCP-26-1', undefined],
  ['', undefined],
  ['a family name', undefined],
])('%j is %s', (typed, expected) => {
  expect(normaliseReference(typed)).toBe(expected)
})

test('every reference reads back', () => {
  fc.assert(
    fc.property(fc.integer({ min: 2018, max: 2099 }), fc.integer({ min: 1, max: 999_999 }), (year, number) => {
      expect(parseReference(caseReference('CSCP', year, number))).toEqual({ prefix: 'CSCP', year, number })
    }),
  )
})
