import { ORPCError } from '@orpc/client'

/** Something that went wrong in this page, in a sentence for the person. */
export class ToldProblem extends Error {
  override name = 'ToldProblem'
}

/** The code of a refusal, or OFFLINE when no answer came at all. */
export function refusalCode(problem: unknown): string {
  if (problem instanceof ORPCError) return problem.code
  return problem instanceof TypeError && /fetch|network|load failed/i.test(problem.message) ? 'OFFLINE' : 'UNEXPECTED'
}

export type FieldIssue = { readonly path: readonly (string | number)[]; readonly message: string }

/** The issues of a refused form, each for its field. */
export function fieldIssues(problem: unknown): readonly FieldIssue[] {
  if (!(problem instanceof ORPCError)) return []
  const issues = (problem.data as { issues?: unknown } | undefined)?.issues
  return Array.isArray(issues) ? (issues as FieldIssue[]) : []
}

/** The first issue of each field of a refused form, by the field's name. */
export function problemsByField(problem: unknown): Readonly<Record<string, string | undefined>> {
  return Object.fromEntries(
    fieldIssues(problem)
      .toReversed()
      .map(({ path, message }) => [path.join('.'), message]),
  )
}

/** A refusal in a sentence for the person who asked. */
export function refusalText(problem: unknown): string {
  if (problem instanceof ORPCError) {
    const wait = (problem.data as { retryAfterSeconds?: unknown } | undefined)?.retryAfterSeconds
    if (typeof wait === 'number') return `Too many attempts. Wait ${Math.ceil(wait / 60)} minutes, then try again.`
    if (problem.status >= 500) return 'The server could not answer. Try again in a moment.'
    const reason = (problem.data as { reason?: unknown } | undefined)?.reason
    return typeof reason === 'string' ? reason : problem.message
  }
  if (problem instanceof ToldProblem) return problem.message
  return refusalCode(problem) === 'OFFLINE'
    ? 'There is no connection. Try again in a moment.'
    : 'Something went wrong. Try again.'
}
