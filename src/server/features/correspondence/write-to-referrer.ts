import type { Deps } from '../../deps.ts'
import type { Work } from '../../procedure.ts'
import { tellReferrer } from '../messages/tell-referrer.ts'

const messageKinds = { QUESTION: 'more-information', LETTER: 'outcome' } as const

/** Puts something into the thread with the referrer, and lets them know that it waits there. */
export async function writeToReferrer(
  deps: Deps,
  work: Work,
  concern: { readonly id: string; readonly caseId: string },
  kind: 'QUESTION' | 'LETTER',
  text: string,
) {
  const { tx, actor, now } = work
  await tx
    .insertInto('casebook.correspondence')
    .values({
      partnership_id: actor.partnershipId,
      id: crypto.randomUUID(),
      case_id: concern.caseId,
      concern_id: concern.id,
      kind,
      text,
      by_account: actor.id,
      at: now.toString(),
    })
    .execute()
  await tellReferrer(deps, work, concern, messageKinds[kind])
}
