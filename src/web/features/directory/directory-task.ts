import type { Account, Seat } from '#contract/directory.ts'

/** What an administrator is about to do. */
export type DirectoryTask =
  | { readonly name: 'invite'; readonly seat?: Seat }
  | { readonly name: 'appoint'; readonly seat: Seat }
  | { readonly name: 'end-seat'; readonly seat: Seat; readonly holder: Seat['holders'][number] }
  | { readonly name: 'new-link'; readonly account: Account }
  | { readonly name: 'add-seat' }
