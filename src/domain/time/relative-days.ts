import { type Holidays, workingDaysBetween } from './working-days.ts'

/** How far off a due date is, as a coordinator counts: "in 4 working days", "today", "2 working days late". */
export function relativeToDue(due: Temporal.PlainDate, today: Temporal.PlainDate, holidays: Holidays): string {
  const days = today.until(due).days
  if (days === 0) return 'today'
  const left = workingDaysBetween(today, due, holidays)
  // Over a weekend no working day passes, yet the due date does.
  const amount = left === 0 ? counted(Math.abs(days), 'day') : counted(Math.abs(left), 'working day')
  return days > 0 ? `in ${amount}` : `${amount} late`
}

const counted = (count: number, unit: string) => `${count} ${unit}${count === 1 ? '' : 's'}`
