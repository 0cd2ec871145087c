/** The bank holidays, as ISO dates. Nothing else makes a weekday a non-working day. */
export type Holidays = ReadonlySet<string>

const saturday = 6

/** Monday to Friday, except a bank holiday in England. */
export const isWorkingDay = (date: Temporal.PlainDate, holidays: Holidays): boolean =>
  isWeekday(date) && !holidays.has(date.toString())

const isWeekday = (date: Temporal.PlainDate): boolean => date.dayOfWeek < saturday

/** The n-th working day after a date. The date itself is day 0, also when it is no working day. */
export const addWorkingDays = (date: Temporal.PlainDate, count: number, holidays: Holidays): Temporal.PlainDate =>
  step(date, count, 1, holidays)

/** The n-th working day before a date, which is itself not counted: "no later than n working days before". */
export const subtractWorkingDays = (date: Temporal.PlainDate, count: number, holidays: Holidays): Temporal.PlainDate =>
  step(date, count, -1, holidays)

/** Working days after the first date up to and including the second; negative when the second comes first. */
export function workingDaysBetween(from: Temporal.PlainDate, to: Temporal.PlainDate, holidays: Holidays): number {
  if (Temporal.PlainDate.compare(from, to) > 0) return -workingDaysBetween(to, from, holidays)
  // Whole weeks at once: a list of old cases asks this for years at a time.
  const wholeWeeks = Math.floor(from.until(to).days / 7)
  let count = wholeWeeks * 5
  for (let day = from.add({ days: wholeWeeks * 7 }); Temporal.PlainDate.compare(day, to) < 0; ) {
    day = day.add({ days: 1 })
    if (isWeekday(day)) count++
  }
  const [first, last] = [from.toString(), to.toString()]
  for (const holiday of holidays) {
    if (holiday > first && holiday <= last && isWeekday(Temporal.PlainDate.from(holiday))) count--
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
