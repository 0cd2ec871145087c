import type { StoredAnswer } from '#domain/forms/merge-answers.ts'
import { isSameAnswer } from '#domain/forms/same-answer.ts'
import { type Given, givenOf } from './autosave-state.ts'

/** What saves with no clear answer had sent: the server may have it, and then it is nobody else's. */
export class UnclearSaves {
  readonly #sent = new Map<string, Given[]>()

  add(questionId: string, given: Given) {
    this.#sent.set(questionId, [...(this.#sent.get(questionId) ?? []), given])
  }

  settle(questionId: string) {
    this.#sent.delete(questionId)
  }

  include(questionId: string, theirs: StoredAnswer) {
    return this.#sent.get(questionId)?.some((sent) => isSameAnswer(sent, givenOf(theirs))) ?? false
  }
}
