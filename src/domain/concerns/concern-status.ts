import type { Role } from '#domain/access/roles.ts'

export const concernStatuses = [
  'DRAFT',
  'RECEIVED',
  'INFO_NEEDED',
  'CONSULTING',
  'CLOSED_ADVICE',
  'ESCALATED_SIN',
  'SCHEDULED',
  'ACCEPTED',
  'CLOSED_DECLINED',
  'IN_REVIEW',
  'FINDINGS',
  'LEARNING',
  'CLOSED_COMPLETE',
  'WITHDRAWN',
] as const
export type ConcernStatus = (typeof concernStatuses)[number]

export const concernStatusLabels: Record<ConcernStatus, string> = {
  DRAFT: 'Draft',
  RECEIVED: 'Received',
  INFO_NEEDED: 'More information asked for',
  CONSULTING: 'Consulting',
  CLOSED_ADVICE: 'Closed with advice',
  ESCALATED_SIN: 'Considered as a serious incident',
  SCHEDULED: 'On the agenda',
  ACCEPTED: 'Accepted for review',
  CLOSED_DECLINED: 'Not taken forward',
  IN_REVIEW: 'In review',
  FINDINGS: 'Findings agreed',
  LEARNING: 'Sharing the learning',
  CLOSED_COMPLETE: 'Complete',
  WITHDRAWN: 'Withdrawn',
}

/** SYSTEM moves a concern when time is up or the opinions are in; no person does. */
export type ConcernMover = Role | 'SYSTEM'

/** Before a concern is started it has no status: null. */
type From = ConcernStatus | null
type Move = {
  readonly from: readonly From[]
  readonly to: ConcernStatus
  readonly by: readonly ConcernMover[]
  /** The words on the button. */
  readonly label: string
}

const overBeforeReopening = [
  'CLOSED_ADVICE',
  'ESCALATED_SIN',
  'CLOSED_DECLINED',
  'CLOSED_COMPLETE',
  'WITHDRAWN',
] as const satisfies readonly ConcernStatus[]

const moves = {
  start: { from: [null], to: 'DRAFT', by: ['REFERRER', 'MEMBER'], label: 'Start a referral' },
  submit: { from: ['DRAFT'], to: 'RECEIVED', by: ['REFERRER'], label: 'Send the referral' },
  askForMore: { from: ['RECEIVED'], to: 'INFO_NEEDED', by: ['BM', 'COORD'], label: 'Ask for more information' },
  reply: { from: ['INFO_NEEDED'], to: 'RECEIVED', by: ['REFERRER'], label: 'Reply' },
  consult: { from: ['RECEIVED'], to: 'CONSULTING', by: ['BM'], label: 'Consult partners or the Scrutineer' },
  endConsultation: { from: ['CONSULTING'], to: 'RECEIVED', by: ['SYSTEM'], label: 'Opinions in, or time up' },
  adviseElsewhere: { from: ['RECEIVED'], to: 'CLOSED_ADVICE', by: ['BM'], label: 'Close with advice' },
  escalateToSin: { from: ['RECEIVED'], to: 'ESCALATED_SIN', by: ['BM'], label: 'Consider as a serious incident' },
  schedule: { from: ['RECEIVED'], to: 'SCHEDULED', by: ['BM'], label: 'Put on an agenda' },
  // The group decides; the chair records what it decided.
  accept: { from: ['SCHEDULED'], to: 'ACCEPTED', by: ['CHAIR'], label: 'Accept for review' },
  decline: { from: ['SCHEDULED'], to: 'CLOSED_DECLINED', by: ['CHAIR'], label: 'Decline' },
  defer: { from: ['SCHEDULED'], to: 'SCHEDULED', by: ['CHAIR'], label: 'Defer to a later meeting' },
  startReview: { from: ['ACCEPTED'], to: 'IN_REVIEW', by: ['COORD'], label: 'Start the review' },
  agreeFindings: { from: ['IN_REVIEW'], to: 'FINDINGS', by: ['CHAIR'], label: 'Agree the findings' },
  shareFindings: { from: ['FINDINGS'], to: 'LEARNING', by: ['COORD'], label: 'Findings shared' },
  complete: { from: ['LEARNING'], to: 'CLOSED_COMPLETE', by: ['BM'], label: 'Close as complete' },
  withdraw: { from: ['DRAFT', 'RECEIVED', 'INFO_NEEDED'], to: 'WITHDRAWN', by: ['REFERRER', 'BM'], label: 'Withdraw' },
  // Not in the process document: what was over is triaged anew when something new comes to light (docs/decisions/0008).
  reopen: { from: overBeforeReopening, to: 'RECEIVED', by: ['BM'], label: 'Reopen' },
  // Nor this: a meeting may find that the threshold may be met (forms.md section 3, "send to SIN").
  sendToSin: {
    from: ['SCHEDULED'],
    to: 'ESCALATED_SIN',
    by: ['CHAIR'],
    label: 'Send to serious incident notification',
  },
} as const satisfies Record<string, Move>
export type ConcernMove = keyof typeof moves
export const concernMoves = Object.keys(moves) as readonly ConcernMove[]

type ConcernMoveRefusal = 'wrong-status' | 'wrong-role'
export type MovedConcern = { ok: true; value: ConcernStatus } | { ok: false; error: ConcernMoveRefusal }

/** Decides a concern's next status. Nothing else does. */
export function moveConcern(status: ConcernStatus | null, name: ConcernMove, by: ConcernMover): MovedConcern {
  const move: Move = moves[name]
  if (!move.from.includes(status)) return { ok: false, error: 'wrong-status' }
  if (!move.by.includes(by)) return { ok: false, error: 'wrong-role' }
  return { ok: true, value: move.to }
}

/** Chooses the buttons, so a screen never offers what the server refuses. */
export const movesOpenTo = (status: ConcernStatus | null, by: ConcernMover): readonly ConcernMove[] =>
  concernMoves.filter((name) => moveConcern(status, name, by).ok)

export const concernMoveLabel = (name: ConcernMove): string => moves[name].label

/** Whether nothing more happens to the concern, unless it is reopened. */
export const isConcernOver = (status: ConcernStatus): boolean => overBeforeReopening.some((over) => over === status)

/** Whether the Business Manager has still to decide the route: COC_TRIAGE is running. */
export const awaitsTriage = (status: ConcernStatus): boolean =>
  status === 'RECEIVED' || status === 'INFO_NEEDED' || status === 'CONSULTING'
