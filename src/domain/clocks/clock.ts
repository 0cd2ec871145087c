/** The clocks of a Case of Concern, in the words that people know them by (clocks.md sections 2 and 4). */
export const clockLabels = {
  COC_ACK: 'Acknowledge the referral',
  COC_TRIAGE: 'Triage',
  CONSULTATION: 'Views asked for',
  SIN_NOTIFY: 'Notify the Panel',
  PAPERS_IN: 'Papers in',
  PACK_OUT: 'Pack out',
  MEETING: 'Meeting',
  REVIEW: 'Learning review',
  ACTION: 'Action',
  IMPACT_1: 'First impact return',
  IMPACT_2: 'Second impact return',
} as const
export type ClockCode = keyof typeof clockLabels
export const clockCodes = Object.keys(clockLabels) as [ClockCode, ...ClockCode[]]
