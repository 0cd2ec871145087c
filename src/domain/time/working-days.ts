/** The bank holidays, as ISO dates. Nothing else makes a weekday a non-working day. */
export type Holidays = ReadonlySet<string>

const saturday = 6

/** Monday to Friday, except a bank holiday in England. */
export const isWorkingDay = (date: Temporal.PlainDate, holidays: Holidays): boolean =>
  date.dayOfWeek < saturday && !holidays.has(date.toString())

/** The n-th working day after a date. The date itself is day 0, also when it is no working day. */
export const addWorkingDays = (date: Temporal.PlainDate, count: number, holidays: Holidays): Temporal.PlainDate =>
  step(date, count, 1, holidays)

/** The n-th working day before a date, which is itself not counted: "no later than n working days before". */
export const subtractWorkingDays = (date: Temporal.PlainDate, count: number, holidays: Holidays): Temporal.PlainDate =>
  step(date, count, -1, holidays)

/** Working days after the first date up to and including the second; negative when the second comes first. */
export function workingDaysBetween(from: Temporal.PlainDate, to: Temporal.PlainDate, holidays: Holidays): number {
  const order = Temporal.PlainDate.compare(from, to)
  if (order > 0) return -workingDaysBetween(to, from, holidays)
  let count = 0
  for (let day = from; Temporal.PlainDate.compare(day, to) < 0; ) {
    day = day.add({ days: 1 })
    if (isWorkingDay(day, holidays)) count++
  }
  return count
}

export type TimeLimit = {
  readonly length: number
  readonly unit: 'WD' | 'MONTH' | 'DAY'
  /** Counted back from the start when "-". */
  readonly direction?: '+' | '-'
}

/** The date a limit runs out, from the date of the event that started it. */
export function dueDate(start: Temporal.PlainDate, limit: TimeLimit, holidays: Holidays): Temporal.PlainDate {
  const sign = limit.direction === '-' ? -1 : 1
  if (limit.unit === 'WD') return step(start, limit.length, sign, holidays)
  return start.add(limit.unit === 'MONTH' ? { months: sign * limit.length } : { days: sign * limit.length })
}

function step(date: Temporal.PlainDate, count: number, days: 1 | -1, holidays: Holidays): Temporal.PlainDate {
  let day = date
  for (let left = count; left > 0; ) {
    day = day.add({ days })
    if (isWorkingDay(day, holidays)) left--
  }
  return day
}
