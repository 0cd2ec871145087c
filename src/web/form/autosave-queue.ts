import type { StoredAnswer } from '#domain/forms/merge-answers.ts'
import { isSameAnswer } from '#domain/forms/same-answer.ts'
import {
  type AnswerChanges,
  type AutosaveParts,
  type AutosaveState,
  type Given,
  givenOf,
  type NotSavedBecause,
  nothingSavedYet,
  phaseOf,
  type SaveReply,
  type TheirAnswers,
  without,
} from './autosave-state.ts'
import { SaveTimer } from './save-timer.ts'
import { UnclearSaves } from './unclear-saves.ts'

const savedAfter = 2_000
const longestWait = 30_000

/**
 * Sends answers as they are written. The words themselves stay in the form and are read when they are sent, so
 * whatever happens to a save, nothing typed can be lost here.
 */
export class AutosaveQueue {
  readonly #parts: AutosaveParts
  readonly #base: Map<string, number>
  readonly #dirty = new Set<string>()
  readonly #later = new Map<string, StoredAnswer>()
  readonly #listeners = new Set<() => void>()
  readonly #unclear = new UnclearSaves()
  readonly #timer: SaveTimer
  #sending: ReadonlyMap<string, Given> | null = null
  #editing: string | null = null
  #failures = 0
  readonly #finished: (() => void)[] = []
  #state = nothingSavedYet

  constructor(parts: AutosaveParts) {
    this.#parts = parts
    this.#base = new Map(Object.entries(parts.revisions))
    this.#timer = new SaveTimer(parts.clock, () => this.#send())
  }

  readonly getState = (): AutosaveState => this.#state
  readonly subscribe = (listener: () => void) => {
    this.#listeners.add(listener)
    return () => void this.#listeners.delete(listener)
  }

  get hasUnsaved() {
    return this.#dirty.size > 0 || this.#sending !== null
  }

