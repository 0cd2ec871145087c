import type { ConcernMove } from './concern-status.ts'
import type { LetterKind } from './referrer-letters.ts'

/** Moves after which the referrer is owed a letter (forms.md section 3, "reply sent on" and "referrer told on"). */
export const outcomeMoves = [
  'adviseElsewhere',
  'escalateToSin',
  'schedule',
  'accept',
  'decline',
  'defer',
  'sendToSin',
] as const satisfies readonly ConcernMove[]
export type OutcomeMove = (typeof outcomeMoves)[number]

/** Which letter tells of it. Advice and another route are one move: the triage record says which of the two it was. */
export function letterKindOf(move: OutcomeMove, triageOutcome: string | null | undefined): LetterKind {
  if (move === 'adviseElsewhere') return triageOutcome === 'OTHER_ROUTE' ? 'OTHER_ROUTE' : 'ADVICE_OUTSIDE_PROCESS'
  return kinds[move]
}

const kinds = {
  escalateToSin: 'TO_SIN',
  schedule: 'SCHEDULE_FOR_MEETING',
  accept: 'ACCEPT',
  decline: 'DECLINE',
  defer: 'DEFER',
  sendToSin: 'SEND_TO_SIN',
} as const satisfies Record<Exclude<OutcomeMove, 'adviseElsewhere'>, LetterKind>
