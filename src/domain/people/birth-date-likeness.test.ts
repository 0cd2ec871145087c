import { expect, test } from 'vitest'
import { parseUncertainDate } from '#domain/time/parse-uncertain-date.ts'
import { birthDateLikeness } from './birth-date-likeness.ts'

const written = (text: string | undefined) => {
  if (text === undefined) return undefined
  const parsed = parseUncertainDate(text, { today: '2026-06-01' })
  return parsed.ok ? parsed.date : undefined
}

test.each([
  ['4 March 2015', '2015-03-04', 'same'],
  ['?4 March 2015', '4 March 2015', 'same'],
  ['4 March 2015', '3 April 2015', 'day-and-month-swapped'],
  ['4 March 2015', '3 April 2016', 'different'],
  ['4 March 2015', '14 March 2015', 'one-digit'],
  ['4 March 2015', '4 March 2025', 'one-digit'],
  ['4 March 2015', '4 May 2015', 'one-digit'],
  ['12 March 2015', '21 March 2015', 'digits-swapped'],
  ['4 March 2012', '4 March 2021', 'digits-swapped'],
  ['9 March 2015', '10 March 2015', 'next-day'],
  ['31 March 2015', '1 April 2015', 'next-day'],
  ['9 March 2015', '11 March 2015', 'different'],
  ['?9 March 2015', '17 March 2015', 'nearly'],
  ['?9 March 2015', '17 April 2015', 'different'],
  ['March 2015', '4 March 2015', 'month-fits'],
  ['March 2015', 'March 2015', 'month-fits'],
  ['2015', '4 March 2015', 'year-fits'],
  ['2015', 'March 2015', 'year-fits'],
  ['2014', '4 March 2015', 'different'],
  ['March 2015', '4 April 2015', 'different'],
  ['between 2012 and 2016', '4 March 2015', 'not-known'],
  ['before 2016', '4 March 2015', 'not-known'],
  ['not known', '4 March 2015', 'not-known'],
  [undefined, '4 March 2015', 'not-known'],
  [undefined, undefined, 'not-known'],
])('%j and %j: %s', (one, other, expected) => {
  expect(birthDateLikeness(written(one), written(other))).toBe(expected)
  expect(birthDateLikeness(written(other), written(one))).toBe(expected)
})
