/** A meeting's course, in the order of the process table (process.md section 10). */
export const meetingStatuses = [
  'SCHEDULED',
  'PAPERS_CALLED',
  'AGENDA_DRAFT',
  'AGENDA_APPROVED',
  'PACK_ISSUED',
  'IN_SESSION',
  'HELD',
  'ACTIONS_ISSUED',
  'MINUTES_DRAFT',
  'MINUTES_CLEARED',
  'CONFIRMED',
  'CANCELLED',
] as const
export type MeetingStatus = (typeof meetingStatuses)[number]

const beforeItOpens: readonly MeetingStatus[] = [
  'SCHEDULED',
  'PAPERS_CALLED',
  'AGENDA_DRAFT',
  'AGENDA_APPROVED',
  'PACK_ISSUED',
]

/** Whether the meeting is still to open, so that a case may yet be put before it. */
export const isStillToOpen = (status: MeetingStatus): boolean => beforeItOpens.includes(status)
