const weekdays = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'] as const

export const monthNames = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const

const asPlainDate = (date: Temporal.PlainDate | string) =>
  typeof date === 'string' ? Temporal.PlainDate.from(date) : date

/** "3 June 2026" */
export function formatDate(date: Temporal.PlainDate | string): string {
  const { day, month, year } = asPlainDate(date)
  return `${day} ${monthNames[month - 1]} ${year}`
}

/** "Wed 3 June 2026": the weekday lets people check a date against memory and records. */
export function formatLongDate(date: Temporal.PlainDate | string): string {
  const plain = asPlainDate(date)
  return `${weekdays[plain.dayOfWeek - 1]} ${formatDate(plain)}`
}

/** Whether the text is a real calendar date written as in storage, "2026-06-03". */
export function isIsoDate(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false
  const [year, month, day] = text.split('-').map(Number) as [number, number, number]
  return month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month)
}

/** How many days the month has; February by the leap-year rule. */
export function daysInMonth(year: number, month: number): number {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31
}
