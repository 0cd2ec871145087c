import { whyNot } from '#domain/cases/case-changes.ts'
import { isIncidentOver } from '#domain/incidents/incident-status.ts'
import { londonDay } from '../../deps.ts'
import type { Handler, Work } from '../../procedure.ts'
import { changeStatus } from '../concerns/change-status.ts'
import { lockConcernOfCase } from '../concerns/concern-of-case.ts'
import { readIncidentRow } from '../incidents/incident-row.ts'
import { tellReferrer } from '../messages/tell-referrer.ts'

/** What was over is triaged anew, with the clock from today. What was joined stands on its own again. */
export async function reopenCase({ input, context, errors }: Handler<'caseChanges.reopen'>) {
  const work = context.work()
  const { tx, now } = work
  const concern = await lockConcernOfCase(work)
  const why = whyNot('reopen', { status: concern.status, isReceived: concern.submittedAt !== null })
  if (why) throw errors.REFUSED({ data: { reason: why } })
  const incident = await readIncidentRow(work)
  if (incident && !isIncidentOver(incident.status)) {
    throw errors.REFUSED({ data: { reason: 'What may be a serious incident is not over yet. That comes first.' } })
  }
  const joinedWith = await endJoining(work, input.reason)
  const moved = await changeStatus(work, concern, 'reopen', 'BM', input.reason, joinedWith)
  if (!moved.ok) throw errors.REFUSED({ data: { reason: moved.reason } })
  await tx
    .updateTable('casebook.concern')
    .set({ triage_from: londonDay(now) })
    .where('id', '=', concern.id)
    .execute()
  await tellReferrer(context.deps, work, concern, 'outcome')
  return {}
}

/** Ends the joining with another case, and answers with that case's reference. */
async function endJoining({ tx, subject, now }: Work, reason: string) {
  const file = await tx
    .selectFrom('casebook.case_file as file')
    .innerJoin('casebook.case_file as other', 'other.id', 'file.merged_into')
    .select(['file.reference', 'other.id as otherId', 'other.reference as otherReference'])
    .where('file.id', '=', subject.caseId)
    .executeTakeFirst()
  if (!file) return undefined
  await tx
    .updateTable('casebook.case_alias')
    .set({ ended_at: now.toString() })
    .where('reference', '=', file.reference)
    .where('case_id', '=', file.otherId)
    .execute()
  await tx
    .updateTable('casebook.case_link')
    .set({ ended_at: now.toString(), ended_reason: reason })
    .where('case_id', '=', subject.caseId)
    .where('kind', '=', 'MERGED')
    .where('ended_at', 'is', null)
    .execute()
  await tx.updateTable('casebook.case_file').set({ merged_into: null }).where('id', '=', subject.caseId).execute()
  return file.otherReference ?? undefined
}
