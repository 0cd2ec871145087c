import { londonDay } from '../../deps.ts'
import type { Work } from '../../procedure.ts'
import { cancelClocks, stopClocks } from '../clocks/keep-clocks.ts'

/** The limits for notifying: the Panel, and for a death in care or of a care leaver whom the law adds. */
export const notifyCodes = ['SIN_NOTIFY', 'LAC_DEATH', 'CARE_LEAVER'] as const

/** Nothing is notified, so nothing has to be told by a day. What was told by then stays met. */
export const endNotifyClocks = (work: Work, incidentId: string) =>
  cancelClocks(work, incidentId, [...notifyCodes, 'SIN_PARTNERS'], londonDay(work.now))

/** The notification was made on this day; one that was late keeps why. */
export async function stopNotifyClocks(work: Work, incidentId: string, on: string, lateReason: string) {
  await stopClocks(work, incidentId, notifyCodes, on)
  await explainLate(work, incidentId, notifyCodes, lateReason)
}

/** Why a limit was missed, on every clock of these that stopped after its day. */
export async function explainLate(
  { tx, actor, now }: Work,
  recordId: string,
  codes: readonly string[],
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
