import { sql } from 'kysely'
import type { PartnershipSettings } from '#domain/partnership/settings.ts'
import { addWorkingDays, type Holidays } from '#domain/time/working-days.ts'
import type { Work } from '../../procedure.ts'

/** The bank holidays of this partnership, as the working-day rules take them. */
export async function readHolidays({ tx }: Pick<Work, 'tx'>): Promise<Holidays> {
  const rows = await tx.selectFrom('casebook.bank_holiday').select('on_date').where('removed_at', 'is', null).execute()
  return new Set(rows.map((row) => row.on_date))
}

type Counting = Pick<Work, 'tx'> & { readonly actor: { readonly partnershipId: string } }

const calendarKey = (partnershipId: string) => sql`hashtextextended(${`${partnershipId} calendar`}, 0)`

/**
 * Until the end of the transaction nobody changes the calendar. Whoever changes it holds it before the clocks, so a
 * clock is touched only after this: otherwise each could wait for the other.
 */
export const shareCalendar = ({ tx, actor }: Counting) =>
  sql`select pg_advisory_xact_lock_shared(${calendarKey(actor.partnershipId)})`.execute(tx)

/**
 * The holidays and which version of the calendar they are, for a clock that is kept: no clock is left that was counted
 * with another than it says.
 */
export async function readCalendar(work: Counting) {
  await shareCalendar(work)
  const { version } = await work.tx
    .selectFrom('casebook.partnership')
    .select('calendar_version as version')
    .executeTakeFirstOrThrow()
  return { holidays: await readHolidays(work), version }
}

/** Whoever changes the calendar waits for the clocks that are being started, and is alone with it. */
export const lockCalendar = ({ tx, actor }: Counting) =>
  sql`select pg_advisory_xact_lock(${calendarKey(actor.partnershipId)})`.execute(tx)

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
