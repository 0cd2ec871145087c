import { mergeAnswers, type StoredAnswers } from '#domain/forms/merge-answers.ts'
import type { AnswerChanges, AutosaveClock, SaveReply } from './autosave-state.ts'

/** A clock that stands still until told how much time passes. */
export function fakeClock() {
  let now = 0
  let alarms: { at: number; run: () => void }[] = []
  const settle = async () => {
    for (let turn = 0; turn < 12; turn += 1) await Promise.resolve()
  }
  return {
    now: () => now,
    after: (milliseconds: number, run: () => void) => {
      const alarm = { at: now + milliseconds, run }
      alarms.push(alarm)
      return () => {
        alarms = alarms.filter((other) => other !== alarm)
      }
    },
    pass: async (milliseconds: number) => {
      const end = now + milliseconds
      await settle()
      for (;;) {
        const next = alarms.filter(({ at }) => at <= end).sort((a, b) => a.at - b.at)[0]
        if (!next) break
        alarms = alarms.filter((alarm) => alarm !== next)
        now = next.at
        next.run()
        await settle()
      }
      now = end
    },
  }
}

/** Stands in for the server, with the server's own rule for merging; can be slow, deaf or forgetful. */
export function savingDesk(clock: AutosaveClock) {
  const me = { id: 'me', name: 'Robin Wren' }
  const sam = { id: 'sam', name: 'Sam Sparrow' }
  let stored: StoredAnswers = {}
  let delay = 0
  let refusal: string | null = null
  let losesAnswer = false
  const requests: AnswerChanges[] = []

  const take = (changes: AnswerChanges): SaveReply => {
    const merged = mergeAnswers(stored, changes, me, '2026-06-03T13:02:00Z')
    stored = merged.stored
    return {
      saved: Object.fromEntries(merged.saved.map((id) => [id, stored[id]?.rev ?? 0])),
      conflicts: merged.conflicts,
    }
  }
  return {
    requests,
    get stored() {
      return stored
    },
    save: (changes: AnswerChanges) =>
      new Promise<SaveReply>((resolve, reject) => {
        requests.push(changes)
        const answer = () => {
          if (refusal !== null) return reject(refusal)
          const reply = take(changes)
          if (!losesAnswer) return resolve(reply)
          losesAnswer = false
          reject('failed')
        }
        if (delay === 0) answer()
        else clock.after(delay, answer)
      }),
    someoneWrites: (questionId: string, value: string) => {
      const base = stored[questionId]?.rev ?? 0
      stored = mergeAnswers(stored, { [questionId]: { base, value } }, sam, '2026-06-03T13:01:00Z').stored
    },
    answersAfter: (milliseconds: number) => {
      delay = milliseconds
    },
    refuseWith: (reason: string | null) => {
      refusal = reason
    },
    loseNextAnswer: () => {
      losesAnswer = true
    },
  }
}
