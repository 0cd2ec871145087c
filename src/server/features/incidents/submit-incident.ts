import { opensReview } from '#domain/incidents/opens-review.ts'
import { addSystemRights } from '../../database/transaction.ts'
import type { Deps } from '../../deps.ts'
import type { Handler, Work } from '../../procedure.ts'
import { keepFile } from '../concerns/attachments.ts'
import { holdersOf } from '../directory/holders.ts'
import { tellPeople } from '../messages/tell-people.ts'
import { openRapidReview } from '../rapid-reviews/open-rapid-review.ts'
import { stopNotifyClocks } from './incident-clocks.ts'
import { type IncidentRow, lockIncident, moversOf, noIncident } from './incident-row.ts'
import { moveIncident } from './move-incident.ts'
import { notificationIssues } from './notification-issues.ts'
import { peopleOf, readPartnerSeats } from './partners.ts'
import { readSubjectAges } from './subject-ages.ts'

type Input = Handler<'incidents.submit'>['input']

/**
 * Records what was submitted on the national site. It stops the limits for notifying, and opens the Rapid Review
 * wherever a child under 18 may be concerned.
 */
export async function submitIncident({ input, context, errors }: Handler<'incidents.submit'>) {
  const work = context.work()
  const incident = await lockIncident(work)
  if (!incident) throw errors.REFUSED(noIncident)
  const moved = await moveIncident(work, incident, 'submit', moversOf(work))
  if (!moved.ok) throw errors.REFUSED({ data: { reason: moved.reason } })
  const issues = [...(await notificationIssues(work, incident, input)), ...(await copyIssues(work, incident, input))]
  if (issues.length > 0) throw errors.INVALID({ data: { issues } })

  const { submittedOn } = input
  await work.tx
    .updateTable('casebook.incident')
    .set({
      submitted_on: submittedOn,
      submitted_time: input.submittedTime,
      national_reference: input.nationalReference,
      copy_id: input.copyId,
      late_reason: input.lateReason,
    })
    .where('id', '=', incident.id)
    .execute()
  await stopNotifyClocks(work, incident.id, submittedOn, input.lateReason)
  const isCareLeaver = incident.answers.notification_reason?.value === 'CARE_LEAVER_DEATH'
  const ages = await readSubjectAges(work, incident.caseId, incident.answers)
  await tellOfNotification(context.deps, work, incident.caseId)
  if (!opensReview({ ages, isCareLeaver })) return { status: moved.value }
  return { status: await startReview(context.deps, work, { ...incident, status: moved.value }, submittedOn) }
}

type Notified = Pick<IncidentRow, 'id' | 'caseId' | 'status' | 'la_aware_on'>

/** The Rapid Review begins by itself; the incident waits for it from then on. */
export async function startReview(deps: Deps, work: Work, incident: Notified, submittedOn: string) {
  const { id, caseId, la_aware_on } = incident
  // What follows from a notification reaches past the seat of whoever made it.
  await addSystemRights(work.tx)
  const moved = await moveIncident(work, incident, 'startReview', ['SYSTEM'])
  if (!moved.ok) throw new Error('The incident does not wait for a Rapid Review')
  await openRapidReview(deps, work, { caseId, incidentId: id, submittedOn, awareOn: la_aware_on })
  return moved.value
}

/** The three partners and the business team hear of it the same day. */
async function tellOfNotification(deps: Deps, work: Work, caseId: string) {
  const team = await holdersOf(work, ['BM', 'COORD'])
  const people = [...team, ...peopleOf(await readPartnerSeats(work))].filter((each) => each !== work.actor.id)
  await tellPeople(deps, work, [...new Set(people)], { kind: 'incident-submitted', caseId, path: '/incident' })
}

async function copyIssues(work: Work, { caseId }: IncidentRow, { copyId }: Input) {
  if (!copyId || (await isThere(work, caseId, copyId))) return []
  return [{ path: ['copyId'], message: 'This file is not there any more. Choose it again' }]
}

async function isThere({ tx }: Work, caseId: string, fileId: string) {
  const file = await tx
    .selectFrom('casebook.attachment')
    .select('id')
    .where('id', '=', fileId)
    .where('case_id', '=', caseId)
    .where('purpose', '=', 'NOTIFICATION')
    .where('removed_at', 'is', null)
    .executeTakeFirst()
  return file !== undefined
}

/** The copy of what was submitted, as a file: before the notification is recorded, or after. */
export async function attachCopy({ input, context, errors }: Handler<'incidents.attachCopy'>) {
  const work = context.work()
  const incident = await lockIncident(work)
  if (!incident) throw errors.REFUSED(noIncident)
  const kept = await keepFile(work, { caseId: incident.caseId, purpose: 'NOTIFICATION' }, input.file)
  if (!kept.ok) throw errors.INVALID({ data: { issues: [{ path: ['copyId'], message: kept.problem }] } })
  if (incident.submitted_on) {
    await work.tx
      .updateTable('casebook.incident')
      .set({ copy_id: kept.file.id })
      .where('id', '=', incident.id)
      .execute()
  }
  return kept.file
}
