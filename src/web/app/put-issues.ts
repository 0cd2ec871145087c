import type { FieldValues, Path, UseFormReturn } from 'react-hook-form'
import { fieldIssues } from '../api/refusals.ts'

/** Puts the issues of a refused form at their fields, and the focus on the first. */
export function putIssues<Values extends FieldValues>(form: UseFormReturn<Values>, problem: unknown) {
  fieldIssues(problem).forEach(({ path, message }, index) => {
    form.setError(path.join('.') as Path<Values>, { type: 'server', message }, { shouldFocus: index === 0 })
  })
}
