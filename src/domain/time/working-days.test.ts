import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { englandHolidays } from './bank-holidays.ts'
import { actBy, addCalendarMonths } from './calendar-months.ts'
import { addWorkingDays, dueDate, isWorkingDay, subtractWorkingDays, workingDaysBetween } from './working-days.ts'

const day = (iso: string) => Temporal.PlainDate.from(iso)
const forward = (start: string, count: number) => addWorkingDays(day(start), count, englandHolidays).toString()
const backward = (start: string, count: number) => subtractWorkingDays(day(start), count, englandHolidays).toString()

// The numbers are those of the test vectors in the clocks document.
describe('five working days forward', () => {
  test.each([
    [1, '2025-02-03', '2025-02-10'],
    [2, '2025-03-14', '2025-03-21'],
    [3, '2025-03-15', '2025-03-21'],
    [4, '2025-03-16', '2025-03-21'],
    [5, '2025-04-17', '2025-04-28'],
    [6, '2025-04-18', '2025-04-28'],
    [7, '2025-05-02', '2025-05-12'],
    [8, '2025-08-22', '2025-09-01'],
    [9, '2025-12-19', '2025-12-30'],
    [10, '2025-12-22', '2025-12-31'],
    [11, '2025-12-24', '2026-01-05'],
    [12, '2025-12-25', '2026-01-05'],
    [13, '2026-04-02', '2026-04-13'],
    [14, '2026-04-06', '2026-04-13'],
    [15, '2026-12-23', '2027-01-04'],
    [16, '2026-12-24', '2027-01-05'],
    [17, '2027-03-25', '2027-04-05'],
    [18, '2027-12-23', '2028-01-04'],
    [19, '2027-12-24', '2028-01-05'],
  ])('%i: from %s to %s', (_number, start, due) => {
    expect(forward(start, 5)).toBe(due)
  })
})

describe('fifteen working days forward', () => {
  test.each([
    [20, '2025-02-10', '2025-03-03'],
    [21, '2025-04-10', '2025-05-06'],
    [22, '2025-04-28', '2025-05-20'],
    [23, '2025-08-11', '2025-09-02'],
    [24, '2025-12-10', '2026-01-05'],
    [25, '2025-12-12', '2026-01-07'],
    [26, '2025-12-24', '2026-01-19'],
    [27, '2026-03-23', '2026-04-15'],
    [28, '2026-03-31', '2026-04-23'],
    [29, '2026-05-01', '2026-05-26'],
    [30, '2026-08-14', '2026-09-07'],
    [31, '2026-12-14', '2027-01-07'],
    [32, '2026-12-18', '2027-01-13'],
    [33, '2027-03-15', '2027-04-07'],
    [34, '2027-12-10', '2028-01-05'],
  ])('%i: from %s to %s', (_number, start, due) => {
    expect(forward(start, 15)).toBe(due)
  })
})

describe('seven working days before publication', () => {
  test.each([
    [35, '2025-04-29', '2025-04-16'],
    [36, '2025-05-12', '2025-04-30'],
    [37, '2026-01-12', '2025-12-31'],
    [38, '2026-04-15', '2026-04-02'],
    [39, '2027-01-08', '2026-12-29'],
    [40, '2027-04-06', '2027-03-24'],
  ])('%i: before %s by %s', (_number, publication, latest) => {
    expect(backward(publication, 7)).toBe(latest)
    expect(dueDate(day(publication), { length: 7, unit: 'WD', direction: '-' }, englandHolidays).toString()).toBe(
      latest,
    )
  })
})

describe('six calendar months', () => {
  test.each([
    [41, '2025-03-31', '2025-09-30', '2025-09-30'],
    [42, '2025-08-31', '2026-02-28', '2026-02-27'],
    [43, '2025-10-15', '2026-04-15', '2026-04-15'],
    [44, '2026-08-29', '2027-02-28', '2027-02-26'],
    [45, '2027-02-28', '2027-08-28', '2027-08-27'],
  ])('%i: from %s to %s, act by %s', (_number, decision, due, act) => {
    const date = dueDate(day(decision), { length: 6, unit: 'MONTH' }, englandHolidays)
    expect(date.toString()).toBe(due)
    expect(addCalendarMonths(day(decision), 6).toString()).toBe(due)
    expect(actBy(date, englandHolidays).toString()).toBe(act)
  })
})

describe('the whole chain, notified on the last permitted day', () => {
  test.each([
    [46, '2025-12-17', '2025-12-24', '2026-01-19', '2026-01-12'],
    [47, '2026-03-27', '2026-04-07', '2026-04-28', '2026-04-21'],
    [48, '2026-12-21', '2026-12-30', '2027-01-21', '2027-01-14'],
    [49, '2027-03-18', '2027-03-25', '2027-04-19', '2027-04-12'],
  ])('%i: aware %s, notify by %s, review by %s or %s', (_number, aware, notify, fromNotification, fromAware) => {
    expect(forward(aware, 5)).toBe(notify)
    expect(forward(notify, 15)).toBe(fromNotification)
    expect(forward(aware, 15)).toBe(fromAware)
  })
})

describe('other dates', () => {
  test.each([
    [1, '2026-04-01'],
    [7, '2026-04-13'],
    [9, '2026-04-15'],
    [11, '2026-04-17'],
    [13, '2026-04-21'],
    [14, '2026-04-22'],
    [15, '2026-04-23'],
  ])('50: day %i of the plan from 31 March 2026 is %s', (count, date) => {
    expect(forward('2026-03-31', count)).toBe(date)
  })
  test('51: the pack goes out before the spring bank holiday', () => {
    expect(backward('2026-05-27', 5)).toBe('2026-05-19')
  })
  test('52: minutes ten working days after the meeting', () => {
    expect(forward('2026-07-15', 10)).toBe('2026-07-29')
  })
  test('53: actions out over Christmas', () => {
    expect(forward('2025-12-23', 2)).toBe('2025-12-29')
  })
  test('54: five working days after Christmas Eve, up to and including 5 January', () => {
    expect(workingDaysBetween(day('2025-12-24'), day('2026-01-05'), englandHolidays)).toBe(5)
    expect(workingDaysBetween(day('2026-01-05'), day('2025-12-24'), englandHolidays)).toBe(-5)
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
