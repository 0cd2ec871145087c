import { ORPCError } from '@orpc/client'

/** The code of a refusal, or OFFLINE when no answer came at all. */
export function refusalCode(problem: unknown): string {
  if (problem instanceof ORPCError) return problem.code
  return problem instanceof TypeError ? 'OFFLINE' : 'UNEXPECTED'
}

export type FieldIssue = { readonly path: readonly (string | number)[]; readonly message: string }

/** The issues of a refused form, each for its field. */
export function fieldIssues(problem: unknown): readonly FieldIssue[] {
  if (!(problem instanceof ORPCError)) return []
  const issues = (problem.data as { issues?: unknown } | undefined)?.issues
  return Array.isArray(issues) ? (issues as FieldIssue[]) : []
}

/** A refusal in a sentence for the person who asked. */
export function refusalText(problem: unknown): string {
  if (problem instanceof ORPCError) {
    const reason = (problem.data as { reason?: unknown } | undefined)?.reason
    return typeof reason === 'string' ? reason : problem.message
  }
  return refusalCode(problem) === 'OFFLINE'
    ? 'There is no connection. Try again in a moment.'
    : 'Something went wrong. Try again.'
}
