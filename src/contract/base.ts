import { oc } from '@orpc/contract'
import { z } from 'zod'
import type { PolicyName } from '#domain/access/policies.ts'

/** Which record in the input leads to the case that the policy is asked about. */
export type PolicySubject = 'nothing' | 'case' | 'concern' | 'request'

export type ProcedureMeta = {
  readonly policy?: PolicyName
  readonly subject?: PolicySubject
  /** Asked by the page itself, not by a person: does not keep a session alive. */
  readonly background?: true
}

const fieldIssue = z.object({ path: z.array(z.union([z.string(), z.number()])), message: z.string() })

/** Every "no" a procedure may answer. A refusal is data. */
const refusals = {
  NOT_SIGNED_IN: { status: 401, message: 'Sign in to continue.' },
  SECOND_FACTOR_NEEDED: { status: 403, message: 'Set up your authenticator app to continue.' },
  NO_PERMISSION: { status: 403, message: 'Your seats do not allow this.' },
  NOT_FOUND: { status: 404, message: 'There is nothing here that you can see.' },
  REFUSED: { status: 409, message: 'This cannot be done now.', data: z.object({ reason: z.string() }) },
  CHANGED_BY_SOMEONE_ELSE: {
    status: 409,
    message: 'Someone else changed this since you opened it.',
    data: z.object({ by: z.string(), at: z.string(), fields: z.array(z.string()) }),
  },
  INVALID: { status: 422, message: 'Some answers need attention.', data: z.object({ issues: z.array(fieldIssue) }) },
  TOO_MANY_ATTEMPTS: {
    status: 429,
    message: 'Too many attempts. Wait a while, then try again.',
    data: z.object({ retryAfterSeconds: z.number().int() }),
  },
} as const

/** The one base of every procedure: it carries the policy, and what the policy is asked about. */
export const procedure = (policy: PolicyName, subject: PolicySubject = 'nothing') =>
  oc.$meta<ProcedureMeta>({ policy, subject }).errors(refusals)

/** As `procedure`, for what the page asks by itself (polling): it does not count as activity. */
export const backgroundProcedure = (policy: PolicyName, subject: PolicySubject = 'nothing') =>
  oc.$meta<ProcedureMeta>({ policy, subject, background: true }).errors(refusals)
