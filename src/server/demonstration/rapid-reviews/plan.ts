import { englandBankHolidays } from '#domain/time/bank-holidays.ts'
import { addWorkingDays, isWorkingDay, subtractWorkingDays } from '#domain/time/working-days.ts'
import type { Client, Happening, Told } from '../happening.ts'
import type { InventedReview } from './invented-review.ts'

const holidays = new Set(englandBankHolidays.map(({ date }) => date))

/** The days of one invented review, counted back so that today is the day it is looked at. */
export function planOf({ day, notifiedAfter, incidentDaysBefore }: InventedReview, today: Temporal.PlainDate) {
  const lastWorked = isWorkingDay(today, holidays) ? today : subtractWorkingDays(today, 1, holidays)
  const notified = subtractWorkingDays(lastWorked, day, holidays)
  const aware = subtractWorkingDays(notified, notifiedAfter, holidays)
  return {
    aware,
    incident: aware.subtract({ days: incidentDaysBefore }),
    /** So many working days after the notification: the days of the day plan, and those before it. */
    on: (count: number) =>
      count < 0 ? subtractWorkingDays(notified, -count, holidays) : addWorkingDays(notified, count, holidays),
    today,
  }
}
export type Plan = ReturnType<typeof planOf>

type Act = (client: Client, told: Told) => Promise<unknown>

/** Something done on that day at that time. What would be done today is done in the last hours, in its order. */
export function done(plan: Plan, date: Temporal.PlainDate, time: string, by: string, act: Act): Happening[] {
  const daysAgo = date.until(plan.today).days
  if (daysAgo < 0) return []
  const [hours = 0, minutes = 0] = time.split(':').map(Number)
  const when =
    daysAgo > 0 ? { minutesBefore: 0, time } : { minutesBefore: 200 - Math.round((hours * 60 + minutes) / 8) }
  return [
    {
      daysAgo,
      ...when,
      by,
      tell: async (client, told) => {
        await act(client, told)
      },
    },
  ]
}
