import { z } from 'zod'

/** A day as people and the database count them: there was no year 0. */
export const calendarDay = (message = 'Enter a date, like 3 June 2026') =>
  z.iso.date(message).refine((day) => day >= '0001-01-01', message)
