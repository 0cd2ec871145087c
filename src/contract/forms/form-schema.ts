import { z } from 'zod'
import { type FormValues, type FormValuesOf, questionsOf } from '#domain/forms/answers.ts'
import type { FormDefinition } from '#domain/forms/form-definition.ts'
import { problemsIn } from '#domain/forms/form-problems.ts'
import { answerSchemaOf, skippedSchema } from './answer-schema.ts'

type FormSchema<F extends FormDefinition> = z.ZodType<FormValuesOf<F>, FormValuesOf<F>>

const drafts = new WeakMap<FormDefinition, z.ZodType>()

/** A form as a draft: any answer may be missing, but what is there has the right type. Made once for each form. */
export function draftSchemaOf<const F extends FormDefinition>(form: F): FormSchema<F> {
  const schema = drafts.get(form) ?? makeDraftSchema(form)
  drafts.set(form, schema)
  // The definition's own type says what was just built from its values.
  return schema as FormSchema<F>
}

/**
 * A form as it may be submitted: what applies is answered, or skipped for an allowed reason, and in order.
 * Each issue carries the path ['answers', questionId], so it goes back to its field.
 */
export function submissionSchemaOf<const F extends FormDefinition>(form: F, today: string): FormSchema<F> {
  return draftSchemaOf(form).superRefine((values, context) => {
    for (const { questionId, message } of problemsIn(form, values as FormValues, today)) {
      context.addIssue({ code: 'custom', path: ['answers', questionId], message, input: values })
    }
  })
}

function makeDraftSchema(form: FormDefinition): z.ZodType<FormValues> {
  const questions = questionsOf(form)
  return z.object({
    answers: z.object(
      Object.fromEntries(questions.map((question) => [question.id, answerSchemaOf(question).optional()])),
    ),
    skipped: skippedSchema(questions).transform((skipped) => skipped ?? {}),
  })
}
