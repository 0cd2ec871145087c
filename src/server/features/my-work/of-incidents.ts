import type { WorkItem } from '#contract/my-work.ts'
import { limitOf } from '#domain/clocks/limits.ts'
import type { IncidentStatus } from '#domain/incidents/incident-status.ts'
import type { WorkKind } from '#domain/my-work/work-kinds.ts'
import { type Desk, owed } from './owed.ts'
import { partnersSpokenFor } from './partners-spoken-for.ts'

/** Incidents that somebody has still to do something about, with the day by which the Panel has to be notified. */
const openIncidents = ({ tx }: Desk) =>
  tx
    .selectFrom('casebook.incident as incident')
    .innerJoin('casebook.case_file as file', 'file.id', 'incident.case_id')
    .select([
      'incident.id',
      'incident.status',
      'incident.la_aware_on as awareOn',
      'incident.opened_at as since',
      'file.reference',
      'file.title',
      ({ selectFrom }) =>
        selectFrom('casebook.clock as clock')
          .select('clock.due_on')
          .whereRef('clock.record_id', '=', 'incident.id')
          .where('clock.code', '=', 'SIN_NOTIFY')
          .where('clock.cancelled_on', 'is', null)
          .as('notifyBy'),
      ({ selectFrom }) =>
        selectFrom('casebook.partner_view as view')
          .select(({ fn }) => fn.agg<string[]>('array_agg', ['view.quorum_group']).as('groups'))
          .whereRef('view.incident_id', '=', 'incident.id')
          .as('answered'),
    ])
    .where('incident.status', 'in', ['CONSIDERING', 'PARTNER_VIEWS', 'TO_SUBMIT', 'SUBMITTED'])
    .$narrowType<{ status: IncidentStatus }>()
    .execute()

/** What a serious incident asks of the council's notifier, the Business Manager and the three partners. */
export async function workOfIncidents(desk: Desk): Promise<WorkItem[]> {
  if (!desk.holds('BM', 'LA_NOTIFIER', 'MEMBER', 'EXEC')) return []
  const incidents = await openIncidents(desk)
  if (incidents.length === 0) return []
  const partners = await partnersSpokenFor(desk, ['MEMBER', 'EXEC'])
  const days = limitOf('SIN_NOTIFY', desk.settings).length
  return incidents.flatMap(({ status, awareOn, notifyBy, answered, ...facts }) => {
    const kinds: WorkKind[] = []
    if (status === 'CONSIDERING' && desk.holds('BM', 'LA_NOTIFIER')) kinds.push('CONSIDER_NOTIFYING')
    if (status === 'PARTNER_VIEWS') {
      if (partners.some((partner) => !answered?.includes(partner))) kinds.push('GIVE_PARTNER_VIEW')
      if (desk.holds('LA_NOTIFIER')) kinds.push('DECIDE_NOTIFYING')
    }
    if (status === 'TO_SUBMIT' && desk.holds('LA_NOTIFIER')) kinds.push('NOTIFY_PANEL')
    // Notified, so the five days are over: what comes next has no limit of its own, and the review's is running.
    const dueOn = status === 'SUBMITTED' ? null : (notifyBy ?? desk.after(awareOn, days))
    if (status === 'SUBMITTED' && desk.holds('BM')) kinds.push('CHOOSE_INCIDENT_ROUTE')
    return kinds.map((kind) => owed(desk, kind, { ...facts, dueOn }))
  })
}
