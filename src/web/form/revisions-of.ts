import type { StoredAnswers } from '#domain/forms/merge-answers.ts'

/** How often each answer was saved, as an autosave counts on. */
export const revisionsOf = (answers: StoredAnswers): Record<string, number> =>
  Object.fromEntries(Object.entries(answers).map(([id, { rev }]) => [id, rev]))
