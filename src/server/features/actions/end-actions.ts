import { recordAudit } from '../../audit/record-audit.ts'
import { londonDay } from '../../deps.ts'
import type { Handler } from '../../procedure.ts'
import { changedMeanwhile } from '../directory/changed-meanwhile.ts'
import { changeAction, lockAction, mayComplete, notOpen } from './keep-actions.ts'

/** The agency that owns it, or the coordinator, says what was done. */
export async function completeAction({ input, context, errors }: Handler<'actions.complete'>) {
  const work = context.work()
  const { row, isStale } = await lockAction(work, input.actionId, input.version)
  if (!row) throw errors.REFUSED(notOpen)
  if (!mayComplete(work, row.agencyCode)) throw errors.REFUSED(notTheOwner)
  if (isStale) throw errors.CHANGED_BY_SOMEONE_ELSE(await changedMeanwhile(work, row, 'action'))
  const done = { status: 'COMPLETE', completion_note: input.note, completed_on: londonDay(work.now) }
  await changeAction(work, row.id, done)
  await recordAudit(work, 'action-completed', work.subject.caseId, { on: row.id })
  return {}
}

/** An action that is not wanted any more is kept, with the reason. */
export async function withdrawAction({ input, context, errors }: Handler<'actions.withdraw'>) {
  const work = context.work()
  const { row, isStale } = await lockAction(work, input.actionId, input.version)
  if (!row) throw errors.REFUSED(notOpen)
  if (isStale) throw errors.CHANGED_BY_SOMEONE_ELSE(await changedMeanwhile(work, row, 'action'))
  await changeAction(work, row.id, { status: 'WITHDRAWN', withdrawn_reason: input.reason })
  await recordAudit(work, 'action-withdrawn', work.subject.caseId, { on: row.id })
  return {}
}

const notTheOwner = { data: { reason: 'The agency that owns it completes this action.' } }
