import type { FormValues } from '#domain/forms/answers.ts'
import { sectionsThatApply } from '#domain/forms/answers.ts'
import type { FormDefinition } from '#domain/forms/form-definition.ts'
import { isDealtWith, missingIn } from '#domain/forms/missing.ts'

/**
 * How far a return is, in whole per cent: of the required questions that now apply, those answered or skipped with a
 * reason. It says 100 only when nothing is missing, and 0 only when nothing is done.
 */
export function percentDone(form: FormDefinition, values: FormValues): number {
  const required = sectionsThatApply(form, values.answers)
    .flatMap(({ questions }) => questions)
    .filter((question) => question.required)
  const done = required.filter((each) => isDealtWith(each, values.answers[each.id], values.skipped[each.id])).length
  if (required.length === 0 || (done === required.length && missingIn(form, values).length === 0)) return 100
  return done === 0 ? 0 : Math.min(99, Math.max(1, Math.floor((done / required.length) * 100)))
}
