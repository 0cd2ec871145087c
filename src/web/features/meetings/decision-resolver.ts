import type { Resolver } from 'react-hook-form'
import { type DecisionFields, decisionFormOn } from '#contract/decisions.ts'
import { contractResolver } from '../../app/contract-resolver.ts'

/** Nothing is chosen yet, so `decision` is empty until it is. */
export type UnfinishedDecision = Omit<DecisionFields, 'decision'> & { decision: DecisionFields['decision'] | '' }

/** Checks only what belongs to what is decided. What was typed for another decision stays in its fields, unseen. */
export function decisionResolver(decidedOn: string): Resolver<UnfinishedDecision, unknown, DecisionFields> {
  const check = contractResolver(decisionFormOn(decidedOn)) as Resolver<UnfinishedDecision, unknown, DecisionFields>
  return (typed, context, options) => check(belonging(typed), context, options)
}

function belonging(typed: UnfinishedDecision): UnfinishedDecision {
  const { decision } = typed
  return {
    ...typed,
    ...(decision !== 'ACCEPT' && { method: null, agencies: [], leadId: null, questions: [], dueOn: null }),
    ...(decision !== 'DEFER' && { toMeetingId: null }),
    ...(decision !== 'SEND_TO_SIN' && { laAwareOn: null, toldBy: '' }),
  }
}
