import { describe, expect, test } from 'vitest'
import { settingsFrom } from '#domain/partnership/settings.ts'
import { ageOn } from '#domain/time/age.ts'
import { englandHolidays } from '#domain/time/bank-holidays.ts'
import { actBy } from '#domain/time/calendar-months.ts'
import { type TimeLimit, workingDaysBetween } from '#domain/time/working-days.ts'
import { limitOf, planCodes } from './limits.ts'
import { dueOn } from './recount.ts'

// All 57 test vectors of the clocks document (section 6), by their numbers, through the limits that they are about.

const settings = settingsFrom({})
const day = (iso: string) => Temporal.PlainDate.from(iso)
const by = (start: string, limit: TimeLimit) => dueOn(start, limit, englandHolidays)
const notify = limitOf('SIN_NOTIFY', settings)
const review = limitOf('RR_COMPLETE', settings)
const daysBefore = (length: number) => ({ length, unit: 'WD', direction: '-' }) as const
const daysAfter = (length: number) => ({ length, unit: 'WD' }) as const

describe('five working days, as to notify', () => {
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
    expect(by(start, notify)).toBe(due)
  })
})

describe('fifteen working days, as of a Rapid Review', () => {
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
    expect(by(start, review)).toBe(due)
  })
})

describe('seven working days before a publication', () => {
  test.each([
    [35, '2025-04-29', '2025-04-16'],
    [36, '2025-05-12', '2025-04-30'],
    [37, '2026-01-12', '2025-12-31'],
    [38, '2026-04-15', '2026-04-02'],
    [39, '2027-01-08', '2026-12-29'],
    [40, '2027-04-06', '2027-03-24'],
  ])('%i: of %s by %s', (_number, publication, latest) => {
    expect(by(publication, daysBefore(7))).toBe(latest)
  })
})

describe('six calendar months, and the day to act by', () => {
  test.each([
    [41, '2025-03-31', '2025-09-30', '2025-09-30'],
    [42, '2025-08-31', '2026-02-28', '2026-02-27'],
    [43, '2025-10-15', '2026-04-15', '2026-04-15'],
    [44, '2026-08-29', '2027-02-28', '2027-02-26'],
    [45, '2027-02-28', '2027-08-28', '2027-08-27'],
  ])('%i: from %s to %s, act by %s', (_number, decision, due, act) => {
    expect(by(decision, { length: 6, unit: 'MONTH' })).toBe(due)
    expect(actBy(day(due), englandHolidays).toString()).toBe(act)
  })
})

describe('the whole chain, notified on the last permitted day, by both readings of the fifteen days', () => {
  test.each([
    [46, '2025-12-17', '2025-12-24', '2026-01-19', '2026-01-12'],
    [47, '2026-03-27', '2026-04-07', '2026-04-28', '2026-04-21'],
    [48, '2026-12-21', '2026-12-30', '2027-01-21', '2027-01-14'],
    [49, '2027-03-18', '2027-03-25', '2027-04-19', '2027-04-12'],
  ])('%i: aware %s, notify by %s, review by %s or %s', (_number, aware, notifyBy, fromNotification, fromAware) => {
    expect(by(aware, notify)).toBe(notifyBy)
    expect(by(notifyBy, review)).toBe(fromNotification)
    expect(by(aware, review)).toBe(fromAware)
  })
})

describe('other dates', () => {
  test('50: the day plan of a review notified on Tue 31 March 2026', () => {
    expect(planCodes.map((code) => [code, by('2026-03-31', limitOf(code, settings))])).toEqual([
      ['RR_REQUEST', '2026-04-01'],
      ['RR_RETURN', '2026-04-13'],
      ['RR_CHRON', '2026-04-15'],
      ['RR_MEETING', '2026-04-17'],
      ['RR_DRAFT', '2026-04-21'],
      ['RR_SIGNOFF', '2026-04-22'],
      ['RR_COMPLETE', '2026-04-23'],
    ])
  })
  test('51: the pack goes out five working days before Wed 27 May 2026, over the spring bank holiday', () => {
    expect(by('2026-05-27', daysBefore(settings.pack_out_days))).toBe('2026-05-19')
  })
  test('52: minutes ten working days after Wed 15 July 2026', () => {
    expect(by('2026-07-15', daysAfter(10))).toBe('2026-07-29')
  })
  test('53: actions out two working days after Tue 23 December 2025', () => {
    expect(by('2025-12-23', daysAfter(2))).toBe('2025-12-29')
  })
  test('54: working days after Christmas Eve 2025, up to and including 5 January', () => {
    expect(workingDaysBetween(day('2025-12-24'), day('2026-01-05'), englandHolidays)).toBe(5)
  })
})

// Of the incident or the death, not of the notification.
describe('ages', () => {
  test.each([
    ['55: still a child on the last day of February', '2008-02-29', '2026-02-28', 17],
    ['55: grown up on the first of March', '2008-02-29', '2026-03-01', 18],
    ['56: in scope as a care leaver', '2001-06-14', '2026-06-13', 24],
    ['56: out of scope on the birthday', '2001-06-14', '2026-06-14', 25],
    ['57: a Rapid Review applies', '2008-05-12', '2026-05-11', 17],
    ['57: none by itself on the birthday', '2008-05-12', '2026-05-12', 18],
  ])('%s', (_rule, birth, date, years) => {
    expect(ageOn(day(birth), day(date))).toBe(years)
  })
})
