import { holidayProblem } from '#domain/time/calendar-change.ts'
import { recordAudit } from '../../audit/record-audit.ts'
import type { Handler, Work } from '../../procedure.ts'
import { recountClocks } from '../clocks/recount-clocks.ts'
import { lockCalendar, readHolidays } from './calendar.ts'

/** The administrator's table of bank holidays, with those that were taken away. */
export async function readCalendarPage({ context }: Handler<'partnership.calendar'>) {
  const work = context.work()
  const holidays = await work.tx
    .selectFrom('casebook.bank_holiday')
    .select(['on_date as on', 'name', 'removed_at as removedAt'])
    .orderBy('on_date')
    .execute()
  await recordAudit(work, 'settings-opened', null, { on: 'calendar' })
  return holidays
}

/** Adds a day nobody works, and counts what still runs anew. One that was taken away comes back. */
export async function addHoliday({ input, context, errors }: Handler<'partnership.addHoliday'>) {
  const work = context.work()
  const { on, name } = input
  await lockCalendar(work)
  const message = holidayProblem(on, await readHolidays(work))
  if (message) throw errors.INVALID({ data: { issues: [{ path: ['on'], message }] } })
  await work.tx
    .insertInto('casebook.bank_holiday')
    .values({ partnership_id: work.actor.partnershipId, on_date: on, name })
    .onConflict((conflict) => conflict.columns(['partnership_id', 'on_date']).doUpdateSet({ name, removed_at: null }))
    .execute()
  return countAnew(work, 'holiday-added', on)
}

/** Takes a bank holiday away; the row stays to be seen. */
export async function removeHoliday({ input, context, errors }: Handler<'partnership.removeHoliday'>) {
  const work = context.work()
  await lockCalendar(work)
  const { numUpdatedRows } = await work.tx
    .updateTable('casebook.bank_holiday')
    .set({ removed_at: work.now.toString() })
    .where('on_date', '=', input.on)
    .where('removed_at', 'is', null)
    .executeTakeFirst()
  if (numUpdatedRows === 0n) throw errors.REFUSED({ data: { reason: 'This day is no bank holiday any more.' } })
  return countAnew(work, 'holiday-removed', input.on)
}

async function countAnew(work: Work, action: 'holiday-added' | 'holiday-removed', on: string) {
  const { version } = await work.tx
    .updateTable('casebook.partnership')
    .set((eb) => ({ calendar_version: eb('calendar_version', '+', 1) }))
    .returning('calendar_version as version')
    .executeTakeFirstOrThrow()
  const moved = await recountClocks(work, version)
  await recordAudit(work, action, null, { on, count: moved })
  return { moved }
}
