import type { Deps } from '../../deps.ts'
import type { Work } from '../../procedure.ts'
import { referrerOf } from '../concerns/referrer-path.ts'
import { enqueueMessage } from '../messages/enqueue-message.ts'

/** Writes to whoever sent the referral that there is news of it. */
export async function tellReferrer(deps: Deps, work: Work, concern: { readonly id: string; readonly caseId: string }) {
  const { reference } = await work.tx
    .selectFrom('casebook.case_file')
    .select('reference')
    .where('id', '=', concern.caseId)
    .executeTakeFirstOrThrow()
  const { accountId, to, path } = await referrerOf(work, concern)
  const about = { partnershipId: work.actor.partnershipId, caseId: concern.caseId, reference, dueOn: null }
  await enqueueMessage(deps, work, { ...about, kind: 'outcome', to, accountId, path })
}
