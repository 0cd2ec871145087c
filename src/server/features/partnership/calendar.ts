import { addWorkingDays, type WorkingDayCalendar } from '#domain/time/working-days.ts'
import type { Work } from '../../procedure.ts'

/** The bank holidays of this partnership, as the working-day rules take them. */
export async function readCalendar({ tx }: Work): Promise<WorkingDayCalendar> {
  const rows = await tx.selectFrom('casebook.bank_holiday').select('on_date').execute()
  return new Set(rows.map((row) => row.on_date))
}

/** COC_ACK and COC_TRIAGE, counted from the day of receipt (clocks.md section 4). */
export const concernDueDays = (receivedOn: string, calendar: WorkingDayCalendar) => ({
  acknowledgeBy: addWorkingDays(receivedOn, 1, calendar),
  triageBy: addWorkingDays(receivedOn, 5, calendar),
})
