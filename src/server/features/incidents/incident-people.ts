import { isIncidentOver } from '#domain/incidents/incident-status.ts'
import { recordAudit } from '../../audit/record-audit.ts'
import type { Handler, Work } from '../../procedure.ts'
import { nameOf, readDraftPeople } from '../concerns/drafts.ts'
import { insertPerson, personIssues, storePerson, takePersonOut } from '../concerns/people.ts'
import { lockIncident, noIncident } from './incident-row.ts'
import { incidentRefusal } from './move-incident.ts'
import { refreshCaseFacts } from './refresh-case.ts'

const camewithReferral = 'The people of this case came with its referral. What was sent cannot be changed.'

/** The incident whose people may be written, or why they may not. */
async function lockForPeople(work: Work) {
  const incident = await lockIncident(work)
  if (!incident) return { ok: false, refusal: noIncident } as const
  if (incident.concern_id) return { ok: false, refusal: { data: { reason: camewithReferral } } } as const
  const { status } = incident
  return isIncidentOver(status)
    ? ({ ok: false, refusal: { data: { reason: incidentRefusal(status) } } } as const)
    : ({ ok: true, incident } as const)
}

/** Everybody in the case with what identifies them, for those who write the record; the asking is in its history. */
export async function readIncidentPeople({ context }: Handler<'incidents.people'>) {
  const work = context.work()
  const people = await readDraftPeople(work, work.subject.caseId)
  await recordAudit(work, 'names-shown', work.subject.caseId, { count: people.length })
  return people.map((person) => ({ ...person, name: nameOf(person.answers), answers: { ...person.answers } }))
}

/** A child or family member of an incident that nobody referred; adding the same one again changes nothing. */
export async function addIncidentPerson({ input, context, errors }: Handler<'incidents.addPerson'>) {
  const work = context.work()
  const locked = await lockForPeople(work)
  if (!locked.ok) throw errors.REFUSED(locked.refusal)
  const reason = await insertPerson(work, locked.incident.caseId, input.personId)
  if (reason) throw errors.REFUSED({ data: { reason } })
  return {}
}

export async function saveIncidentPerson({ input, context, errors }: Handler<'incidents.savePerson'>) {
  const work = context.work()
  const locked = await lockForPeople(work)
  if (!locked.ok) throw errors.REFUSED(locked.refusal)
  const issues = personIssues(input.changes)
  if (issues.length > 0) throw errors.INVALID({ data: { issues } })
  const result = await storePerson(work, { caseId: locked.incident.caseId, ...input })
  if (!result) throw errors.NOT_FOUND()
  await refreshCaseFacts(work, locked.incident)
  return result
}

export async function removeIncidentPerson({ input, context, errors }: Handler<'incidents.removePerson'>) {
  const work = context.work()
  const locked = await lockForPeople(work)
  if (!locked.ok) throw errors.REFUSED(locked.refusal)
  if (!(await takePersonOut(work, locked.incident.caseId, input.personId))) throw errors.NOT_FOUND()
  await refreshCaseFacts(work, locked.incident)
  return {}
}
