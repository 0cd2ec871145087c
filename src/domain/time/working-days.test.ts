import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { englandHolidays } from './bank-holidays.ts'
import { addWorkingDays, dueDate, isWorkingDay, subtractWorkingDays, workingDaysBetween } from './working-days.ts'

const day = (iso: string) => Temporal.PlainDate.from(iso)
const forward = (start: string, count: number) => addWorkingDays(day(start), count, englandHolidays).toString()

// The published test vectors are in src/domain/clocks/vectors.test.ts; here is what they leave out.
describe('other dates', () => {
  test('counting back is counting forward below nought', () => {
    expect(workingDaysBetween(day('2026-01-05'), day('2025-12-24'), englandHolidays)).toBe(-5)
  })
  test('a limit backwards is the working days before', () => {
    expect(subtractWorkingDays(day('2025-04-29'), 7, englandHolidays).toString()).toBe('2025-04-16')
  })
  test('calendar days and months count every day, forward and back', () => {
    expect(dueDate(day('2026-12-24'), { length: 3, unit: 'DAY' }, englandHolidays).toString()).toBe('2026-12-27')
    expect(dueDate(day('2026-03-31'), { length: 1, unit: 'MONTH', direction: '-' }, englandHolidays).toString()).toBe(
      '2026-02-28',
    )
  })
  test('no working days on is the day itself', () => {
    expect(forward('2026-05-25', 0)).toBe('2026-05-25')
  })
})

describe('whenever it is from 2020 to 2040', () => {
  // Beyond the shipped table no holidays are known: only weekends count there.
  const anyDate = fc.integer({ min: 0, max: 7669 }).map((days) => day('2020-01-01').add({ days }))
  const anyCount = fc.integer({ min: 1, max: 40 })

  test('adding and subtracting agree', () => {
    fc.assert(
      fc.property(anyDate, anyCount, (start, count) => {
        const due = addWorkingDays(start, count, englandHolidays)
        expect(isWorkingDay(due, englandHolidays)).toBe(true)
        expect(workingDaysBetween(start, due, englandHolidays)).toBe(count)
        const back = subtractWorkingDays(due, count, englandHolidays)
        // Back on the start, or on the last working day before a start nobody works on.
        expect(back.toString()).toBe(
          isWorkingDay(start, englandHolidays)
            ? start.toString()
            : subtractWorkingDays(start, 1, englandHolidays).toString(),
        )
      }),
    )
  })
  test('counting two limits in turn is counting their sum', () => {
    fc.assert(
      fc.property(anyDate, anyCount, anyCount, (start, first, second) => {
        const inTurn = addWorkingDays(addWorkingDays(start, first, englandHolidays), second, englandHolidays)
        expect(inTurn.equals(addWorkingDays(start, first + second, englandHolidays))).toBe(true)
      }),
    )
  })
})
