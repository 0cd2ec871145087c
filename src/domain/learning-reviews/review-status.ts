import type { Role } from '#domain/access/roles.ts'

/** A learning review's course, in the order of the process document (process.md section 9). */
export const reviewStatuses = ['PROPOSED', 'AGREED', 'IN_PROGRESS', 'FINDINGS', 'SHARED', 'CLOSED'] as const
export type ReviewStatus = (typeof reviewStatuses)[number]

export const reviewStatusLabels: Record<ReviewStatus, string> = {
  PROPOSED: 'Proposed',
  AGREED: 'Agreed',
  IN_PROGRESS: 'In progress',
  FINDINGS: 'Findings agreed',
  SHARED: 'Learning shared',
  CLOSED: 'Closed',
}

type Move = {
  /** Before it is proposed a review has no status: null. */
  readonly from: readonly (ReviewStatus | null)[]
  readonly to: ReviewStatus
  readonly by: readonly Role[]
  /** The words on the button. */
  readonly label: string
}

// The document names no actors here: they are those of the Case of Concern's own table, which moves in step.
const moves = {
  propose: { from: [null], to: 'PROPOSED', by: ['BM', 'COORD', 'CHAIR'], label: 'Propose a learning review' },
  // With method, lead, agencies, questions and date. Accepting a concern proposes and agrees its review at once.
  agree: { from: ['PROPOSED'], to: 'AGREED', by: ['CHAIR'], label: 'Agree the review' },
  start: { from: ['AGREED'], to: 'IN_PROGRESS', by: ['COORD'], label: 'Start the review' },
  agreeFindings: { from: ['IN_PROGRESS'], to: 'FINDINGS', by: ['CHAIR'], label: 'Agree the findings' },
  // With the SPRG and with the Learning Group, both dated.
  share: { from: ['FINDINGS'], to: 'SHARED', by: ['COORD'], label: 'Findings shared' },
  close: { from: ['SHARED'], to: 'CLOSED', by: ['BM'], label: 'Close the review' },
} as const satisfies Record<string, Move>
export type ReviewMove = keyof typeof moves
export const reviewMoves = Object.keys(moves) as readonly ReviewMove[]

type MovedReview = { ok: true; value: ReviewStatus } | { ok: false; error: 'wrong-status' | 'wrong-role' }

/** Decides a learning review's next status. Nothing else does. */
export function moveReview(status: ReviewStatus | null, name: ReviewMove, by: Role): MovedReview {
  const move: Move = moves[name]
  if (!move.from.includes(status)) return { ok: false, error: 'wrong-status' }
  if (!move.by.includes(by)) return { ok: false, error: 'wrong-role' }
  return { ok: true, value: move.to }
}

/** Chooses the buttons, so a screen never offers what the server refuses. */
export const reviewMovesOpenTo = (status: ReviewStatus | null, by: Role): readonly ReviewMove[] =>
  reviewMoves.filter((name) => moveReview(status, name, by).ok)

export const reviewMoveLabel = (name: ReviewMove): string => moves[name].label
