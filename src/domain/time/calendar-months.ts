import { type Holidays, isWorkingDay, subtractWorkingDays } from './working-days.ts'

/** The same day number some months on; where that day does not exist, the last day of the month. */
export const addCalendarMonths = (date: Temporal.PlainDate, months: number): Temporal.PlainDate => date.add({ months })

/** When to act at the latest: the due date stays, but on a day nobody works the work is done before. */
export const actBy = (due: Temporal.PlainDate, holidays: Holidays): Temporal.PlainDate =>
  isWorkingDay(due, holidays) ? due : subtractWorkingDays(due, 1, holidays)
