import type { Happening } from './happening.ts'

/** What became of the referrals, in every state of the process. */
export const journeys: readonly Happening[] = []
