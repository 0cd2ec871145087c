import type { PartnershipSettings } from '#domain/partnership/settings.ts'
import { addWorkingDays, type Holidays } from '#domain/time/working-days.ts'
import type { Work } from '../../procedure.ts'

/** The bank holidays of this partnership, as the working-day rules take them. */
export async function readHolidays({ tx }: Pick<Work, 'tx'>): Promise<Holidays> {
  const rows = await tx.selectFrom('casebook.bank_holiday').select('on_date').where('removed_at', 'is', null).execute()
  return new Set(rows.map((row) => row.on_date))
}

/** COC_ACK and COC_TRIAGE, counted from the day of receipt (clocks.md section 4). */
export function concernDueDays(
  receivedOn: string,
  holidays: Holidays,
  settings: Pick<PartnershipSettings, 'acknowledge_days' | 'triage_days'>,
) {
  const received = Temporal.PlainDate.from(receivedOn)
  return {
    acknowledgeBy: addWorkingDays(received, settings.acknowledge_days, holidays).toString(),
    triageBy: addWorkingDays(received, settings.triage_days, holidays).toString(),
  }
}
