import { londonDay } from '../../deps.ts'
import type { Work } from '../../procedure.ts'
import { cancelClocks, correctStop, explainLate, stopClocks } from '../clocks/keep-clocks.ts'

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

/** The notification was made on another day than was written. */
export async function correctNotifyClocks(work: Work, incidentId: string, on: string, lateReason: string) {
  for (const code of notifyCodes) await correctStop(work, incidentId, code, on)
  await explainLate(work, incidentId, notifyCodes, lateReason)
}
