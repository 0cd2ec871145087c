import type { Scenario } from './scenario.ts'
import { kettleAndHob } from './scenarios/kettle-and-hob.ts'

/** The invented referrals, the earliest first, so that their references count up. */
export const scenarios: readonly Scenario[] = [kettleAndHob].toSorted((a, b) => b.sentDaysAgo - a.sentDaysAgo)
