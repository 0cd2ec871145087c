import type { QueuedConcern } from '#contract/triage.ts'
import { worstTriageFirst } from '#domain/concerns/triage-order.ts'
import { recordAudit } from '../../audit/record-audit.ts'
import type { Handler } from '../../procedure.ts'
import { owedLetters } from '../correspondence/letters-owed.ts'
import { awaitingTriage } from '../my-work/of-triage.ts'
import { sitDown } from '../my-work/owed.ts'

/** Every concern that waits for its route, worst first, and every letter that a referrer is owed. */
export async function readQueue({ context }: Handler<'triage.queue'>) {
  const work = context.work()
  const desk = await sitDown(work)
  const waiting = await awaitingTriage(desk)
  const lettersOwed = await owedLetters(work)
  await recordAudit(work, 'triage-listed', null, { count: waiting.length + lettersOwed.length })
  const concerns = waiting
    .map((concern) => ({ ...concern, isAcknowledged: concern.acknowledgedAt !== null }))
    .sort(worstTriageFirst)
    .map(({ isAcknowledged, ...concern }) => ({
      ...concern,
      acknowledgeDaysLeft: isAcknowledged ? null : desk.daysLeft(concern.acknowledgeBy),
      triageDaysLeft: desk.daysLeft(concern.triageBy),
      waitingDays: concern.waitedDays,
    }))
  return { concerns: concerns as QueuedConcern[], lettersOwed }
}
