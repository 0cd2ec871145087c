import { expect, test } from 'vitest'
import { dayNumber, planDays, readingsOf } from './day-plan.ts'

const none = new Set<string>()

test.each([
  ['counted from the notification', 'SIN_SUBMITTED', '2026-06-08', ['2026-06-29', true], ['2026-06-22', false]],
  ['counted from becoming aware', 'LA_AWARE', '2026-06-01', ['2026-06-29', false], ['2026-06-22', true]],
] as const)('both readings of the fifteen days, %s', (_words, start, countedFrom, fromNotification, fromAware) => {
  const days = { awareOn: '2026-06-01', submittedOn: '2026-06-08' }
  const readings = readingsOf({ ...days, start, countedFrom }, none)
  expect(readings.map(({ start, dueOn, counts }) => [start, dueOn, counts])).toEqual([
    ['SIN_SUBMITTED', ...fromNotification],
    ['LA_AWARE', ...fromAware],
  ])
})

test('notified on the day of becoming aware, there is one reading', () => {
  const day = '2026-06-08'
  expect(readingsOf({ awareOn: day, submittedOn: day, start: 'LA_AWARE', countedFrom: day }, none)).toEqual([
    { start: 'LA_AWARE', from: day, dueOn: '2026-06-29', counts: true },
  ])
})

test('the reading that counts keeps the day it was counted to, though the calendar has changed since', () => {
  const days = { awareOn: '2026-06-01', submittedOn: '2026-06-08', countedFrom: '2026-06-08', dueOn: '2026-06-29' }
  const readings = readingsOf({ ...days, start: 'SIN_SUBMITTED' }, new Set(['2026-06-10']))
  expect(readings.map(({ dueOn }) => dueOn)).toEqual(['2026-06-29', '2026-06-23'])
})

test.each([
  ['the day itself', '2026-06-05', 0],
  ['the weekend after a Friday', '2026-06-07', 0],
  ['the Monday', '2026-06-08', 1],
  ['before it began', '2026-06-03', 0],
  ['the fifteenth day', '2026-06-26', 15],
  ['and over', '2026-06-30', 17],
])('%s', (_words, on, expected) => {
  expect(dayNumber('2026-06-05', on, none)).toBe(expected)
})

test('the plan steps over a bank holiday', () => {
  const days = planDays('2026-12-23', new Set(['2026-12-25', '2026-12-28', '2027-01-01']))
  expect(days).toHaveLength(16)
  expect(days.slice(0, 4)).toEqual([
    { day: 0, on: '2026-12-23' },
    { day: 1, on: '2026-12-24' },
    { day: 2, on: '2026-12-29' },
    { day: 3, on: '2026-12-30' },
  ])
  expect(days[15]).toEqual({ day: 15, on: '2027-01-18' })
})
