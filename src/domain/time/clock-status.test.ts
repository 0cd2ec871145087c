import { expect, test } from 'vitest'
import { clockStatus, clockStatuses } from './clock-status.ts'

test.each([
  [5, 3, null, '2026-06-03', 'RUNNING'],
  [5, 2, null, '2026-06-04', 'DUE_SOON'],
  [15, 4, null, '2026-06-02', 'RUNNING'],
  [15, 3, null, '2026-06-03', 'DUE_SOON'],
  [5, 0, null, '2026-06-08', 'DUE_TODAY'],
  [5, 0, null, '2026-06-13', 'LATE'],
  [5, -1, null, '2026-06-09', 'LATE'],
  [5, 0, '2026-06-08', '2026-06-08', 'MET'],
  [5, 0, '2026-06-08', '2026-09-01', 'MET'],
  [5, -1, '2026-06-09', '2026-09-01', 'MET_LATE'],
] as const)('of %i days, %i left, stopped %s, on %s: %s', (length, daysLeft, stoppedOn, today, expected) => {
  expect(clockStatus({ dueOn: '2026-06-08', stoppedOn, today, length, daysLeft })).toBe(expected)
  expect(clockStatuses).toContain(expected)
})
