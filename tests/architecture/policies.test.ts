import { oc } from '@orpc/contract'
import { expect, test } from 'vitest'
import { procedure } from '#contract/base.ts'
import { contract } from '#contract/router.ts'
import { assertEveryProcedureHasPolicy, everyProcedure } from '#server/every-procedure.ts'

test('every procedure names a policy that exists', () => {
  expect(() => assertEveryProcedureHasPolicy()).not.toThrow()
  expect(everyProcedure(contract).length).toBeGreaterThan(40)
})

test('a procedure without a policy keeps the server from starting', () => {
  const bare = { cases: { get: procedure('case.read', 'case'), leak: oc.route({ method: 'GET', path: '/leak' }) } }
  expect(() => assertEveryProcedureHasPolicy(bare)).toThrow('Procedures without a policy: cases.leak')
})

test('so does one whose policy does not exist', () => {
  const misnamed = { leak: oc.$meta({ policy: 'no.such.policy' }).route({ method: 'GET', path: '/leak' }) }
  expect(() => assertEveryProcedureHasPolicy(misnamed)).toThrow('Procedures without a policy: leak')
})
