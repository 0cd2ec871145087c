import { mayBeTold } from '#domain/incidents/incident-status.ts'
import { recordAudit } from '../../audit/record-audit.ts'
import { londonDay } from '../../deps.ts'
import type { Handler } from '../../procedure.ts'
import { correctStop, explainLate } from '../clocks/keep-clocks.ts'
import { lockIncident, noIncident } from './incident-row.ts'
import { incidentRefusal } from './move-incident.ts'
import { withAct, writeAnswers } from './save-incident.ts'

/**
 * Somebody was told of the incident on a day, or on another day than was written. That the partners were told stops
 * their limit (SIN_PARTNERS).
 */
export async function recordTold({ input, context, errors }: Handler<'incidents.recordTold'>) {
  const work = context.work()
  const incident = await lockIncident(work)
  if (!incident) throw errors.REFUSED(noIncident)
  if (!mayBeTold(incident.status)) throw errors.REFUSED({ data: { reason: incidentRefusal(incident.status) } })
  const { whom, on, lateReason } = input
  const wrong = (field: string, message: string) => errors.INVALID({ data: { issues: [{ path: [field], message }] } })
  if (on > londonDay(work.now)) throw wrong('on', 'This day is still to come')
  if (on < incident.la_aware_on) throw wrong('on', 'The council had not become aware of it yet on this day')
  if (whom === 'told_partners') {
    const { lateAfter } = await correctStop(work, incident.id, 'SIN_PARTNERS', on)
    if (lateAfter && lateReason === '') {
      throw wrong('lateReason', 'They were told after the fifth working day: say why')
    }
    await explainLate(work, incident.id, ['SIN_PARTNERS'], lateReason)
  }
  await writeAnswers(work, incident.id, withAct(work, incident.answers, whom, on))
  await recordAudit(work, 'incident-saved', incident.caseId, { fields: [whom] })
  return {}
}
