import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { daysInMonth, formatDate, formatLongDate, isIsoDate } from './dates.ts'
import { parseDate } from './parse-date.ts'

const today = '2026-06-03'

describe('a date in words', () => {
  test.each([
    ['2026-06-03', 'Wed 3 June 2026', '3 June 2026'],
    ['2024-02-29', 'Thu 29 February 2024', '29 February 2024'],
    ['2027-12-26', 'Sun 26 December 2027', '26 December 2027'],
  ])('%s is %s', (iso, long, plain) => {
    expect(formatLongDate(iso)).toBe(long)
    expect(formatLongDate(Temporal.PlainDate.from(iso))).toBe(long)
    expect(formatDate(iso)).toBe(plain)
  })
})

test.each([
  ['2026-06-03', true],
  ['2024-02-29', true],
  ['2026-02-29', false],
  ['2026-13-01', false],
  ['2026-00-10', false],
  ['2026-06-31', false],
  ['2026-6-3', false],
  ['today', false],
])('%s is a date as stored: %s', (text, expected) => {
  expect(isIsoDate(text)).toBe(expected)
})

test.each([
  [2024, 2, 29],
  [2026, 2, 28],
  [2100, 2, 28],
  [2000, 2, 29],
  [2026, 4, 30],
  [2026, 12, 31],
])('%i-%i has %i days', (year, month, expected) => {
  expect(daysInMonth(year, month)).toBe(expected)
})

describe('a typed date', () => {
  test.each([
    ['3 jun 26', '2026-06-03'],
    ['3/6/26', '2026-06-03'],
    ['2026-06-03', '2026-06-03'],
    ['2026/6/3', '2026-06-03'],
    ['03.06.2026', '2026-06-03'],
    ['3-6-2026', '2026-06-03'],
    ['3 6 26', '2026-06-03'],
    ['22.05/16', '2016-05-22'],
    ['3rd June 2026', '2026-06-03'],
    ['the 3rd', undefined],
    ['Wed 3 June 2026', '2026-06-03'],
    ['wednesday, 3rd of june 2026', '2026-06-03'],
    ['3june2026', '2026-06-03'],
    ['3-Jun-26', '2026-06-03'],
    ['June 3, 2026', '2026-06-03'],
    ['3 sept 2025', '2025-09-03'],
    ['  3   June  2026 ', '2026-06-03'],
    ['today', '2026-06-03'],
    ['Yesterday', '2026-06-02'],
    ['tomorrow', '2026-06-04'],
    ['29/2/24', '2024-02-29'],
    ['29/2/26', undefined],
    ['6/13/2026', undefined],
    ['31 june 2026', undefined],
    ['3 june', undefined],
    ['june 2026', undefined],
    ['2026', undefined],
    ['3 ju 26', undefined],
    ['1 jan 1899', undefined],
    ['', undefined],
    ['soon', undefined],
    ['valueOf', undefined],
  ])('%j is %s', (typed, expected) => {
    expect(parseDate(typed, { today })).toBe(expected)
  })

  test.each([
    ['1/1/26', false, '2026-01-01'],
    ['1/1/27', false, '1927-01-01'],
    ['1/1/27', true, '2027-01-01'],
    ['1/1/49', true, '2049-01-01'],
    ['1/1/49', false, '1949-01-01'],
    ['1/1/50', true, '1950-01-01'],
    ['1/1/00', false, '2000-01-01'],
    ['1/1/2027', false, '2027-01-01'],
  ])('%s, may be in the future %s: %s', (typed, mayBeFuture, expected) => {
    expect(parseDate(typed, { today, mayBeFuture })).toBe(expected)
  })

  const anyIso = fc
    .integer({ min: 0, max: 55_000 })
    .map((days) => Temporal.PlainDate.from('1950-01-01').add({ days }).toString())

  test('every date reads back from each way we write it', () => {
    fc.assert(
      fc.property(anyIso, (iso) => {
        for (const written of [iso, formatDate(iso), formatLongDate(iso)])
          expect(parseDate(written, { today })).toBe(iso)
      }),
    )
  })
  test('no text makes it throw, and what it gives is a date', () => {
    const text = fc.oneof(fc.string(), fc.string({ unit: fc.constantFrom(...'0123456789/-. ?junemayb') }))
    fc.assert(
      fc.property(text, (typed) => {
        const date = parseDate(typed, { today })
        expect(date === undefined || isIsoDate(date)).toBe(true)
      }),
      { numRuns: 500 },
    )
  })
})
