import type { QuorumGroup } from '#domain/partnership/quorum-groups.ts'

/** What somebody is about to do with an incident. */
export type IncidentTask =
  | { readonly name: 'view'; readonly group: QuorumGroup; readonly isOwn: boolean }
  | { readonly name: 'decide' | 'submit' | 'told' | 'awareness' | 'correct' | 'withdraw' }
  | { readonly name: ReasonTask }

/** Acts that take a reason and nothing else. */
const reasonTasks = ['reconsider', 'care-leaver', 'close', 'not-required', 'concern'] as const
export type ReasonTask = (typeof reasonTasks)[number]
