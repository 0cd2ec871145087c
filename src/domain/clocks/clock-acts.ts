import { type ClockStatus, isOver } from '#domain/time/clock-status.ts'
import type { ClockCode } from './clock.ts'
import { isStatutory } from './limits.ts'

/** A reason is asked for once a limit has run out, also after it was met late (clocks.md section 5). */
export const mayBeExplained = (status: ClockStatus): boolean => status === 'LATE' || status === 'MET_LATE'

/** Only a local limit that still runs may be given more time. */
export const mayBeExtended = (code: ClockCode, status: ClockStatus): boolean => !isStatutory(code) && !isOver(status)

/** Why a limit cannot be given more time at all; null where it can. */
export function whyNotExtended(code: ClockCode, status: ClockStatus): string | null {
  if (isStatutory(code)) {
    return 'This limit is statutory: it can be neither paused nor extended. If it is missed, say why it was late.'
  }
  return isOver(status) ? 'This clock does not run any more, so it needs no more time.' : null
}

type Extension = {
  /** ISO dates: until when it may be done now, the day wanted, and today. */
  readonly until: string
  readonly to: string
  readonly today: string
}

/** What is wrong with the later day that was chosen; null when nothing is. */
export function extensionProblem({ until, to, today }: Extension): string | null {
  if (to <= until) return 'Choose a day later than the one it is due on now'
  return to < today ? 'Choose a day that has not passed' : null
}
