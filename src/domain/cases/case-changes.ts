import { type CaseStage, caseStageLabels, isCaseOver, isConcernStage } from '#domain/cases/case-stage.ts'
import { awaitsTriage, moveConcern } from '#domain/concerns/concern-status.ts'

/** What the Business Manager may do with a case as a whole, in the order the screen offers it. */
export const caseChanges = ['link', 'merge', 'split', 'withdraw', 'reopen'] as const
export type CaseChange = (typeof caseChanges)[number]

/** What has to be known of a case. Received: it was sent at some time, whatever became of it. */
type ChangingCase = { readonly status: CaseStage; readonly isReceived: boolean }

/** Why a change cannot be made now, in a sentence; null when it can (process.md sections 1 and 2). */
export function whyNot(change: CaseChange, { status, isReceived }: ChangingCase): string | null {
  if (!isReceived) return 'This referral was never received.'
  const concern = isConcernStage(status) ? status : null
  switch (change) {
    case 'link':
      return null
    case 'withdraw':
    case 'merge':
      return moveConcern(concern, 'withdraw', 'BM').ok ? null : whyNotWithdrawn(status, change)
    case 'split':
      return concern && awaitsTriage(concern)
        ? null
        : `Only a concern that awaits triage can be split. ${standing(status)}`
    case 'reopen':
      return moveConcern(concern, 'reopen', 'BM').ok ? null : `Only what is over can be reopened. ${standing(status)}`
  }
}

const standing = (status: CaseStage) => `This one stands at “${caseStageLabels[status]}”.`

function whyNotWithdrawn(status: CaseStage, change: 'withdraw' | 'merge') {
  if (status === 'CONSULTING') return 'Partners are being consulted. The consultation has to end first.'
  const done = change === 'merge' ? 'joined with another' : 'withdrawn'
  return `Only a concern that has been received, or waits for more information, can be ${done}. ${standing(status)}`
}

type MergePartner = {
  readonly id: string
  readonly reference: string
  readonly status: CaseStage
  /** The reference of the case it was itself joined with. */
  readonly joinedWith: string | null
  /** References of cases that were joined with it. */
  readonly joinedHere: readonly string[]
}

/**
 * Why one case cannot be joined with another. A case that was joined leads to the other one, so neither chains nor
 * circles: who looks for a referral finds it in one step.
 */
export function whyNotInto(one: MergePartner, into: MergePartner): string | null {
  if (one.id === into.id) return 'A case cannot be joined with itself.'
  if (into.joinedWith) return `${into.reference} was itself joined with ${into.joinedWith}. Choose ${into.joinedWith}.`
  const [first] = one.joinedHere
  if (first) return `${first} was joined with ${one.reference}. Join the other way round, or reopen ${first} first.`
  // What may be a serious incident is over as a concern, and very much alive as a case.
  if (isCaseOver(into.status) && into.status !== 'ESCALATED_SIN') {
    return `${into.reference} is closed. Reopen it first, or link the two.`
  }
  return null
}
