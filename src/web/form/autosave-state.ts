import type { AnswerChange, AnswerConflict, StoredAnswer } from '#domain/forms/merge-answers.ts'

export type Given = Pick<StoredAnswer, 'value' | 'skipped'>
export type AnswerChanges = Record<string, AnswerChange>
export type SaveReply = {
  readonly saved: Readonly<Record<string, number>>
  readonly conflicts: readonly AnswerConflict[]
}
/** Signed out and refused wait for the person; the others are tried again by themselves. */
export type NotSavedBecause = 'offline' | 'signed-out' | 'refused' | 'failed'

export type AutosaveClock = {
  readonly now: () => number
  /** Runs it later; the answer cancels that. */
  readonly after: (milliseconds: number, run: () => void) => () => void
}

export type AutosaveParts = {
  readonly save: (changes: AnswerChanges) => Promise<SaveReply>
  /** The answer as it stands on the page now. */
  readonly read: (questionId: string) => Given
  /** Puts someone else's answer on the page. */
  readonly write: (questionId: string, given: Given) => void
  readonly reasonFor: (error: unknown) => NotSavedBecause
  readonly revisions: Readonly<Record<string, number>>
  readonly clock: AutosaveClock
}

export type TheirAnswers = Readonly<Record<string, StoredAnswer>>

export type AutosaveState = {
  readonly phase: 'saved' | 'unsaved' | 'saving' | 'not-saved'
  readonly because: NotSavedBecause | null
  readonly savedAt: number | null
  /** Someone else changed what the person is changing: theirs, by question. */
  readonly conflicts: TheirAnswers
  /** Answers of others that were taken over on this page, by question. */
  readonly told: TheirAnswers
}

export const nothingSavedYet: AutosaveState = { phase: 'saved', because: null, savedAt: null, conflicts: {}, told: {} }

export function phaseOf(isSending: boolean, because: NotSavedBecause | null, waits: boolean): AutosaveState['phase'] {
  if (isSending) return 'saving'
  if (because !== null) return 'not-saved'
  return waits ? 'unsaved' : 'saved'
}

export const givenOf = ({ value, skipped }: StoredAnswer): Given => ({
  ...(value !== undefined && { value }),
  ...(skipped !== undefined && { skipped }),
})

export function without(answers: TheirAnswers, questionId: string): TheirAnswers {
  const { [questionId]: _, ...rest } = answers
  return rest
}
