import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { mergeAnswers, type StoredAnswers, valuesOf } from './merge-answers.ts'

const ada = { id: 'u1', name: 'Ada Example' }
const ben = { id: 'u2', name: 'Ben Sample' }
const nine = '2026-06-03T09:00:00Z'
const ten = '2026-06-03T10:00:00Z'
const stored: StoredAnswers = { story: { value: 'A baby was seen.', rev: 3, by: ada, at: nine } }

describe('one autosave', () => {
  test('a first answer is stored with rev 1', () => {
    expect(mergeAnswers({}, { story: { base: 0, value: 'A baby' } }, ada, nine)).toEqual({
      stored: { story: { value: 'A baby', rev: 1, by: ada, at: nine } },
      saved: ['story'],
      conflicts: [],
    })
  })
  test('a change to what the writer read is stored', () => {
    const merged = mergeAnswers(stored, { story: { base: 3, value: 'A baby was not seen.' } }, ben, ten)
    expect(merged.stored.story).toEqual({ value: 'A baby was not seen.', rev: 4, by: ben, at: ten })
    expect(merged.saved).toEqual(['story'])
  })
  test('a change to what someone else has changed is told, and theirs is kept', () => {
    const merged = mergeAnswers(stored, { story: { base: 2, value: 'Other words' } }, ben, ten)
    expect(merged).toEqual({ stored, saved: [], conflicts: [{ questionId: 'story', theirs: stored.story }] })
  })
  test('a conflict in one question does not hold up another', () => {
    const merged = mergeAnswers(stored, { story: { base: 1, value: 'x' }, place: { base: 0, value: 'Home' } }, ben, ten)
    expect(merged.saved).toEqual(['place'])
    expect(merged.conflicts.map(({ questionId }) => questionId)).toEqual(['story'])
    expect(merged.stored.story).toEqual(stored.story)
  })
  test('the same words are no conflict, and nobody is credited twice', () => {
    const merged = mergeAnswers(stored, { story: { base: 2, value: 'A baby was seen.' } }, ben, ten)
    expect(merged).toEqual({ stored, saved: ['story'], conflicts: [] })
  })
  test('the same people in another object are no conflict', () => {
    const before: StoredAnswers = { children: { value: { people: ['p1', 'p2'] }, rev: 2, by: ada, at: nine } }
    const change = { children: { base: 1, value: { people: ['p1', 'p2'], noneKnown: undefined } } }
    expect(mergeAnswers(before, change, ben, ten).conflicts).toEqual([])
  })
  test('a reason replaces a value', () => {
    const merged = mergeAnswers(stored, { story: { base: 3, skipped: 'NOT_KNOWN' } }, ben, ten)
    expect(merged.stored.story).toEqual({ skipped: 'NOT_KNOWN', rev: 4, by: ben, at: ten })
  })
  test('a cleared answer stays in the record, with its rev', () => {
    const merged = mergeAnswers(stored, { story: { base: 3 } }, ben, ten)
    expect(merged.stored.story).toEqual({ rev: 4, by: ben, at: ten })
  })
  test('a rev from the future is a conflict too', () => {
    expect(mergeAnswers(stored, { story: { base: 9, value: 'x' } }, ben, ten).conflicts).toHaveLength(1)
  })
  test('what was stored is not touched', () => {
    const before = structuredClone(stored)
    mergeAnswers(stored, { story: { base: 3, value: 'x' } }, ben, ten)
    expect(stored).toEqual(before)
  })
})

test('values and reasons come out apart; cleared answers are gone', () => {
  const answers: StoredAnswers = {
    story: { value: 'x', rev: 1, by: ada, at: nine },
    place: { skipped: 'NOT_KNOWN', rev: 1, by: ada, at: nine },
    carer: { rev: 2, by: ada, at: nine },
  }
  expect(valuesOf(answers)).toEqual({ answers: { story: 'x' }, skipped: { place: 'NOT_KNOWN' } })
})

/** Someone with the form open: what they last read of each question, and words of theirs not yet accepted. */
class Author {
  readonly read = new Map<string, { rev: number; text: string }>()
  readonly unsaved = new Map<string, string[]>()
  readonly user: { id: string; name: string }
  constructor(name: string) {
    this.user = { id: name, name }
  }
  write(question: string, word: string) {
    this.unsaved.set(question, [...(this.unsaved.get(question) ?? []), word])
  }
  changes() {
    return Object.fromEntries(
      [...this.unsaved].map(([question, words]) => {
        const { rev, text } = this.read.get(question) ?? { rev: 0, text: '' }
        return [question, { base: rev, value: [text, ...words].join(' ').trim() }]
      }),
    )
  }
  learn(question: string, answers: StoredAnswers) {
    const answer = answers[question]
    if (answer) this.read.set(question, { rev: answer.rev, text: String(answer.value) })
  }
}

test('whatever two authors do in whatever order, no accepted word is lost and every refused one is told', () => {
  const step = fc.record({
    author: fc.constantFrom(0, 1),
    act: fc.constantFrom('write', 'save', 'save unheard'),
    question: fc.constantFrom('story', 'place'),
  })
  fc.assert(
    fc.property(fc.array(step, { maxLength: 60 }), (steps) => {
      const authors = [new Author('Ada'), new Author('Ben')]
      let answers: StoredAnswers = {}
      const accepted: [question: string, word: string][] = []
      for (const [number, { author: index, act, question }] of steps.entries()) {
        const author = authors[index] as Author
        if (act === 'write') {
          author.write(question, `w${number}`)
          continue
        }
        const changes = author.changes()
        const before = answers
        const merged = mergeAnswers(answers, changes, author.user, nine)
        answers = merged.stored
        const told = merged.conflicts.map(({ questionId }) => questionId)
        expect([...merged.saved, ...told].sort()).toEqual(Object.keys(changes).sort())
        for (const id of told) expect(answers[id]).toBe(before[id])
        for (const id of merged.saved) {
          for (const word of author.unsaved.get(id) ?? []) accepted.push([id, word])
        }
        // The reply may get lost on the way; the author then sends the same again.
        if (act === 'save unheard') continue
        for (const id of merged.saved) author.unsaved.delete(id)
        for (const id of Object.keys(changes)) author.learn(id, answers)
      }
      for (const [question, word] of accepted) {
        expect(String(answers[question]?.value).split(' ')).toContain(word)
      }
    }),
  )
})
