import type { Role } from '#domain/access/roles.ts'

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

export const meetingStatusLabels: Record<MeetingStatus, string> = {
  SCHEDULED: 'Scheduled',
  PAPERS_CALLED: 'Papers called',
  AGENDA_DRAFT: 'Agenda being drafted',
  AGENDA_APPROVED: 'Agenda approved',
  PACK_ISSUED: 'Pack sent out',
  IN_SESSION: 'In session',
  HELD: 'Held',
  ACTIONS_ISSUED: 'Actions sent out',
  MINUTES_DRAFT: 'Minutes being drafted',
  MINUTES_CLEARED: 'Minutes cleared',
  CONFIRMED: 'Minutes confirmed',
  CANCELLED: 'Cancelled',
}

export const beforeItOpens = [
  'SCHEDULED',
  'PAPERS_CALLED',
  'AGENDA_DRAFT',
  'AGENDA_APPROVED',
  'PACK_ISSUED',
] as const satisfies readonly MeetingStatus[]

/** Whether the meeting is still to open, so that a case may yet be put before it. */
export const isStillToOpen = (status: MeetingStatus): boolean => beforeItOpens.some((before) => before === status)

type Move = {
  /** Before it is scheduled a meeting has no status: null. */
  readonly from: readonly (MeetingStatus | null)[]
  readonly to: MeetingStatus
  readonly by: readonly Role[]
}

// The process has the clerk schedule, and the chair move or cancel. The coordinator and the business manager keep the
// calendar too (permission matrix, "Meeting, agenda"), and whoever keeps it records what the chair wants.
const keepers = ['CLERK', 'COORD', 'BM'] as const satisfies readonly Role[]

const moves = {
  schedule: { from: [null], to: 'SCHEDULED', by: keepers },
  callPapers: { from: ['SCHEDULED'], to: 'PAPERS_CALLED', by: ['CLERK'] },
  buildAgenda: { from: ['PAPERS_CALLED'], to: 'AGENDA_DRAFT', by: ['COORD'] },
  approveAgenda: { from: ['AGENDA_DRAFT'], to: 'AGENDA_APPROVED', by: ['CHAIR'] },
  issuePack: { from: ['AGENDA_APPROVED'], to: 'PACK_ISSUED', by: ['CLERK'] },
  // Papers, agenda and pack may be made elsewhere: then a meeting opens as it was scheduled.
  open: { from: beforeItOpens, to: 'IN_SESSION', by: ['CHAIR'] },
  close: { from: ['IN_SESSION'], to: 'HELD', by: ['CHAIR'] },
  sendActions: { from: ['HELD'], to: 'ACTIONS_ISSUED', by: ['CLERK'] },
  draftMinutes: { from: ['ACTIONS_ISSUED'], to: 'MINUTES_DRAFT', by: ['CLERK'] },
  clearMinutes: { from: ['MINUTES_DRAFT'], to: 'MINUTES_CLEARED', by: ['CHAIR'] },
  confirmMinutes: { from: ['MINUTES_CLEARED'], to: 'CONFIRMED', by: ['CHAIR'] },
  cancel: { from: beforeItOpens, to: 'CANCELLED', by: ['CHAIR', ...keepers] },
  moveToAnotherDay: { from: beforeItOpens, to: 'SCHEDULED', by: ['CHAIR', ...keepers] },
} as const satisfies Record<string, Move>
export type MeetingMove = keyof typeof moves
export const meetingMoves = Object.keys(moves) as readonly MeetingMove[]

type MovedMeeting = { ok: true; value: MeetingStatus } | { ok: false; error: 'wrong-status' | 'wrong-role' }

/** Decides a meeting's next status. Nothing else does. */
export function moveMeeting(status: MeetingStatus | null, name: MeetingMove, roles: readonly string[]): MovedMeeting {
  const move: Move = moves[name]
  if (!move.from.includes(status)) return { ok: false, error: 'wrong-status' }
  if (!move.by.some((role) => roles.includes(role))) return { ok: false, error: 'wrong-role' }
  return { ok: true, value: move.to }
}

/** Chooses the buttons, so a screen never offers what the server refuses. */
export const meetingMovesOpenTo = (status: MeetingStatus | null, roles: readonly string[]): readonly MeetingMove[] =>
  meetingMoves.filter((name) => moveMeeting(status, name, roles).ok)
