import type { InferContractRouterOutputs } from '@orpc/contract'
import type { Contract } from '#contract/router.ts'

/** Seats, accounts and agencies as the server lists them together. */
export type Directory = InferContractRouterOutputs<Contract>['directory']['list']
