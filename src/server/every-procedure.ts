import { type AnyContractRouter, isContractProcedure } from '@orpc/contract'
import type { ProcedureMeta } from '#contract/base.ts'
import { contract } from '#contract/router.ts'
import { policies } from '#domain/access/policies.ts'

export type NamedProcedure = { readonly path: string; readonly meta: ProcedureMeta }

/** Every procedure of a contract with its dotted path. */
export function everyProcedure(router: AnyContractRouter, path: readonly string[] = []): NamedProcedure[] {
  if (isContractProcedure(router)) return [{ path: path.join('.'), meta: router['~orpc'].meta as ProcedureMeta }]
  return Object.entries(router).flatMap(([key, part]) => everyProcedure(part as AnyContractRouter, [...path, key]))
}

/** The server refuses to start when a procedure names no policy, or one that does not exist. */
export function assertEveryProcedureHasPolicy(router: AnyContractRouter = contract) {
  const bare = everyProcedure(router).filter(({ meta }) => !meta.policy || !(meta.policy in policies))
  if (bare.length > 0) throw new Error(`Procedures without a policy: ${bare.map(({ path }) => path).join(', ')}`)
}
