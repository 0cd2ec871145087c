import type { KeptClock } from '#contract/clocks.ts'
import { allows } from '#domain/access/policies.ts'
import type { ClockCode } from '#domain/clocks/clock.ts'
import { mayBeExplained, mayBeExtended } from '#domain/clocks/clock-acts.ts'
import { isStatutory, type ReviewStart, startWords } from '#domain/clocks/limits.ts'
import { actBy } from '#domain/time/calendar-months.ts'
import { clockStatus } from '#domain/time/clock-status.ts'
import { workingDaysBetween } from '#domain/time/working-days.ts'
import { londonDay } from '../../deps.ts'
import { rolesOf, type Work } from '../../procedure.ts'
import { readHolidays } from '../partnership/calendar.ts'

type Asked = { readonly caseId: string; readonly recordId?: string }

/** The clocks of a case, or of one of its records, in the order in which they run out. */
export async function readClocks(work: Work, { caseId, recordId }: Asked): Promise<KeptClock[]> {
  let query = work.tx
    .selectFrom('casebook.clock as clock')
    .leftJoin('casebook.rapid_review as review', 'review.id', 'clock.record_id')
    .selectAll('clock')
    .select('review.clock_start')
    .where('clock.case_id', '=', caseId)
    .$narrowType<{ clock_start: ReviewStart | null }>()
  if (recordId) query = query.where('clock.record_id', '=', recordId)
  const rows = await query.orderBy('due_on').orderBy('started_on').orderBy('code').execute()
  const holidays = await readHolidays(work)
  const today = londonDay(work.now)
  const asker = { roles: rolesOf(work.actor), relation: work.subject.relation }
  const [mayExplain, mayExtend] = [allows('clock.explain', asker), allows('clock.extend', asker)]
  return rows.map((row) => {
    const code = row.code as ClockCode
    const [due, until] = [Temporal.PlainDate.from(row.due_on), Temporal.PlainDate.from(row.extended_to ?? row.due_on)]
    const daysLeft = workingDaysBetween(Temporal.PlainDate.from(today), until, holidays)
    const status = clockStatus({
      dueOn: row.due_on,
      stoppedOn: row.stopped_on,
      cancelledOn: row.cancelled_on,
      extendedTo: row.extended_to,
      today,
      length: row.length,
      daysLeft,
    })
    return {
      id: row.id,
      recordId: row.record_id,
      code,
      status,
      isStatutory: isStatutory(code),
      startsWith: startWords(code, row.clock_start),
      startedOn: row.started_on,
      length: row.length,
      unit: row.unit as KeptClock['unit'],
      dueOn: row.due_on,
      actBy: actBy(due, holidays).toString(),
      extendedTo: row.extended_to,
      extendedReason: row.extended_reason,
      stoppedOn: row.stopped_on,
      // A day that was put right to one in time leaves no reason to be read.
      lateReason: mayBeExplained(status) || status === 'CANCELLED' ? row.late_reason : '',
      daysLeft,
      can: {
        explain: mayExplain && mayBeExplained(status),
        extend: mayExtend && mayBeExtended(code, status),
      },
    }
  })
}
