import { refusalCode } from '../api/refusals.ts'
import type { NotSavedBecause } from '../form/autosave-state.ts'
import { sessionEnded } from './session-ended.ts'

/** What a failed save means to the person who writes. A session that ended asks to sign in again, in place. */
export function reasonForNotSaving(problem: unknown, isGuest = false): NotSavedBecause {
  const code = refusalCode(problem)
  // To a guest their referral is lost when they opened another in this browser: a new link brings it back.
  if (code === 'NOT_SIGNED_IN' || (isGuest && code === 'NOT_FOUND')) {
    sessionEnded.announce()
    return 'signed-out'
  }
  if (code === 'OFFLINE') return navigator.onLine ? 'failed' : 'offline'
  if (code === 'UNEXPECTED' || code === 'INTERNAL_SERVER_ERROR' || code === 'TOO_MANY_ATTEMPTS') return 'failed'
  return 'refused'
}
