import type { AutosaveClock } from './autosave-state.ts'

/** The wait before the next save: one at a time, begun anew by whatever sets it. */
export class SaveTimer {
  readonly #clock: AutosaveClock
  readonly #run: () => void
  #cancel: (() => void) | null = null

  constructor(clock: AutosaveClock, run: () => void) {
    this.#clock = clock
    this.#run = run
  }

  get isSet() {
    return this.#cancel !== null
  }

  set(milliseconds: number) {
    this.stop()
    this.#cancel = this.#clock.after(milliseconds, () => {
      this.#cancel = null
      this.#run()
    })
  }

  stop() {
    this.#cancel?.()
    this.#cancel = null
  }
}
