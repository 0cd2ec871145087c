import type { Action } from '#contract/actions.ts'
import type { Work } from '../../procedure.ts'
import { readActionsOf } from '../actions/keep-actions.ts'

/** Every action of the case's learning. Those of a Rapid Review are listed with it. */
export async function readActions(work: Work, daysLeft: (day: string) => number): Promise<Action[]> {
  const actions = await readActionsOf(work, null, daysLeft)
  return actions.map(({ source: _, ...action }) => action)
}

export async function countOpenActions({ tx, subject }: Work) {
  const { count } = await tx
    .selectFrom('casebook.action')
    .select(({ fn }) => fn.countAll().as('count'))
    .where('case_id', '=', subject.caseId)
    .where('status', '=', 'OPEN')
    .where('rapid_review_id', 'is', null)
    .executeTakeFirstOrThrow()
  return Number(count)
}
