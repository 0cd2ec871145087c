import type { Condition, FormDefinition, Question } from './form-definition.ts'

/**
 * What is wrong with a definition's conditions: a question asked about later or not at all, or an option nobody
 * can choose. Such a mistake would silently never ask something; the tests of each form call this.
 */
export function conditionProblems(form: FormDefinition): readonly string[] {
  const earlier = new Map<string, Question>()
  return form.sections.flatMap((section) =>
    section.questions.flatMap((question) => {
      const problems = problemsOf(question.id, question.when, earlier)
      earlier.set(question.id, question)
      return [...problems, ...problemsOf(question.id, question.alert?.when, earlier)]
    }),
  )
}

function problemsOf(id: string, condition: Condition | undefined, known: Map<string, Question>): readonly string[] {
  if (!condition) return []
  if ('all' in condition) return condition.all.flatMap((part) => problemsOf(id, part, known))
  if ('any' in condition) return condition.any.flatMap((part) => problemsOf(id, part, known))
  const asked = known.get(condition.question)
  if (!asked) return [`${id} depends on ${condition.question}, which is not asked before it`]
  if (!('options' in asked)) return [`${id} depends on ${condition.question}, which has no options`]
  const offered = asked.options.map(({ code }) => code)
  return condition.in.filter((code) => !offered.includes(code)).map((code) => `${id} waits for ${code}, never offered`)
}
