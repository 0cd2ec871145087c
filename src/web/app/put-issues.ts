import type { FieldValues, Path, UseFormReturn } from 'react-hook-form'
import { fieldIssues } from '../api/refusals.ts'

/**
 * Puts the issues of a refused form at their fields, and the focus on the first. With a part named, those of that part
 * alone: an issue at no field of this form would keep it from ever being sent.
 */
export function putIssues<Values extends FieldValues>(form: UseFormReturn<Values>, problem: unknown, part?: string) {
  const issues = fieldIssues(problem).filter(({ path }) => part === undefined || path[0] === part)
  issues.forEach(({ path, message }, index) => {
    form.setError(path.join('.') as Path<Values>, { type: 'server', message }, { shouldFocus: index === 0 })
  })
}
