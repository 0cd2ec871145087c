import type { FormValues } from './answers.ts'
import type { MissingReason } from './form-definition.ts'
import { isSameAnswer } from './same-answer.ts'

type Given = { readonly value?: unknown; readonly skipped?: MissingReason | undefined }

/** One answer as kept: with neither a value nor a reason it has been cleared. */
export type StoredAnswer = Given & {
  /** Counts the saves of this one question. */
  readonly rev: number
  readonly by: { readonly id: string; readonly name: string }
  readonly at: string
}
export type StoredAnswers = { readonly [questionId: string]: StoredAnswer }

/** `base` is the rev the writer started from; 0 when the question was still empty. */
export type AnswerChange = Given & { readonly base: number }
export type AnswerConflict = { readonly questionId: string; readonly theirs: StoredAnswer }

export type MergedAnswers = {
  readonly stored: StoredAnswers
  readonly saved: readonly string[]
  readonly conflicts: readonly AnswerConflict[]
}

/**
 * Takes in one autosave, question by question. A question someone else has changed since the writer read it is
 * left as it is and told as a conflict; the writer's other answers are saved all the same.
 */
export function mergeAnswers(
  stored: StoredAnswers,
  changes: Readonly<Record<string, AnswerChange>>,
  by: StoredAnswer['by'],
  at: string,
): MergedAnswers {
  const next: Record<string, StoredAnswer> = { ...stored }
  const saved: string[] = []
  const conflicts: AnswerConflict[] = []
  for (const [questionId, { base, value, skipped }] of Object.entries(changes)) {
    const theirs = Object.hasOwn(stored, questionId) ? stored[questionId] : undefined
    // With nothing stored there is nothing to overwrite, whatever the writer believed.
    if (!theirs || base === theirs.rev) {
      next[questionId] = { ...given({ value, skipped }), rev: (theirs?.rev ?? 0) + 1, by, at }
      saved.push(questionId)
    } else if (isSameAnswer(given(theirs), given({ value, skipped }))) {
      // Both wrote the same (or a save was repeated after its reply got lost): nobody's words are at risk.
      saved.push(questionId)
    } else {
      conflicts.push({ questionId, theirs })
    }
  }
  return { stored: next, saved, conflicts }
}

/** The plain answers and reasons, as forms and schemas take them. */
export function valuesOf(stored: StoredAnswers): FormValues {
  const answers: Record<string, unknown> = {}
  const skipped: Record<string, MissingReason> = {}
  for (const [questionId, answer] of Object.entries(stored)) {
    if (answer.value !== undefined) answers[questionId] = answer.value
    if (answer.skipped !== undefined) skipped[questionId] = answer.skipped
  }
  return { answers, skipped }
}

const given = ({ value, skipped }: Given) => ({
  ...(value !== undefined && { value }),
  ...(skipped !== undefined && { skipped }),
})
