import type { ClockCode } from '#domain/clocks/clock.ts'
import { firstFree } from '#domain/reminders/first-free.ts'
import { remindedClocks } from '#domain/reminders/reminder-steps.ts'
import type { Owed } from '#domain/reminders/reminders-due.ts'
import { londonDay, type Tx } from '../../deps.ts'
import { holdersOf } from '../directory/holders.ts'
import { readRunners } from '../rapid-reviews/runners.ts'
import { conflictedByCase } from './conflicted.ts'

type Looking = { readonly tx: Tx; readonly now: Temporal.Instant; readonly until: string }

/**
 * Limits that still run: of reviews whoever runs them hears, of incidents the council's notifiers, of a child's death
 * those who keep the tracker; where nobody of those is left, the Business Manager. The Panel's second answer is waited
 * for with its letter.
 */
export async function owedClocks({ tx, now, until }: Looking): Promise<Owed[]> {
  const clocks = await tx
    .selectFrom('casebook.clock as clock')
    .innerJoin('casebook.case_file as file', 'file.id', 'clock.case_id')
    .leftJoin('casebook.panel_letter as letter', 'letter.id', 'clock.record_id')
    .leftJoin('casebook.rapid_review as review', (join) =>
      join.on(({ eb, fn, ref }) => eb('review.id', '=', fn.coalesce('letter.review_id', ref('clock.record_id')))),
    )
    .leftJoin('casebook.incident as incident', 'incident.id', 'clock.record_id')
    .leftJoin('casebook.child_death as death', 'death.id', 'clock.record_id')
    .select([
      'clock.id',
      'clock.code',
      'clock.case_id as caseId',
      'clock.started_on as startedOn',
      'clock.due_on',
      'clock.extended_to',
      'clock.extended_at as extendedAt',
      'file.reference',
      'review.id as reviewId',
      'review.coordinator_id as coordinatorId',
      'death.id as deathId',
    ])
    .where('clock.code', 'in', remindedClocks)
    .where('clock.stopped_on', 'is', null)
    .where('clock.cancelled_on', 'is', null)
    .where(({ eb, fn }) => eb(fn.coalesce('clock.extended_to', 'clock.due_on'), '<=', until))
    .where(({ eb, fn }) => eb(fn.coalesce('review.id', 'incident.id', 'death.id'), 'is not', null))
    .$narrowType<{ code: ClockCode }>()
    .execute()
  if (clocks.length === 0) return []
  const runnersOf = await readRunners({ tx, now })
  const notifiers = await holdersOf({ tx, now }, ['LA_NOTIFIER'])
  const keepers = await holdersOf({ tx, now }, ['COORD', 'CLERK'])
  const managers = await holdersOf({ tx, now }, ['BM'])
  const conflicted = await conflictedByCase(tx)
  return clocks.map(({ id, code, caseId, startedOn, due_on, extended_to, extendedAt, reference, ...record }) => {
    const { reviewId, coordinatorId, deathId } = record
    const out = conflicted.get(caseId) ?? []
    const owner = reviewId
      ? { page: 'rapid', ids: runnersOf({ caseId, coordinatorId }) }
      : deathId
        ? { page: 'death', ids: firstFree([keepers, managers], out) }
        : { page: 'incident', ids: firstFree([notifiers, managers], out) }
    return {
      id,
      what: code,
      reference: reference ?? '',
      path: `/cases/${reference}/${owner.page}`,
      dueOn: extended_to ?? due_on,
      since: extendedAt ? londonDay(Temporal.Instant.from(extendedAt)) : startedOn,
      isSettled: false,
      to: { OWNER: owner.ids },
      conflicted: out,
    }
  })
}
