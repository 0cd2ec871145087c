import type { Handler } from '../../procedure.ts'
import { holdersOf } from '../directory/holders.ts'
import { tellPeople } from '../messages/tell-people.ts'
import { endNotifyClocks } from './incident-clocks.ts'
import { lockIncident, moversOf, noIncident } from './incident-row.ts'
import { moveIncident } from './move-incident.ts'

/** The council decides, having heard the partners: to notify, or not to. Either way with why. */
export async function decideNotifying({ input, context, errors }: Handler<'incidents.decide'>) {
  const work = context.work()
  const incident = await lockIncident(work)
  if (!incident) throw errors.REFUSED(noIncident)
  const move = input.notify ? 'decideNotify' : 'decideNot'
  const moved = await moveIncident(work, incident, move, moversOf(work), input.reason)
  if (!moved.ok) throw errors.REFUSED({ data: { reason: moved.reason } })
  await work.tx
    .updateTable('casebook.incident')
    .set({ decision_reason: input.reason, decided_by: work.actor.id, decided_at: work.now.toString() })
    .where('id', '=', incident.id)
    .execute()
  if (!input.notify) await endNotifyClocks(work, incident.id)
  const { caseId } = incident
  const managers = (await holdersOf(work, ['BM'])).filter((each) => each !== work.actor.id)
  await tellPeople(context.deps, work, managers, { kind: 'notifying-decided', caseId, path: '/incident' })
  return { status: moved.value }
}
