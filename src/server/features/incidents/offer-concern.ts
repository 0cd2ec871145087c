import type { StoredAnswers } from '#domain/forms/merge-answers.ts'
import { recordAudit } from '../../audit/record-audit.ts'
import { addSystemRights } from '../../database/transaction.ts'
import { londonDay } from '../../deps.ts'
import { type Handler, rolesOf, type Work } from '../../procedure.ts'
import { linkWith } from '../cases/link-cases.ts'
import { changeStatus } from '../concerns/change-status.ts'
import { lockConcern } from '../concerns/drafts.ts'
import { startDraft } from '../concerns/start-concern.ts'
import { tellReferrer } from '../messages/tell-referrer.ts'
import { type IncidentRow, lockIncident, noIncident } from './incident-row.ts'

/** How what was not notified may still be learned from, by whoever asks. The Business Manager alone reopens a concern. */
export function offerOf({ actor }: Work, { status, concern_id }: Pick<IncidentRow, 'status' | 'concern_id'>) {
  if (status !== 'NOT_NOTIFIED') return null
  const roles = rolesOf(actor)
  if (concern_id) return roles.includes('BM') ? 'REOPEN_CONCERN' : null
  return roles.includes('BM') || roles.includes('LA_NOTIFIER') ? 'START_CONCERN' : null
}

/** Not notified, and worth learning from: the concern is triaged anew, or a new one begins with what is known. */
export async function offerConcern({ input, context, errors }: Handler<'incidents.offerConcern'>) {
  const work = context.work()
  const incident = await lockIncident(work)
  if (!incident) throw errors.REFUSED(noIncident)
  const offer = offerOf(work, incident)
  if (!offer)
    throw errors.REFUSED({ data: { reason: 'A Case of Concern is offered once it was decided not to notify.' } })
  if (offer === 'REOPEN_CONCERN' && incident.concern_id) {
    const concern = await lockConcern(work, incident.concern_id)
    const moved = await changeStatus(work, concern, 'reopen', 'BM', input.reason)
    if (!moved.ok) throw errors.REFUSED({ data: { reason: moved.reason } })
    const triage_from = londonDay(work.now)
    await work.tx.updateTable('casebook.concern').set({ triage_from }).where('id', '=', concern.id).execute()
    await tellReferrer(context.deps, work, concern, 'outcome')
    return { concernId: null }
  }
  const started = await startDraft(work, input.concernId)
  if (!started) throw errors.REFUSED({ data: { reason: 'Start again.' } })
  await prefill(work, input.concernId, incident)
  // Both cases are seen by whoever starts it; that they belong together is for everybody who reads either.
  await addSystemRights(work.tx)
  await linkWith(work, started.caseId, input.reason)
  await recordAudit(work, 'case-linked', incident.caseId)
  return { concernId: input.concernId }
}

/** What the incident's own record tells already, for the writer to correct. */
async function prefill({ tx, actor, now }: Work, concernId: string, { answers }: IncidentRow) {
  const { answers: begun } = await tx
    .selectFrom('casebook.concern')
    .select('answers')
    .where('id', '=', concernId)
    .executeTakeFirstOrThrow()
  const by = { id: actor.id, name: actor.name }
  const known = {
    circumstances: answers.outline?.value,
    incident_date: answers.incident_date?.value,
    where_child_was: answers.incident_place?.value,
  }
  const filled = Object.entries(known).flatMap(([id, value]) =>
    value === undefined || value === '' ? [] : [[id, { value, rev: 1, by, at: now.toString() }] as const],
  )
  const all = { ...(begun as StoredAnswers), ...Object.fromEntries(filled) }
  await tx
    .updateTable('casebook.concern')
    .set({ answers: JSON.stringify(all) })
    .where('id', '=', concernId)
    .execute()
}
