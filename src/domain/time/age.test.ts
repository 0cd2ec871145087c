import { expect, test } from 'vitest'
import { ageAtInWords, ageInWords, ageOn, wholeYearsAt } from './age.ts'
import type { UncertainDate } from './uncertain-date.ts'

const day = (iso: string) => Temporal.PlainDate.from(iso)

// Around the published vectors 55 to 57, which are in src/domain/clocks/vectors.test.ts.
test.each([
  ['2008-02-29', '2028-02-28', 19],
  ['2008-02-29', '2028-02-29', 20],
  ['2026-05-12', '2026-05-12', 0],
  ['2026-05-12', '2026-05-11', -1],
])('born %s, on %s: %i', (birth, date, expected) => {
  expect(ageOn(day(birth), day(date))).toBe(expected)
})

test.each([
  ['2026-06-03', 'not yet born', '2026-06-02'],
  ['2026-06-03', '0 days', '2026-06-03'],
  ['2026-06-03', '1 day', '2026-06-04'],
  ['2026-06-03', '13 days', '2026-06-16'],
  ['2026-06-03', '2 weeks', '2026-06-17'],
  ['2026-06-03', '13 weeks', '2026-09-02'],
  ['2026-06-03', '3 months', '2026-09-03'],
  ['2026-06-03', '23 months', '2028-06-02'],
  ['2026-06-03', '2 years', '2028-06-03'],
  ['2008-05-12', '17 years', '2026-05-11'],
])('born %s: %s on %s', (birth, expected, date) => {
  expect(ageInWords(day(birth), day(date))).toBe(expected)
})

const between = (earliest: string | null, latest: string | null): UncertainDate => ({
  earliest,
  latest,
  precision: 'RANGE',
  uncertain: false,
  asTyped: '',
})
const on = (date: string) => between(date, date)

test.each([
  ['both certain', on('2020-02-29'), on('2026-05-22'), '6 years', 6],
  ['a baby', on('2026-04-22'), on('2026-05-22'), '4 weeks', 0],
  ['only the year of birth', between('2020-01-01', '2020-12-31'), on('2026-05-22'), '5 or 6 years', undefined],
  ['a wide guess', between('2015-01-01', '2020-12-31'), on('2026-05-22'), '5 to 11 years', undefined],
  ['an uncertain event', on('2020-05-10'), between('2026-05-01', '2026-05-31'), '5 or 6 years', undefined],
  ['a month of birth that changes nothing', between('2020-01-01', '2020-01-31'), on('2026-05-22'), '6 years', 6],
  ['born near the event', between('2026-05-01', '2026-05-31'), on('2026-05-22'), 'under 1 year', undefined],
  ['unborn', between('2026-07-01', '2026-07-31'), on('2026-05-22'), 'not yet born', undefined],
  ['one bound missing', between(null, '2020-12-31'), on('2026-05-22'), 'age not known', undefined],
  ['no birth date', undefined, on('2026-05-22'), 'age not known', undefined],
  ['no event', on('2020-02-29'), undefined, 'age not known', undefined],
])('%s: %s', (_name, birth, event, words, years) => {
  expect(ageAtInWords(birth, event)).toBe(words)
  expect(wholeYearsAt(birth, event)).toBe(years)
})
