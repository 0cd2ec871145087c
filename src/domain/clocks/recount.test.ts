import fc from 'fast-check'
import { expect, test } from 'vitest'
import { englandHolidays } from '#domain/time/bank-holidays.ts'
import type { TimeLimit } from '#domain/time/working-days.ts'
import { dueOn, recount } from './recount.ts'

const fifteen = { length: 15, unit: 'WD' } as const
// Counted from Mon 1 June 2026: fifteen working days are Mon 22 June.
const running = { startedOn: '2026-06-01', limit: fifteen, dueOn: '2026-06-22', stoppedOn: null, cancelledOn: null }

test.each([
  ['inside it', running, '2026-06-10', '2026-06-23'],
  ['on the day it starts, which is day 0', running, '2026-06-01', '2026-06-22'],
  ['before it starts', running, '2026-05-29', '2026-06-22'],
  ['on its very due day', running, '2026-06-22', '2026-06-23'],
  ['after it is due', running, '2026-06-23', '2026-06-22'],
  ['on a Saturday inside it', running, '2026-06-13', '2026-06-22'],
  ['inside it, once it has stopped', { ...running, stoppedOn: '2026-06-18' }, '2026-06-10', '2026-06-22'],
  ['inside it, once it was met late', { ...running, stoppedOn: '2026-06-24' }, '2026-06-10', '2026-06-22'],
  ['inside it, once it is not needed', { ...running, cancelledOn: '2026-06-09' }, '2026-06-10', '2026-06-22'],
  [
    'inside six months',
    { ...running, limit: { length: 6, unit: 'MONTH' }, dueOn: '2026-12-01' } as const,
    '2026-06-10',
    '2026-12-01',
  ],
  [
    'inside a backward limit',
    {
      ...running,
      startedOn: '2026-06-22',
      limit: { length: 7, unit: 'WD', direction: '-' },
      dueOn: '2026-06-11',
    } as const,
    '2026-06-15',
    '2026-06-10',
  ],
])('a one-off holiday %s', (_when, clock, holiday, expected) => {
  expect(recount(clock, new Set([...englandHolidays, holiday]))).toBe(expected)
})

const anyDay = fc
  .integer({ min: 0, max: 2000 })
  .map((days) => Temporal.PlainDate.from('2026-01-01').add({ days }).toString())
const anyLimit: fc.Arbitrary<TimeLimit> = fc.record({
  length: fc.integer({ min: 1, max: 30 }),
  unit: fc.constantFrom('WD', 'MONTH', 'DAY'),
  direction: fc.constantFrom('+', '-'),
})
const anyCalendar = fc.uniqueArray(anyDay, { maxLength: 40 }).map((days) => new Set([...englandHolidays, ...days]))

test('whatever the calendar becomes, a clock that has stopped or is not needed never moves', () => {
  fc.assert(
    fc.property(
      anyDay,
      anyLimit,
      anyDay,
      anyDay,
      fc.boolean(),
      anyCalendar,
      (startedOn, limit, due, on, stopped, after) => {
        const over = stopped ? { stoppedOn: on, cancelledOn: null } : { stoppedOn: null, cancelledOn: on }
        expect(recount({ startedOn, limit, dueOn: due, ...over }, after)).toBe(due)
      },
    ),
  )
})

test('counting anew twice is counting anew once, and taking the holidays away again brings the first date back', () => {
  fc.assert(
    fc.property(anyDay, anyLimit, anyCalendar, (startedOn, limit, after) => {
      const first = dueOn(startedOn, limit, englandHolidays)
      const clock = { startedOn, limit, dueOn: first, stoppedOn: null, cancelledOn: null }
      const once = recount(clock, after)
      expect(recount({ ...clock, dueOn: once }, after)).toBe(once)
      expect(recount({ ...clock, dueOn: once }, englandHolidays)).toBe(first)
    }),
  )
})

test('a holiday more never brings a limit nearer', () => {
  fc.assert(
    fc.property(anyDay, fc.integer({ min: 1, max: 30 }), anyCalendar, (startedOn, length, after) => {
      const clock = { startedOn, limit: { length, unit: 'WD' as const }, stoppedOn: null, cancelledOn: null }
      const first = dueOn(startedOn, clock.limit, englandHolidays)
      expect(recount({ ...clock, dueOn: first }, after) >= first).toBe(true)
    }),
  )
})
