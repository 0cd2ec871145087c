import { describe, expect, test } from 'vitest'
import { countWords, wordGuidance } from './word-count.ts'

test.each([
  ['', 0],
  ['   \n', 0],
  ['Safe', 1],
  ['The child was seen, alone.', 5],
  ['one\ntwo\tthree  four', 4],
  ['well-being isn’t one-off', 3],
  ['before - after', 2],
  ['(“quoted”) words', 2],
  ['Łukasz ill 3 days', 4],
  ['***', 0],
])('%j has %i words', (text, expected) => {
  expect(countWords(text)).toBe(expected)
})

describe('guidance', () => {
  const words = (count: number) => 'word '.repeat(count)
  test.each([
    [0, { min: 50, max: 800 }, 'empty', 'Aim for 50 to 800 words'],
    [1, { min: 50, max: 800 }, 'short', '1 word. Aim for 50 to 800 words'],
    [49, { min: 50 }, 'short', '49 words. Aim for at least 50 words'],
    [50, { min: 50, max: 800 }, 'right', '50 words'],
    [719, { min: 50, max: 800 }, 'right', '719 words'],
    [720, { min: 50, max: 800 }, 'near', '720 words, 80 left'],
    [800, { min: 50, max: 800 }, 'near', '800 words, 0 left'],
    [801, { min: 50, max: 800 }, 'over', '801 words: 1 word too many'],
    [850, { max: 800 }, 'over', '850 words: 50 words too many'],
    [0, { max: 60 }, 'empty', 'Up to 60 words'],
    [0, {}, 'empty', ''],
    [5, {}, 'right', '5 words'],
  ] as const)('%i words against %j', (count, limits, level, text) => {
    expect(wordGuidance(words(count), limits)).toEqual({ count, level, text })
  })
})
