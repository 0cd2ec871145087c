import type { Action } from '#contract/actions.ts'
import type { ActionSuggestion } from '#contract/review-decision-actions.ts'

/** What somebody is about to do with an action. */
export type ActionTask =
  | { readonly name: 'make'; readonly suggestion?: ActionSuggestion }
  | { readonly name: 'complete' | 'withdraw'; readonly action: Action }
