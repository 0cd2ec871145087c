import { recount } from '#domain/clocks/recount.ts'
import type { TimeLimit } from '#domain/time/working-days.ts'
import { asSystem } from '../../database/transaction.ts'
import type { Work } from '../../procedure.ts'
import { readHolidays } from '../partnership/calendar.ts'
import { moreTimeBeside } from './count-anew.ts'

/**
 * Counts every clock of the partnership that still runs by the calendar as it is now, of whatever case; what has
 * stopped keeps its date. Answers how many ran out on another day than before. The calendar has to be locked.
 */
export const recountClocks = (work: Work, version: number) =>
  asSystem(work, async () => {
    const { tx } = work
    const holidays = await readHolidays(work)
    const stillRunning = await tx
      .selectFrom('casebook.clock')
      .select([
        'id',
        'started_on',
        'length',
        'unit',
        'direction',
        'due_on',
        'extended_to',
        'stopped_on',
        'cancelled_on',
      ])
      .where('stopped_on', 'is', null)
      .where('cancelled_on', 'is', null)
      .orderBy('id')
      .forUpdate()
      .execute()
    let moved = 0
    for (const clock of stillRunning) {
      const { started_on: startedOn, due_on: dueOn, stopped_on: stoppedOn, cancelled_on: cancelledOn } = clock
      const { length, unit, direction } = clock as Pick<TimeLimit, 'length' | 'unit'> & { direction: '+' | '-' }
      const limit = { length, unit, direction }
      const due = recount({ startedOn, limit, dueOn, stoppedOn, cancelledOn }, holidays)
      if (due !== dueOn) moved += 1
      await tx
        .updateTable('casebook.clock')
        .set({ due_on: due, calendar_version: version, ...moreTimeBeside(due, clock.extended_to) })
        .where('id', '=', clock.id)
        .execute()
    }
    return moved
  })
