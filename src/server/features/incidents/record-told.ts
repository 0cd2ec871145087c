import { recordAudit } from '../../audit/record-audit.ts'
import { londonDay } from '../../deps.ts'
import type { Handler, Work } from '../../procedure.ts'
import { stopClocks } from '../clocks/keep-clocks.ts'
import { explainLate } from './incident-clocks.ts'
import { lockIncident, noIncident } from './incident-row.ts'
import { withAct, writeAnswers } from './save-incident.ts'

/** Somebody was told of the incident on a day. That the partners were told stops their limit (SIN_PARTNERS). */
export async function recordTold({ input, context, errors }: Handler<'incidents.recordTold'>) {
  const work = context.work()
  const incident = await lockIncident(work)
  if (!incident) throw errors.REFUSED(noIncident)
  const { whom, on, lateReason } = input
  const wrong = (field: string, message: string) => errors.INVALID({ data: { issues: [{ path: [field], message }] } })
  if (on > londonDay(work.now)) throw wrong('on', 'This day is still to come')
  if (on < incident.la_aware_on) throw wrong('on', 'The council had not become aware of it yet on this day')
  if (whom === 'told_partners') {
    if (lateReason === '' && (await isPartnersLate(work, incident.id, on))) {
      throw wrong('lateReason', 'They were told after the fifth working day: say why')
    }
    await stopClocks(work, incident.id, ['SIN_PARTNERS'], on)
    await explainLate(work, incident.id, ['SIN_PARTNERS'], lateReason)
  }
  await writeAnswers(work, incident.id, withAct(work, incident.answers, whom, on))
  await recordAudit(work, 'incident-saved', incident.caseId, { fields: [whom] })
  return {}
}

async function isPartnersLate({ tx }: Work, incidentId: string, on: string) {
  const clock = await tx
    .selectFrom('casebook.clock')
    .select('due_on')
    .where('record_id', '=', incidentId)
    .where('code', '=', 'SIN_PARTNERS')
    .where('stopped_on', 'is', null)
    .where('cancelled_on', 'is', null)
    .executeTakeFirst()
  return clock !== undefined && on > clock.due_on
}
