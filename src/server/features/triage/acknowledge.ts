import { recordAudit } from '../../audit/record-audit.ts'
import type { Handler } from '../../procedure.ts'
import { noteAcknowledgement } from '../concerns/acknowledgement.ts'
import { lockConcernOfCase } from '../concerns/concern-of-case.ts'
import { tellReferrer } from '../messages/tell-referrer.ts'
import { closedToTriage } from './triage-record.ts'

/** Tells the referrer that their referral has been received and is being looked at. */
export async function acknowledge({ context, errors }: Handler<'triage.acknowledge'>) {
  const work = context.work()
  const concern = await lockConcernOfCase(work)
  const closed = closedToTriage(concern.status)
  if (closed) throw errors.REFUSED(closed)
  if (!(await noteAcknowledgement(work, concern.id))) {
    throw errors.REFUSED({ data: { reason: 'The referral has been acknowledged already.' } })
  }
  await tellReferrer(context.deps, work, concern, 'acknowledged')
  await recordAudit(work, 'concern-acknowledged', concern.caseId)
  return { at: work.now.toString() }
}
