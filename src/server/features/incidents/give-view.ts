import type { IncidentStatus } from '#domain/incidents/incident-status.ts'
import { quorumGroupLabels } from '#domain/partnership/quorum-groups.ts'
import { recordAudit } from '../../audit/record-audit.ts'
import { londonDay } from '../../deps.ts'
import { type Handler, rolesOf, type Work } from '../../procedure.ts'
import { holdersOf } from '../directory/holders.ts'
import { tellPeople } from '../messages/tell-people.ts'
import { lockIncident, noIncident } from './incident-row.ts'
import { incidentRefusal } from './move-incident.ts'
import { readPartnerSeats, speaksFor } from './partners.ts'

/** Once the partners are asked, also after the decision: who dissents may say so then. */
const takesViews: readonly IncidentStatus[] = ['PARTNER_VIEWS', 'TO_SUBMIT', 'NOT_NOTIFIED', 'SUBMITTED', 'RR_STARTED']

/** Whoever keeps the record may write down what a partner said. */
export const mayRecordViews = (work: Work) =>
  rolesOf(work.actor).some((role) => role === 'BM' || role === 'COORD' || role === 'LA_NOTIFIER')

/** A partner’s view, by the partner or as somebody heard it. It stands beside the earlier ones, and counts from then on. */
export async function giveView({ input, context, errors }: Handler<'incidents.giveView'>) {
  const work = context.work()
  const { tx, actor, now } = work
  const incident = await lockIncident(work)
  if (!incident) throw errors.REFUSED(noIncident)
  if (!takesViews.includes(incident.status)) {
    throw errors.REFUSED({ data: { reason: incidentRefusal(incident.status) } })
  }
  const isOwn = speaksFor(await readPartnerSeats(work), actor.id).includes(input.group) && input.givenBy === ''
  if (!isOwn && !mayRecordViews(work)) {
    const reason = `Your seats do not speak for ${quorumGroupLabels[input.group]}.`
    throw errors.REFUSED({ data: { reason } })
  }
  const issues = isOwn ? [] : reportedIssues(input, londonDay(now))
  if (issues.length > 0) throw errors.INVALID({ data: { issues } })

  const { id, caseId } = incident
  const added = await tx
    .insertInto('casebook.partner_view')
    .values({
      partnership_id: actor.partnershipId,
      id: input.viewId,
      incident_id: id,
      case_id: caseId,
      quorum_group: input.group,
      view: input.view,
      reason: input.reason,
      given_by: isOwn ? actor.name : input.givenBy,
      given_on: isOwn ? londonDay(now) : input.givenOn,
      account_id: actor.id,
      at: now.toString(),
    })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst()
  // A repeated request is one view.
  if (added.numInsertedOrUpdatedRows === 0n) return {}
  await recordAudit(work, 'partner-view-recorded', caseId, { fields: [input.group] })
  if (isOwn) {
    const others = (await holdersOf(work, ['LA_NOTIFIER', 'BM'])).filter((each) => each !== actor.id)
    await tellPeople(context.deps, work, others, { kind: 'view-given', caseId, path: '/incident' })
  }
  return {}
}

function reportedIssues({ givenBy, givenOn }: { readonly givenBy: string; readonly givenOn: string }, today: string) {
  const who = givenBy === '' ? [{ path: ['givenBy'], message: 'Name who of this partner said it' }] : []
  if (givenOn === '') return [...who, { path: ['givenOn'], message: 'Enter the day on which it was said' }]
  return givenOn > today ? [...who, { path: ['givenOn'], message: 'This day is still to come' }] : who
}
