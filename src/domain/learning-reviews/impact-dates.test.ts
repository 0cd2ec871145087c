import { expect, test } from 'vitest'
import { impactDates, sharingProblem } from './impact-dates.ts'

const months = { impact_first_months: 3, impact_second_months: 12 }

test.each([
  ['2026-06-03', '2026-06-17', { firstOn: '2026-09-17', secondOn: '2027-06-17' }],
  ['2026-06-17', '2026-06-03', { firstOn: '2026-09-17', secondOn: '2027-06-17' }],
  // There is no 31 November; the month ends a day earlier.
  ['2026-08-31', '2026-08-31', { firstOn: '2026-11-30', secondOn: '2027-08-31' }],
])('shared on %s and %s: %j', (sprgOn, learningGroupOn, expected) => {
  expect(impactDates(sprgOn, learningGroupOn, months)).toEqual(expected)
})

test.each([
  ['2026-06-03', null],
  ['2026-06-10', null],
  ['2026-06-11', 'This day is still to come: record the sharing when it has happened'],
  ['2026-06-02', 'This is before the findings were agreed'],
])('findings agreed on 3 June, recorded on 10 June, shared on %s: %s', (on, problem) => {
  expect(sharingProblem(on, { agreedOn: '2026-06-03', today: '2026-06-10' })).toBe(problem)
})
