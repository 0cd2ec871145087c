import { addSystemRights } from '../../database/transaction.ts'
import type { Handler } from '../../procedure.ts'
import { listAgencies } from '../cases/list-agencies.ts'
import { readClocks } from '../clocks/read-clocks.ts'
import { tellPeople } from '../messages/tell-people.ts'
import { lockIncident, moversOf, noIncident } from './incident-row.ts'
import { moveIncident } from './move-incident.ts'
import { agenciesOf, peopleOf, readPartnerSeats } from './partners.ts'

/** Asks the three partners what they think, and lets them read the case for it. */
export async function askPartners({ context, errors }: Handler<'incidents.askPartners'>) {
  const work = context.work()
  const incident = await lockIncident(work)
  if (!incident) throw errors.REFUSED(noIncident)
  const moved = await moveIncident(work, incident, 'askPartners', moversOf(work))
  if (!moved.ok) throw errors.REFUSED({ data: { reason: moved.reason } })
  const seats = await readPartnerSeats(work)
  // The notifier's own seat does not reach the lists of a case; that they are on it follows from the asking.
  await addSystemRights(work.tx)
  await listAgencies(work, agenciesOf(seats))
  const { id, caseId } = incident
  const [clock] = await readClocks(work, { caseId, recordId: id })
  const news = { kind: 'partner-view', caseId, dueOn: clock?.dueOn ?? null, path: '/incident' } as const
  await tellPeople(context.deps, work, peopleOf(seats), news)
  return { status: moved.value }
}
