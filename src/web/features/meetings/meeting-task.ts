import type { AgendaItem, SeatRow } from '#contract/meetings.ts'

/** What somebody is about to do at a meeting. */
export type MeetingTask =
  | { readonly name: 'change' }
  | { readonly name: 'cancel' }
  | { readonly name: 'open' }
  | { readonly name: 'close' }
  | { readonly name: 'attendance'; readonly seat: SeatRow }
  | { readonly name: 'conflict'; readonly item: AgendaItem }
  | { readonly name: 'justify'; readonly item: AgendaItem }
