import { expect, test } from 'vitest'
import { clockStatus, clockStatuses, isOver } from './clock-status.ts'

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

// Due on Mon 8 June 2026; a later day, where one was given, counts instead.
test.each([
  ['cancelled before it was due', { cancelledOn: '2026-06-03', today: '2026-06-04' }, 'CANCELLED'],
  ['cancelled when it was late', { cancelledOn: '2026-06-10', today: '2026-06-30', daysLeft: -16 }, 'CANCELLED'],
  [
    'done, and cancelled after that',
    { stoppedOn: '2026-06-05', cancelledOn: '2026-06-09', today: '2026-06-30' },
    'MET',
  ],
  ['given more time', { extendedTo: '2026-06-18', today: '2026-06-04', daysLeft: 10 }, 'EXTENDED'],
  ['given more time, over the first day', { extendedTo: '2026-06-18', today: '2026-06-09', daysLeft: 7 }, 'EXTENDED'],
  ['given more time that runs out soon', { extendedTo: '2026-06-18', today: '2026-06-16', daysLeft: 2 }, 'DUE_SOON'],
  ['given more time until today', { extendedTo: '2026-06-18', today: '2026-06-18', daysLeft: 0 }, 'DUE_TODAY'],
  ['given more time that ran out', { extendedTo: '2026-06-18', today: '2026-06-19', daysLeft: -1 }, 'LATE'],
  ['done by the later day', { extendedTo: '2026-06-18', stoppedOn: '2026-06-18', today: '2026-06-30' }, 'MET'],
  ['done after the later day', { extendedTo: '2026-06-18', stoppedOn: '2026-06-19', today: '2026-06-30' }, 'MET_LATE'],
  [
    'given more time and then cancelled',
    { extendedTo: '2026-06-18', cancelledOn: '2026-06-10', today: '2026-06-11' },
    'CANCELLED',
  ],
] as const)('%s', (_how, facts, expected) => {
  const plain = { dueOn: '2026-06-08', stoppedOn: null, length: 5, daysLeft: 2 }
  const status = clockStatus({ ...plain, ...facts })
  expect(status).toBe(expected)
  expect(isOver(status)).toBe(['MET', 'MET_LATE', 'CANCELLED'].includes(expected))
})
