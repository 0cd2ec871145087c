import type { ClockCode } from '#domain/clocks/clock.ts'
import { londonDay } from '../../deps.ts'
import type { Work } from '../../procedure.ts'
import { correctStart } from '../clocks/count-anew.ts'
import { cancelClocks, correctStop, explainLate, stopClocks } from '../clocks/keep-clocks.ts'

/** The limits for notifying: the Panel, and for a death in care or of a care leaver whom the law adds. */
const notifyCodes = ['SIN_NOTIFY', 'LAC_DEATH', 'CARE_LEAVER'] as const

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

/**
 * The council knew on another day than was written: every limit of the notification is counted from there, also where
 * it has stopped. Answers which of them turn out late with nobody having said why, and why the notification was late.
 */
export async function correctStartOfLimits(work: Work, incidentId: string, awareOn: string, lateReason: string) {
  const unexplained: ClockCode[] = []
  let notifiedLate = ''
  for (const code of [...notifyCodes, 'SIN_PARTNERS'] as const) {
    const found = await correctStart(work, incidentId, code, awareOn)
    if (found.isLate && found.lateReason === '') unexplained.push(code)
    if (found.isLate && code === 'SIN_NOTIFY') notifiedLate = found.lateReason || lateReason
  }
  if (unexplained.length > 0) await explainLate(work, incidentId, unexplained, lateReason)
  return { unexplained, notifiedLate }
}
