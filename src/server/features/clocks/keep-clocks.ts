import type { ClockCode } from '#domain/clocks/clock.ts'
import { type KeptClockCode, limitOf } from '#domain/clocks/limits.ts'
import { dueOn } from '#domain/clocks/recount.ts'
import type { Work } from '../../procedure.ts'
import { readCalendar } from '../partnership/calendar.ts'
import { readSettings } from '../partnership/read-settings.ts'

type Keeping = Pick<Work, 'tx'> & { readonly actor: { readonly partnershipId: string } }
type Start = {
  readonly caseId: string
  /** The incident, review or death it belongs to. */
  readonly recordId: string
  readonly code: KeptClockCode
  /** Day 0, an ISO date. */
  readonly startedOn: string
}

/** Starts a clock, counted by the calendar as it stands now. One of each kind for a record. */
export async function startClock(work: Keeping, { caseId, recordId, code, startedOn }: Start) {
  const { tx, actor } = work
  const limit = limitOf(code, await readSettings(work))
  const { holidays, version } = await readCalendar(work)
  await tx
    .insertInto('casebook.clock')
    .values({
      partnership_id: actor.partnershipId,
      id: crypto.randomUUID(),
      case_id: caseId,
      record_id: recordId,
      code,
      started_on: startedOn,
      length: limit.length,
      unit: limit.unit,
      due_on: dueOn(startedOn, limit, holidays),
      calendar_version: version,
    })
    .execute()
}

const running = (work: Keeping, recordId: string, codes: readonly ClockCode[]) =>
  work.tx
    .updateTable('casebook.clock')
    .where('record_id', '=', recordId)
    .where('code', 'in', codes)
    .where('stopped_on', 'is', null)
    .where('cancelled_on', 'is', null)

/**
 * Stops clocks of a record with the day on which it was done, which stays for ever. With why, where it was late and
 * whoever did it said so.
 */
export const stopClocks = (work: Keeping, recordId: string, codes: readonly ClockCode[], on: string, lateReason = '') =>
  running(work, recordId, codes)
    .set({ stopped_on: on, ...(lateReason && { late_reason: lateReason }) })
    .execute()

/** What does not have to be done any more. */
export const cancelClocks = (work: Keeping, recordId: string, codes: readonly ClockCode[], on: string) =>
  running(work, recordId, codes).set({ cancelled_on: on }).execute()

/** What does not have to be done any more has to be done after all, and is counted by the calendar as it is now. */
export async function reviveClock(work: Keeping, recordId: string, code: KeptClockCode, startedOn: string) {
  await work.tx
    .updateTable('casebook.clock')
    .set({ cancelled_on: null })
    .where('record_id', '=', recordId)
    .where('code', '=', code)
    .where('stopped_on', 'is', null)
    .execute()
  await restartClock(work, recordId, code, startedOn)
}

/** Counts a running clock anew, because the event that started it was on another day. */
export async function restartClock(work: Keeping, recordId: string, code: KeptClockCode, startedOn: string) {
  const limit = limitOf(code, await readSettings(work))
  const { holidays, version } = await readCalendar(work)
  await running(work, recordId, [code])
    .set({ started_on: startedOn, due_on: dueOn(startedOn, limit, holidays), calendar_version: version })
    .execute()
}
