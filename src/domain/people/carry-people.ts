import type { PeopleAnswer, Relationship } from '#domain/forms/answers.ts'
import { questionsById } from '#domain/forms/answers.ts'
import type { FormDefinition } from '#domain/forms/form-definition.ts'
import type { StoredAnswer, StoredAnswers } from '#domain/forms/merge-answers.ts'

/**
 * Answers as they go along with some of the people to another case: each person under their new id, and nobody who
 * stays behind; files stay as well. `newIds` holds, for those who go along, the id they get.
 */
export function carriedAnswers(
  form: FormDefinition,
  answers: StoredAnswers,
  newIds: ReadonlyMap<string, string>,
): StoredAnswers {
  const questions = questionsById(form)
  return Object.fromEntries(
    Object.entries(answers).map(([id, answer]) => [id, carried(questions.get(id)?.kind, answer, newIds)]),
  )
}

function carried(kind: string | undefined, answer: StoredAnswer, newIds: ReadonlyMap<string, string>): StoredAnswer {
  if (answer.value === undefined) return answer
  // The schemas have checked stored answers against the question's kind.
  if (kind === 'people') {
    const value = answer.value as PeopleAnswer
    return { ...answer, value: { ...value, people: value.people.flatMap((id) => newIds.get(id) ?? []) } }
  }
  if (kind === 'relationships') {
    const value = (answer.value as readonly Relationship[]).flatMap(({ from, to, kind }) => {
      const [newFrom, newTo] = [newIds.get(from), newIds.get(to)]
      return newFrom && newTo ? [{ from: newFrom, to: newTo, kind }] : []
    })
    return { ...answer, value }
  }
  if (kind === 'files') return { ...answer, value: [] }
  return answer
}
