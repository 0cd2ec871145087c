import type { AgencyRow } from '#contract/rapid-reviews.ts'

/** What somebody is about to do. */
export type CockpitTask =
  | { readonly name: 'send' | 'collate' | 'release' | 'add-agency' | 'arrange-meeting' }
  | { readonly name: 'extend' | 'resume' | 'go-on-without' | 'withdraw'; readonly row: AgencyRow }

/** Said once it is done, in a sentence. */
export type OnDone = (words: string) => void
