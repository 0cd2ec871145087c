import { expect, test } from 'vitest'
import { holidayProblem } from './calendar-change.ts'

test.each([
  ['2026-06-10', null],
  ['2026-06-13', 'Choose a weekday: a Saturday or Sunday is no working day anyway'],
  ['2026-06-14', 'Choose a weekday: a Saturday or Sunday is no working day anyway'],
  ['2026-05-25', 'This day is a bank holiday already'],
  ['2026-02-30', 'Enter a date, like 3 June 2026'],
])('%s as a bank holiday', (on, expected) => {
  expect(holidayProblem(on, new Set(['2026-05-25']))).toBe(expected)
})
