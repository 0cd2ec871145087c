import { mayBeExplained } from '#domain/clocks/clock-acts.ts'
import { recordAudit } from '../../audit/record-audit.ts'
import type { Handler } from '../../procedure.ts'
import { changedMeanwhile } from '../directory/changed-meanwhile.ts'
import { lockClock, noSuchClock } from './one-clock.ts'

/** Writes down why a limit was missed. Said by whoever answers for it; the date itself never changes. */
export async function explainLateness({ input, context, errors }: Handler<'clocks.explain'>) {
  const work = context.work()
  const found = await lockClock(work, input.clockId)
  if (!found) throw errors.REFUSED(noSuchClock)
  const { clock, explainedBy, explainedAt } = found
  if (!mayBeExplained(clock.status)) {
    throw errors.REFUSED({ data: { reason: 'This limit has not been missed, so there is nothing to explain.' } })
  }
  if (clock.lateReason !== input.was) {
    const changed = { changedBy: explainedBy, changedAt: explainedAt }
    throw errors.CHANGED_BY_SOMEONE_ELSE(await changedMeanwhile(work, changed, 'late_reason'))
  }
  await work.tx
    .updateTable('casebook.clock')
    .set({ late_reason: input.reason, late_reason_by: work.actor.id, late_reason_at: work.now.toString() })
    .where('id', '=', clock.id)
    .execute()
  await recordAudit(work, 'lateness-explained', work.subject.caseId, { on: clock.code })
  return { ...clock, lateReason: input.reason }
}
