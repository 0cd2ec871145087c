import type { Work } from '../../procedure.ts'
import { startClock } from '../clocks/keep-clocks.ts'
import { readClocks } from '../clocks/read-clocks.ts'
import { holdersOf } from '../directory/holders.ts'
import type { MessageDeps } from '../messages/enqueue-message.ts'
import { tellPeople } from '../messages/tell-people.ts'
import { moveIncident } from './move-incident.ts'

type Aware = { readonly awareOn: string; readonly toldBy: string }

/** Opens what may be a serious incident, as considered, and lets the council's notifiers know. */
export async function openIncident(
  deps: MessageDeps,
  work: Work,
  { id, caseId }: { readonly id: string; readonly caseId: string },
  { awareOn, toldBy }: Aware,
) {
  const { tx, actor, now } = work
  const incidentId = crypto.randomUUID()
  await tx
    .insertInto('casebook.incident')
    .values({
      partnership_id: actor.partnershipId,
      id: incidentId,
      case_id: caseId,
      concern_id: id,
      status: 'CONSIDERING',
      la_aware_on: awareOn,
      told_by: toldBy,
      opened_by: actor.id,
      opened_at: now.toString(),
    })
    .execute()
  // Whoever decided this, a chair or a business manager, acts for the process that leads on from here.
  const moved = await moveIncident(work, { id: incidentId, caseId, status: null }, 'start', ['SYSTEM'])
  if (!moved.ok) throw new Error('An incident could not be opened')
  for (const code of ['SIN_NOTIFY', 'SIN_PARTNERS'] as const) {
    await startClock(work, { caseId, recordId: incidentId, code, startedOn: awareOn })
  }
  const [clock] = await readClocks(work, { caseId, recordId: incidentId })
  const notifiers = await holdersOf(work, ['LA_NOTIFIER'])
  const dueOn = clock?.dueOn ?? null
  await tellPeople(deps, work, notifiers, { kind: 'serious-incident', caseId, dueOn, path: '/incident' })
  return incidentId
}
