import type { Finding, ReviewAction } from '#contract/learning-reviews.ts'

/** What somebody is about to do. */
export type ReviewTask =
  | { readonly name: 'start' | 'plan' | 'put-forward' | 'agree' | 'share' | 'close' }
  | { readonly name: 'remove-finding'; readonly finding: Finding }
  | { readonly name: 'action'; readonly action?: ReviewAction }
  | { readonly name: 'complete-action' | 'withdraw-action'; readonly action: ReviewAction }
