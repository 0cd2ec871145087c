import type { KeptClock } from '#contract/clocks.ts'
import type { AfterAct } from '../after-act.ts'

export type ClockActProps = { reference: string; clock: KeptClock } & AfterAct
