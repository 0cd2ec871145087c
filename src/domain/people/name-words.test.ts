import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { nameWords, soundOf, tellingWords, typingErrors } from './name-words.ts'

test.each([
  ['Amara Grace', ['amara', 'grace']],
  ['  O’Neill ', ['oneill']],
  ["O'Neill", ['oneill']],
  ['Smith-Jones', ['smith', 'jones']],
  ['Wójcik', ['wojcik']],
  ['Łukasz', ['lukasz']],
  ['Yiğit', ['yigit']],
  ['Çağrı', ['cagri']],
  ['Weiß', ['weiss']],
  ['Nguyễn Văn An', ['nguyen', 'van', 'an']],
  ['Al-Hassan', ['al', 'hassan']],
  ['(not known)', ['not', 'known']],
  [' - ', []],
  ['', []],
  [undefined, []],
])('%j is %j', (name, expected) => {
  expect(nameWords(name)).toEqual(expected)
})

test.each([
  ['al hassan', ['hassan']],
  ['van der berg', ['berg']],
  ['de la', ['de', 'la']],
])('what tells of %j is %j', (name, expected) => {
  expect(tellingWords(name.split(' '))).toEqual(expected)
})

describe('typing errors', () => {
  test.each([
    ['amara', 'amara', 0],
    ['amara', 'amarra', 1],
    ['amara', 'amra', 1],
    ['amara', 'amera', 1],
    ['amara', 'maara', 1],
    ['amara', 'amaar', 1],
    ['nguyen', 'ngyuen', 1],
    ['amara', 'ambera', 2],
    ['kitten', 'sitting', 3],
    ['', 'abc', 3],
    ['abc', '', 3],
    ['', '', 0],
  ])('from %j to %j: %i', (one, other, expected) => {
    expect(typingErrors(one, other)).toBe(expected)
  })

  test('are as many one way as the other, none only for the same word, and never more than its letters', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 12 }), fc.string({ maxLength: 12 }), (one, other) => {
        const errors = typingErrors(one, other)
        expect(typingErrors(other, one)).toBe(errors)
        expect(errors === 0).toBe(one === other)
        expect(errors).toBeLessThanOrEqual(Math.max(one.length, other.length))
        expect(errors).toBeGreaterThanOrEqual(Math.abs(one.length - other.length))
      }),
    )
  })
})

describe('one sound', () => {
  test.each([
    ['aisha', 'ayesha'],
    ['mohammed', 'muhammad'],
    ['catherine', 'kathryn'],
    ['philip', 'fillip'],
    ['stephen', 'steven'],
    ['khadija', 'kadijah'],
    ['meghan', 'megan'],
    ['yusuf', 'youssef'],
    ['zahra', 'zara'],
    ['mcdonald', 'macdonald'],
    ['wright', 'right'],
    ['knox', 'nox'],
    ['siân', 'sian'],
  ])('%s and %s', (one, other) => {
    expect(soundOf(nameWords(one).join())).toBe(soundOf(nameWords(other).join()))
  })

  test.each([
    ['jayden', 'hayden'],
    ['maya', 'naya'],
    ['amara', 'amanda'],
    ['thomas', 'tobias'],
  ])('not %s and %s', (one, other) => {
    expect(soundOf(one)).not.toBe(soundOf(other))
  })
})
