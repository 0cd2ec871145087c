import { extensionProblem, whyNotExtended } from '#domain/clocks/clock-acts.ts'
import { recordAudit } from '../../audit/record-audit.ts'
import { londonDay } from '../../deps.ts'
import type { Handler } from '../../procedure.ts'
import { changedMeanwhile } from '../directory/changed-meanwhile.ts'
import { lockClock, noSuchClock, readClock } from './one-clock.ts'

/** Gives a local limit more time, with the reason. The first due date stays beside the later one. */
export async function extendClock({ input, context, errors }: Handler<'clocks.extend'>) {
  const work = context.work()
  const found = await lockClock(work, input.clockId)
  if (!found) throw errors.REFUSED(noSuchClock)
  const { clock, extendedBy, extendedAt } = found
  const reason = whyNotExtended(clock.code, clock.status)
  if (reason) throw errors.REFUSED({ data: { reason } })
  if (clock.extendedTo !== input.was) {
    const changed = { changedBy: extendedBy, changedAt: extendedAt }
    throw errors.CHANGED_BY_SOMEONE_ELSE(await changedMeanwhile(work, changed, 'extended_to'))
  }
  const until = clock.extendedTo ?? clock.dueOn
  const message = extensionProblem({ until, to: input.to, today: londonDay(work.now) })
  if (message) throw errors.INVALID({ data: { issues: [{ path: ['to'], message }] } })
  await work.tx
    .updateTable('casebook.clock')
    .set({
      extended_to: input.to,
      extended_reason: input.reason,
      extended_by: work.actor.id,
      extended_at: work.now.toString(),
    })
    .where('id', '=', clock.id)
    .execute()
  await recordAudit(work, 'clock-extended', work.subject.caseId, { on: clock.code })
  return (await readClock(work, clock.id)) ?? clock
}
