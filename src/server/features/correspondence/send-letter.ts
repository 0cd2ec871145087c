import { gapsIn } from '#domain/concerns/referrer-letters.ts'
import { recordAudit } from '../../audit/record-audit.ts'
import type { Handler } from '../../procedure.ts'
import { noteAcknowledgement } from '../concerns/acknowledgement.ts'
import { lockConcernOfCase } from '../concerns/concern-of-case.ts'
import { latestOutcome, nothingToTell } from './latest-outcome.ts'
import { writeToReferrer } from './write-to-referrer.ts'

/** Sends the referrer a letter about an outcome. One is owed for each; more may be sent. */
export async function sendLetter({ input, context, errors }: Handler<'correspondence.send'>) {
  const work = context.work()
  const concern = await lockConcernOfCase(work)
  if (!(await latestOutcome(work, concern.id))) throw errors.REFUSED(nothingToTell)
  const [gap] = gapsIn(input.text)
  if (gap) throw errors.INVALID({ data: { issues: [{ path: ['text'], message: `Fill in ${gap}, or take it out` }] } })
  await writeToReferrer(context.deps, work, concern, 'LETTER', input.text)
  await noteAcknowledgement(work, concern.id)
  await recordAudit(work, 'letter-sent', concern.caseId)
  return { at: work.now.toString() }
}
