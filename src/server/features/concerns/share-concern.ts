import { recordAudit } from '../../audit/record-audit.ts'
import type { Handler } from '../../procedure.ts'
import { readColleagueIds } from '../directory/queries.ts'
import { lockDraft, lockedNow } from './drafts.ts'

/** Lets a colleague of my agency write in this draft too. */
export async function shareConcern({ input, context, errors }: Handler<'concerns.share'>) {
  const work = context.work()
  const { tx, actor, now } = work
  const draft = await lockDraft(work, input.concernId)
  if (!draft) throw errors.REFUSED(lockedNow)
  const { caseId } = draft
  if (!(await readColleagueIds(work)).includes(input.accountId)) {
    const message = 'Choose a colleague of your own agency.'
    throw errors.INVALID({ data: { issues: [{ path: ['accountId'], message }] } })
  }
  await tx
    .insertInto('casebook.case_access')
    .values({
      partnership_id: actor.partnershipId,
      case_id: caseId,
      account_id: input.accountId,
      relation: 'referrer',
      granted_by: actor.id,
      granted_at: now.toString(),
    })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
  await recordAudit(work, 'concern-shared', caseId, { on: input.accountId })
  return {}
}