  /** Called at every key, so it does next to nothing. */
  edited(questionId: string) {
    this.#dirty.add(questionId)
    if (questionId in this.#state.told) this.seen(questionId)
    if (this.#state.because === null) this.#timer.set(savedAfter)
    this.#publish()
  }

  entered(questionId: string) {
    this.#editing = questionId
  }

  /** Leaving a field saves at once, and lets in what others wrote there meanwhile. */
  left(questionId: string) {
    if (this.#editing === questionId) this.#editing = null
    this.#takeLater()
    this.#send()
  }

  /** Whatever made it fail is mended: the person signed in again, the network is back, or they ask. */
  retry() {
    this.#failures = 0
    this.#set({ because: null })
    this.#send()
  }

  /** Sends all there is and says whether everything is safe on the server. */
  async flush(): Promise<boolean> {
    this.#editing = null
    this.#takeLater()
    if (this.#state.because !== null) this.retry()
    while (this.#sending || (this.#sendable().length > 0 && this.#state.because === null)) {
      this.#send()
      await new Promise<void>((resolve) => this.#finished.push(resolve))
    }
    return !this.hasUnsaved
  }

  /** Answers as others left them. A question the person is in, or has changed, is not touched. */
  takeRemote(answers: TheirAnswers) {
    for (const [questionId, theirs] of Object.entries(answers)) {
      if (theirs.rev <= (this.#base.get(questionId) ?? 0)) continue
      if (this.#sending?.has(questionId) || (this.#editing === questionId && !this.#dirty.has(questionId))) {
        this.#later.set(questionId, theirs)
      } else if (this.#dirty.has(questionId)) this.#meet(questionId, theirs)
      else this.#adopt(questionId, theirs)
    }
    this.#publish()
  }

  keepMine(questionId: string) {
    const theirs = this.#state.conflicts[questionId]
    if (!theirs) return
    this.#base.set(questionId, theirs.rev)
    this.#dirty.add(questionId)
    this.#settle(questionId)
    this.#send()
  }

  takeTheirs(questionId: string) {
    const theirs = this.#state.conflicts[questionId]
    if (!theirs) return
    this.#base.set(questionId, theirs.rev)
    this.#dirty.delete(questionId)
    this.#settle(questionId)
    this.#parts.write(questionId, givenOf(theirs))
  }

  /** Theirs first, then mine: for text only, where reading both and tidying up is what a person would do. */
  keepBoth(questionId: string) {
    const theirs = this.#state.conflicts[questionId]?.value
    const mine = this.#parts.read(questionId).value
    if (typeof theirs === 'string' && typeof mine === 'string') {
      this.#parts.write(questionId, { value: `${theirs.trimEnd()}\n\n${mine}` })
    }
    this.keepMine(questionId)
  }

  /** The person has read that somebody changed this answer. */
  seen(questionId: string) {
    this.#set({ told: without(this.#state.told, questionId) })
  }

  stop() {
    this.#timer.stop()
  }

  #sendable() {
    return [...this.#dirty].filter((questionId) => !(questionId in this.#state.conflicts))
  }

  // One save at a time: two under way could arrive in the wrong order.
  #send() {
    if (this.#sending) return
    const questionIds = this.#sendable()
    if (questionIds.length === 0) return this.#publish()
    this.stop()
    const sending = new Map(questionIds.map((questionId) => [questionId, this.#parts.read(questionId)]))
    const changes: AnswerChanges = {}
    for (const [questionId, given] of sending) {
      changes[questionId] = { base: this.#base.get(questionId) ?? 0, ...given }
      this.#dirty.delete(questionId)
    }
    this.#sending = sending
    this.#publish()
    this.#parts.save(changes).then(
      (reply) => this.#arrived(sending, reply),
      (error) => this.#failed(sending, this.#parts.reasonFor(error)),
    )
  }

  #arrived(sent: ReadonlyMap<string, Given>, { saved, conflicts }: SaveReply) {
    this.#sending = null
    for (const [questionId, rev] of Object.entries(saved)) {
      this.#base.set(questionId, rev)
      this.#unclear.settle(questionId)
    }
    for (const { questionId, theirs } of conflicts) this.#meet(questionId, theirs)
    const answered = new Set([...Object.keys(saved), ...conflicts.map(({ questionId }) => questionId)])
    const forgotten = new Map([...sent].filter(([questionId]) => !answered.has(questionId)))
    if (forgotten.size > 0) return this.#failed(forgotten, 'refused')
    this.#failures = 0
    this.#set({ because: null, ...(Object.keys(saved).length > 0 && { savedAt: this.#parts.clock.now() }) })
    this.#takeLater()
    // What was typed meanwhile has its own two seconds, unless they ran out while the save was under way.
    if (!this.#timer.isSet) this.#send()
    this.#wakeWaiting()
  }

  #failed(sent: ReadonlyMap<string, Given>, because: NotSavedBecause) {
    this.#sending = null
    for (const [questionId, given] of sent) {
      this.#dirty.add(questionId)
      this.#unclear.add(questionId, given)
    }
    this.#set({ because })
    this.#takeLater()
    this.stop()
    if (because === 'offline' || because === 'failed') {
      this.#timer.set(Math.min(longestWait, savedAfter * 2 ** this.#failures))
      this.#failures += 1
    }
    this.#wakeWaiting()
  }

  #takeLater() {
    const waiting = Object.fromEntries(this.#later)
    this.#later.clear()
    this.takeRemote(waiting)
  }

  #adopt(questionId: string, theirs: StoredAnswer) {
    this.#base.set(questionId, theirs.rev)
    if (isSameAnswer(this.#parts.read(questionId), givenOf(theirs))) return
    this.#parts.write(questionId, givenOf(theirs))
    this.#set({ told: { ...this.#state.told, [questionId]: theirs } })
  }

  #meet(questionId: string, theirs: StoredAnswer) {
    if (isSameAnswer(this.#parts.read(questionId), givenOf(theirs))) {
      this.#base.set(questionId, theirs.rev)
      this.#dirty.delete(questionId)
      return this.#settle(questionId)
    }
    this.#dirty.add(questionId)
    if (this.#unclear.include(questionId, theirs)) {
      // It is our own earlier save, whose answer got lost on the way.
      this.#base.set(questionId, theirs.rev)
      return this.#settle(questionId)
    }
    this.#set({ conflicts: { ...this.#state.conflicts, [questionId]: theirs } })
  }

  #settle(questionId: string) {
    this.#set({ conflicts: without(this.#state.conflicts, questionId) })
  }

  #wakeWaiting() {
    for (const wake of this.#finished.splice(0)) wake()
  }

  #publish() {
    this.#set({})
  }

  #set(change: Partial<AutosaveState>) {
    const next = { ...this.#state, ...change }
    const waits = [...this.#dirty].some((questionId) => !(questionId in next.conflicts))
    const phase = phaseOf(this.#sending !== null, next.because, waits)
    if (phase === this.#state.phase && Object.keys(change).length === 0) return
    this.#state = { ...next, phase }
    for (const listener of this.#listeners) listener()
  }
}
