import { recordAudit } from '../../audit/record-audit.ts'
import type { Handler } from '../../procedure.ts'
import { readClocks } from './read-clocks.ts'

/** Every time limit of a case that is kept: those that run, and those that are over. */
export async function listClocksOfCase({ context }: Handler<'clocks.list'>) {
  const work = context.work()
  const { caseId } = work.subject
  const clocks = await readClocks(work, { caseId })
  await recordAudit(work, 'clocks-listed', caseId, { count: clocks.length })
  return clocks
}
