import type { Action } from '#contract/actions.ts'
import type { Finding } from '#contract/learning-reviews.ts'

/** What somebody is about to do. */
export type ReviewTask =
  | { readonly name: 'start' | 'plan' | 'put-forward' | 'agree' | 'share' | 'close' }
  | { readonly name: 'remove-finding'; readonly finding: Finding }
  | { readonly name: 'action'; readonly action?: Action }
  | { readonly name: 'complete-action' | 'withdraw-action'; readonly action: Action }
