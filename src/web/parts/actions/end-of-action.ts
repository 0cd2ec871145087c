import type { Action } from '#contract/actions.ts'
import type { AfterAct } from '../after-act.ts'

export type EndOfActionProps = { reference: string; action: Action } & AfterAct
