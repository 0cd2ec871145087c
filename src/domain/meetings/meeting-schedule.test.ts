import { describe, expect, test } from 'vitest'
import { englandHolidays } from '#domain/time/bank-holidays.ts'
import { meetingDayProblem, nextInSchedule } from './meeting-schedule.ts'

const on = (today: string) => ({ today, holidays: englandHolidays })
const csc = { accountId: 'farah', agency: 'Children’s Social Care' }
const police = { accountId: 'glen', agency: 'Police' }
const doctor = { accountId: 'anjali', agency: 'ICB' }
const nurse = { accountId: 'marguerite', agency: 'ICB' }
const meeting = (onDate: string, chairId: string | null = 'farah') => ({
  onDate,
  chairId,
  startsAt: '10:00',
  place: 'Room 2',
})

describe('the next meeting', () => {
  test('begins like the last, two months on', () => {
    expect(nextInSchedule([meeting('2026-03-18'), meeting('2026-01-14')], [csc, police], on('2026-03-19'))).toEqual({
      onDate: '2026-05-18',
      startsAt: '10:00',
      place: 'Room 2',
      chairId: 'glen',
      deputyId: 'farah',
    })
  })
  test.each([
    // 25 May 2026 is a bank holiday, 26 May a Tuesday.
    ['2026-03-25', '2026-03-26', '2026-05-25', '2026-05-26'],
    // Saturday 18 July.
    ['2026-05-18', '2026-05-19', '2026-07-18', '2026-07-20'],
  ])('two months after %s is moved to a working day', (last, today, _twoMonthsOn, expected) => {
    expect(nextInSchedule([meeting(last)], [csc, police], on(today)).onDate).toBe(expected)
  })
  test('has no date when none was held for long, or ever', () => {
    expect(nextInSchedule([meeting('2025-03-18')], [csc, police], on('2026-03-19')).onDate).toBe('')
    expect(nextInSchedule([], [csc, police], on('2026-03-19'))).toEqual({
      onDate: '',
      startsAt: '',
      place: '',
      chairId: 'farah',
      deputyId: 'glen',
    })
  })
})

describe('the chair', () => {
  test.each([
    ['an agency that never chaired comes first', ['farah', 'glen'], [csc, police, doctor], ['anjali', 'farah']],
    ['then the one whose turn is longest ago', ['glen', 'anjali', 'farah'], [csc, police, doctor], ['glen', 'anjali']],
    ['two of one agency have one turn', ['anjali', 'farah'], [csc, doctor, nurse], ['anjali', 'farah']],
    ['nobody else is there to be deputy', ['farah'], [csc], ['farah', '']],
    ['whoever chaired before has left', ['somebody'], [csc, police], ['farah', 'glen']],
  ])('%s', (_name, chaired, candidates, [chairId, deputyId]) => {
    const planned = chaired.map((each, index) => meeting(`2026-0${index + 1}-14`, each))
    expect(nextInSchedule(planned, candidates, on('2026-04-01'))).toMatchObject({ chairId, deputyId })
  })
})

test.each([
  ['2026-06-02', 'This day is past: choose a day to come'],
  ['2026-06-03', null],
  ['2026-06-06', 'This is a weekend or a bank holiday: choose a working day'],
  ['2026-08-31', 'This is a weekend or a bank holiday: choose a working day'],
])('a meeting on %s, asked on 3 June: %s', (onDate, expected) => {
  expect(meetingDayProblem(onDate, on('2026-06-03'))).toBe(expected)
})
