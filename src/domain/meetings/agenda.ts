export const meetingKinds = ['SPRG', 'RAPID_REVIEW', 'LCSPR_PANEL'] as const
export type MeetingKind = (typeof meetingKinds)[number]

export const meetingKindLabels: Record<MeetingKind, string> = {
  SPRG: 'Safeguarding Practice Review Group',
  RAPID_REVIEW: 'Rapid review meeting',
  LCSPR_PANEL: 'Review panel (LCSPR)',
}

/** What an agenda is made of, in the order of the default agenda (process.md section 10). */
export const agendaItemKinds = [
  'WELCOME',
  'CONFLICTS',
  'PREVIOUS_MINUTES',
  'SUMMARY_OF_REVIEWS',
  'NEW_CONCERN',
  'INCIDENT_OR_RAPID_REVIEW',
  'LCSPR_MONITORING',
  'ESCALATION',
  'ACTION_PLAN',
  'LEARNING_AND_IMPACT',
  'NATIONAL_LEARNING',
  'PARTNERSHIP_UPDATES',
  'MEETING_SCHEDULE',
  'OTHER_BUSINESS',
] as const
export type AgendaItemKind = (typeof agendaItemKinds)[number]

/** What came of an item; null while nothing has. MOVED: it went to another meeting undecided. */
export const agendaItemOutcomes = ['ACCEPT', 'DECLINE', 'DEFER', 'SEND_TO_SIN', 'MOVED'] as const
export type AgendaItemOutcome = (typeof agendaItemOutcomes)[number]
