import { missingMessage, problemWith } from './answer-problems.ts'
import { type FormValues, isAnswered, questionsById, questionsThatApply } from './answers.ts'
import type { FormDefinition } from './form-definition.ts'
import { isDealtWith } from './missing.ts'

export type FormProblem = { readonly questionId: string; readonly message: string }

/** All that keeps a form from being submitted, in the order of its questions: one line for each. */
export function problemsIn(
  form: FormDefinition,
  { answers, skipped }: FormValues,
  today: string,
): readonly FormProblem[] {
  const known = questionsById(form)
  const labelOf = (id: string) => known.get(id)?.label ?? id
  return questionsThatApply(form, answers).flatMap((question) => {
    const answer = answers[question.id]
    // A row half filled in is told as such by the row's own problem.
    const open = !isAnswered(answer) && !isDealtWith(question, answer, skipped[question.id])
    const message = open ? missingMessage(question) : problemWith(question, answer, { answers, labelOf, today })
    return message ? [{ questionId: question.id, message }] : []
  })
}
