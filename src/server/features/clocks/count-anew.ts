import type { KeptClockCode } from '#domain/clocks/limits.ts'
import { dueOn } from '#domain/clocks/recount.ts'
import type { TimeLimit } from '#domain/time/working-days.ts'
import type { Work } from '../../procedure.ts'
import { readCalendar } from '../partnership/calendar.ts'

type Keeping = Pick<Work, 'tx'> & { readonly actor: { readonly partnershipId: string } }

const noMoreTime = { extended_to: null, extended_reason: '', extended_by: null, extended_at: null } as const

/** More time that somebody gave is over once the limit itself runs as long: it must not end the limit sooner. */
export const moreTimeBeside = (due: string, extendedTo: string | null) =>
  extendedTo !== null && extendedTo <= due ? noMoreTime : {}

/** A clock of a record, held until the end of the transaction, unless it is cancelled. */
const lockClock = ({ tx }: Keeping, recordId: string, code: KeptClockCode) =>
  tx
    .selectFrom('casebook.clock')
    .select(['id', 'length', 'unit', 'extended_to', 'stopped_on', 'late_reason'])
    .where('record_id', '=', recordId)
    .where('code', '=', code)
    .where('cancelled_on', 'is', null)
    .$narrowType<Pick<TimeLimit, 'unit'>>()
    .forUpdate()
    .executeTakeFirst()
type Clock = NonNullable<Awaited<ReturnType<typeof lockClock>>>
type Calendar = Awaited<ReturnType<typeof readCalendar>>

/** Its length stays the one that it began with, whatever the partnership has settled since. */
async function countFrom({ tx }: Keeping, clock: Clock, startedOn: string, { holidays, version }: Calendar) {
  const due = dueOn(startedOn, clock, holidays)
  const moreTime = moreTimeBeside(due, clock.extended_to)
  await tx
    .updateTable('casebook.clock')
    .set({ started_on: startedOn, due_on: due, calendar_version: version, ...moreTime })
    .where('id', '=', clock.id)
    .execute()
  return due
}

/** Counts a running clock anew, because the event that started it was on another day. */
export async function restartClock(work: Keeping, recordId: string, code: KeptClockCode, startedOn: string) {
  const calendar = await readCalendar(work)
  const clock = await lockClock(work, recordId, code)
  if (clock && clock.stopped_on === null) await countFrom(work, clock, startedOn, calendar)
}

/**
 * The same of a statutory limit, also where it has stopped already: that day stays, and may turn out to be late. Answers
 * whether it does, and why as far as somebody has said.
 */
export async function correctStart(work: Keeping, recordId: string, code: KeptClockCode, startedOn: string) {
  const calendar = await readCalendar(work)
  const clock = await lockClock(work, recordId, code)
  if (!clock) return { isLate: false, lateReason: '' }
  const due = await countFrom(work, clock, startedOn, calendar)
  return { isLate: clock.stopped_on !== null && clock.stopped_on > due, lateReason: clock.late_reason }
}
