import type { MessageKind } from '#domain/messages/message-kinds.ts'
import type { Work } from '../../procedure.ts'
import { referrerOf } from '../concerns/referrer-path.ts'
import { enqueueMessage, type MessageDeps } from './enqueue-message.ts'

type Concern = { readonly id: string; readonly caseId: string }

/** Writes to whoever sent the referral that something about it waits for them. */
export async function tellReferrer(
  deps: MessageDeps,
  work: Pick<Work, 'tx' | 'now' | 'actor'>,
  { id, caseId }: Concern,
  kind: MessageKind,
) {
  const { reference } = await work.tx
    .selectFrom('casebook.case_file')
    .select('reference')
    .where('id', '=', caseId)
    .executeTakeFirstOrThrow()
  const referrer = await referrerOf(work, { id })
  const about = { partnershipId: work.actor.partnershipId, kind, caseId, reference, dueOn: null }
  await enqueueMessage(deps, work, { ...about, ...referrer })
}
