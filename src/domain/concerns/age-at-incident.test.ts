import { expect, test } from 'vitest'
import { parseUncertainDate } from '#domain/time/parse-uncertain-date.ts'
import { ageAtIncident } from './age-at-incident.ts'

const today = '2026-07-01'
const written = (text: string | undefined) => {
  if (text === undefined) return undefined
  const parsed = parseUncertainDate(text, { today })
  return parsed.ok ? parsed.date : undefined
}

test.each([
  // The three vectors of the clocks document (55 to 57).
  ['29 February 2008', '28 February 2026', { youngest: 17, oldest: 17 }],
  ['29 February 2008', '1 March 2026', { youngest: 18, oldest: 18 }],
  ['14 June 2001', '13 June 2026', { youngest: 24, oldest: 24 }],
  ['14 June 2001', '14 June 2026', { youngest: 25, oldest: 25 }],
  ['12 May 2008', '11 May 2026', { youngest: 17, oldest: 17 }],
  ['12 May 2008', '12 May 2026', { youngest: 18, oldest: 18 }],
  ['2012', 'March 2026', { youngest: 13, oldest: 14 }],
  ['May 2008', 'May 2026', { youngest: 17, oldest: 18 }],
  ['before 2001', '1 May 2026', { youngest: 25, oldest: null }],
  ['after 2015', '1 May 2026', { youngest: 0, oldest: 10 }],
  ['3 March 2015', undefined, { youngest: 0, oldest: 11 }],
  ['3 March 2000', undefined, { youngest: 0, oldest: 26 }],
  ['3 March 2000', 'after May 2025', { youngest: 25, oldest: 26 }],
  ['not known', '1 May 2026', { youngest: 0, oldest: null }],
  [undefined, '1 May 2026', { youngest: 0, oldest: null }],
  ['1 May 2026', '20 May 2026', { youngest: 0, oldest: 0 }],
  ['20 May 2026', '1 May 2026', 'unborn'],
] as const)('born %s, incident %s', (dob, incident, expected) => {
  expect(ageAtIncident({ born: 'born', dob: written(dob) }, written(incident), today)).toEqual(expected)
})

test('a child not yet born is unborn whatever the dates', () => {
  expect(ageAtIncident({ born: 'unborn' }, written('1 May 2026'), today)).toBe('unborn')
})
