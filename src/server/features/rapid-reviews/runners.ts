import { whoRuns } from '#domain/rapid-reviews/who-runs.ts'
import type { Work } from '../../procedure.ts'
import { holdersOf } from '../directory/holders.ts'
import { conflictedByCase } from '../reminders/conflicted.ts'

type Run = { readonly caseId: string; readonly coordinatorId: string | null }

/** Who runs each review today: whoever is reminded of it, has it in My work and hears what comes in. */
export async function readRunners(work: Pick<Work, 'tx' | 'now'>) {
  const coordinators = await holdersOf(work, ['COORD'])
  const managers = await holdersOf(work, ['BM'])
  const conflicted = await conflictedByCase(work.tx)
  return ({ caseId, coordinatorId }: Run) =>
    whoRuns(coordinatorId, { coordinators, managers }, conflicted.get(caseId) ?? [])
}
