import { expect, test } from 'vitest'
import { englandHolidays } from './bank-holidays.ts'
import { relativeToDue } from './relative-days.ts'

test.each([
  ['2026-06-03', '2026-06-03', 'today'],
  ['2026-06-04', '2026-06-03', 'in 1 working day'],
  ['2026-06-09', '2026-06-03', 'in 4 working days'],
  ['2026-05-26', '2026-05-22', 'in 1 working day'],
  ['2026-06-06', '2026-06-05', 'in 1 day'],
  ['2026-06-07', '2026-06-05', 'in 2 days'],
  ['2026-06-02', '2026-06-03', '1 working day late'],
  ['2026-06-01', '2026-06-03', '2 working days late'],
  ['2026-06-05', '2026-06-06', '1 day late'],
  ['2026-05-22', '2026-05-26', '1 working day late'],
])('due %s, on %s: %s', (due, today, expected) => {
  expect(relativeToDue(Temporal.PlainDate.from(due), Temporal.PlainDate.from(today), englandHolidays)).toBe(expected)
})
