import type { KeptClock } from '#contract/clocks.ts'
import type { Work } from '../../procedure.ts'
import { readClocks } from './read-clocks.ts'

export const noSuchClock = { data: { reason: 'This clock is not one of this case.' } }

/** A clock of this case as it stands, locked, with who wrote what there is to read; undefined where there is none. */
export async function lockClock(work: Work, clockId: string) {
  const { tx, subject } = work
  const row = await tx
    .selectFrom('casebook.clock')
    .select([
      'late_reason_by as explainedBy',
      'late_reason_at as explainedAt',
      'extended_by as extendedBy',
      'extended_at as extendedAt',
    ])
    .where('id', '=', clockId)
    .where('case_id', '=', subject.caseId)
    .forUpdate()
    .executeTakeFirst()
  const clock = row && (await readClock(work, clockId))
  return clock && { ...row, clock }
}

export async function readClock(work: Work, clockId: string): Promise<KeptClock | undefined> {
  const clocks = await readClocks(work, { caseId: work.subject.caseId })
  return clocks.find(({ id }) => id === clockId)
}
