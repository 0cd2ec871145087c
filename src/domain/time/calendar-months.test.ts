import { expect, test } from 'vitest'
import { addCalendarMonths } from './calendar-months.ts'

test.each([
  ['2026-01-31', 1, '2026-02-28'],
  ['2028-01-31', 1, '2028-02-29'],
  ['2026-06-03', 3, '2026-09-03'],
])('from %s, %i calendar months on: %s', (date, months, expected) => {
  expect(addCalendarMonths(Temporal.PlainDate.from(date), months).toString()).toBe(expected)
})
