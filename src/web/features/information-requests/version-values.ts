import type { ReturnVersion } from '#contract/information-requests.ts'
import type { FormValues } from '#domain/forms/answers.ts'
import type { FormDefinition, MissingReason } from '#domain/forms/form-definition.ts'
import { nilForm } from '#domain/information-requests/nil-form.ts'
import { returnFormFor } from '#domain/information-requests/return-form.ts'

type Answers = ReturnVersion['answers']

/** A version's answers as forms take them. */
export function versionValues(given: Answers): FormValues {
  const answers: Record<string, unknown> = {}
  const skipped: Record<string, MissingReason> = {}
  for (const [id, answer] of Object.entries(given)) {
    if (answer.value !== undefined) answers[id] = answer.value
    if (answer.skipped !== undefined) skipped[id] = answer.skipped
  }
  return { answers, skipped }
}

/** The form a version was written in: the whole return, or the short answer. */
export const formOf = (read: Pick<ReturnVersion, 'questions' | 'extraQuestions' | 'version'>): FormDefinition =>
  read.version.isNil ? nilForm : returnFormFor(read)
