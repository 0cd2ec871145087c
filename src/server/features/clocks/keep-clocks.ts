import type { ClockCode } from '#domain/clocks/clock.ts'
import { type KeptClockCode, limitOf } from '#domain/clocks/limits.ts'
import { dueOn } from '#domain/clocks/recount.ts'
import type { Work } from '../../procedure.ts'
import { readCalendar, shareCalendar } from '../partnership/calendar.ts'
import { readSettings } from '../partnership/read-settings.ts'
import { restartClock } from './count-anew.ts'

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

type End = { readonly stopped_on: string; readonly late_reason?: string } | { readonly cancelled_on: string }

async function endRunning(work: Keeping, recordId: string, codes: readonly ClockCode[], ends: End) {
  await shareCalendar(work)
  await work.tx
    .updateTable('casebook.clock')
    .set(ends)
    .where('record_id', '=', recordId)
    .where('code', 'in', codes)
    .where('stopped_on', 'is', null)
    .where('cancelled_on', 'is', null)
    .execute()
}

/**
 * Stops clocks of a record with the day on which it was done, which stays for ever. With why, where it was late and
 * whoever did it said so.
 */
export const stopClocks = (work: Keeping, recordId: string, codes: readonly ClockCode[], on: string, lateReason = '') =>
  endRunning(work, recordId, codes, { stopped_on: on, ...(lateReason && { late_reason: lateReason }) })

/**
 * Puts right on which day something was done, also where its clock has stopped already; null where it was not done
 * after all, and then the limit runs again by the calendar as it is now. Answers the day it was due on where the new
 * day is later and nobody has said why yet.
 */
export async function correctStop(work: Keeping, recordId: string, code: KeptClockCode, on: string | null) {
  await shareCalendar(work)
  const clock = await work.tx
    .selectFrom('casebook.clock')
    .select(['id', 'started_on', 'due_on', 'extended_to', 'stopped_on', 'late_reason'])
    .where('record_id', '=', recordId)
    .where('code', '=', code)
    .where('cancelled_on', 'is', null)
    .forUpdate()
    .executeTakeFirst()
  if (!clock || clock.stopped_on === on) return { lateAfter: null }
  await work.tx.updateTable('casebook.clock').set({ stopped_on: on }).where('id', '=', clock.id).execute()
  if (on === null) await restartClock(work, recordId, code, clock.started_on)
  const until = clock.extended_to ?? clock.due_on
  return { lateAfter: on !== null && on > until && clock.late_reason === '' ? until : null }
}

/** Why a limit was missed, on every clock of these that stopped after its day. */
export async function explainLate(
  { tx, actor, now }: Pick<Work, 'tx' | 'actor' | 'now'>,
  recordId: string,
  codes: readonly ClockCode[],
  lateReason: string,
) {
  if (lateReason === '') return
  await tx
    .updateTable('casebook.clock')
    .set({ late_reason: lateReason, late_reason_by: actor.id, late_reason_at: now.toString() })
    .where('record_id', '=', recordId)
    .where('code', 'in', codes)
    .where('cancelled_on', 'is', null)
    .whereRef('stopped_on', '>', 'due_on')
    .execute()
}

/** What does not have to be done any more. */
export const cancelClocks = (work: Keeping, recordId: string, codes: readonly ClockCode[], on: string) =>
  endRunning(work, recordId, codes, { cancelled_on: on })

/** What does not have to be done any more has to be done after all, and is counted by the calendar as it is now. */
export async function reviveClock(work: Keeping, recordId: string, code: KeptClockCode, startedOn: string) {
  await shareCalendar(work)
  await work.tx
    .updateTable('casebook.clock')
    .set({ cancelled_on: null })
    .where('record_id', '=', recordId)
    .where('code', '=', code)
    .where('stopped_on', 'is', null)
    .execute()
  await restartClock(work, recordId, code, startedOn)
}
