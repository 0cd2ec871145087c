import { expect, test } from 'vitest'
import { englandBankHolidays, englandHolidays } from './bank-holidays.ts'

// The table of the clocks document, typed in again.
const years: Record<string, string[]> = {
  2025: ['01-01', '04-18', '04-21', '05-05', '05-26', '08-25', '12-25', '12-26'],
  2026: ['01-01', '04-03', '04-06', '05-04', '05-25', '08-31', '12-25', '12-28'],
  2027: ['01-01', '03-26', '03-29', '05-03', '05-31', '08-30', '12-27', '12-28'],
}
test.each(Object.entries(years))('the bank holidays of %s', (year, days) => {
  const shipped = [...englandHolidays].filter((date) => date.startsWith(year))
  expect(shipped).toEqual(days.map((monthAndDay) => `${year}-${monthAndDay}`))
})

const moved = { '2020-05-04': '2020-05-08', '2022-05-30': '2022-06-02' } as Record<string, string>
const oneOff = ['2022-06-03', '2022-09-19', '2023-05-08']

test('the table is what the rules give for 2018 to 2031, and the one-off days', () => {
  const byRule = Array.from({ length: 14 }, (_, index) => holidaysByRule(2018 + index)).flat()
  expect([...englandHolidays].sort()).toEqual([...byRule.map((date) => moved[date] ?? date), ...oneOff].sort())
})

test('it is in order, each day once, and none at a weekend', () => {
  const dates = englandBankHolidays.map(({ date }) => date)
  expect(dates).toEqual([...new Set(dates)].sort())
  expect(dates.filter((date) => Temporal.PlainDate.from(date).dayOfWeek > 5)).toEqual([])
})

function holidaysByRule(year: number): string[] {
  const easter = easterSunday(year)
  const newYear = Temporal.PlainDate.from({ year, month: 1, day: 1 })
  const christmas = Temporal.PlainDate.from({ year, month: 12, day: 25 })
  const taken = new Set<string>()
  const substitute = (date: Temporal.PlainDate) => {
    let day = date
    while (day.dayOfWeek > 5 || taken.has(day.toString())) day = day.add({ days: 1 })
    taken.add(day.toString())
    return day
  }
  // A weekday holiday keeps its day; only then do the weekend ones look for the next free weekday.
  const yearEnd = [christmas, christmas.add({ days: 1 })].sort(
    (a, b) => Number(a.dayOfWeek > 5) - Number(b.dayOfWeek > 5),
  )
  return [
    substitute(newYear),
    easter.subtract({ days: 2 }),
    easter.add({ days: 1 }),
    firstMonday(year, 5),
    lastMonday(year, 5),
    lastMonday(year, 8),
    ...yearEnd.map(substitute),
  ].map(String)
}

function firstMonday(year: number, month: number) {
  const first = Temporal.PlainDate.from({ year, month, day: 1 })
  return first.add({ days: (8 - first.dayOfWeek) % 7 })
}

function lastMonday(year: number, month: number) {
  const last = Temporal.PlainDate.from({ year, month, day: 1 }).add({ months: 1 }).subtract({ days: 1 })
  return last.subtract({ days: last.dayOfWeek - 1 })
}

/** The Gregorian computus, as Meeus gives it. */
function easterSunday(year: number) {
  const golden = year % 19
  const century = Math.floor(year / 100)
  const inCentury = year % 100
  const leaps = Math.floor((century + 8) / 25)
  const correction = Math.floor((century - leaps + 1) / 3)
  const epact = (19 * golden + century - Math.floor(century / 4) - correction + 15) % 30
  const toSunday = (32 + 2 * (century % 4) + 2 * Math.floor(inCentury / 4) - epact - (inCentury % 4)) % 7
  const late = Math.floor((golden + 11 * epact + 22 * toSunday) / 451)
  const days = epact + toSunday - 7 * late + 114
  return Temporal.PlainDate.from({ year, month: Math.floor(days / 31), day: (days % 31) + 1 })
}
