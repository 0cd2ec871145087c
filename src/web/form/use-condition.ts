import { type Control, useWatch } from 'react-hook-form'
import { type Answers, applies, type FormValues } from '#domain/forms/answers.ts'
import type { Condition } from '#domain/forms/form-definition.ts'

/** The questions a condition looks at. */
export function questionsIn(condition: Condition): readonly string[] {
  if ('all' in condition) return condition.all.flatMap(questionsIn)
  if ('any' in condition) return condition.any.flatMap(questionsIn)
  return [condition.question]
}

/** Looks only at the answers named, and renders only when what they come to changes. */
export function useWatchedAnswers<T>(
  control: Control<FormValues>,
  questionIds: readonly string[],
  compute: (answers: Answers) => T,
): T {
  return useWatch({
    control,
    name: questionIds.map((id) => `answers.${id}` as const),
    exact: true,
    compute: (values) => compute(Object.fromEntries(questionIds.map((id, index) => [id, values[index]]))),
  })
}

export const useCondition = (control: Control<FormValues>, condition: Condition) =>
  useWatchedAnswers(control, questionsIn(condition), (answers) => applies(condition, answers))
