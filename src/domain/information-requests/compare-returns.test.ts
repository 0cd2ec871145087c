import { describe, expect, test } from 'vitest'
import type { FormDefinition } from '#domain/forms/form-definition.ts'
import { compareReturns, compareWords, type Stretch } from './compare-returns.ts'

const marks = (stretches: readonly Stretch[]) =>
  stretches.map(({ mark, text }) => `${mark === 'added' ? '+' : mark === 'removed' ? '-' : '='}${text}`)

describe('two texts, word by word', () => {
  test.each<[string, string, string, string[]]>([
    ['the same', 'He was seen.', 'He was seen.', ['=He was seen.']],
    ['a word in the middle', 'He was seen there.', 'He was not seen there.', ['=He was ', '+not ', '=seen there.']],
    ['a word put for another', 'seen in May', 'seen in June', ['=seen in ', '-May', '+June']],
    ['words at the end', 'He left.', 'He left. So did she.', ['=He left. ', '+So did she.']],
    ['words taken away', 'He left early that day.', 'He left.', ['=He ', '-left early that day.', '+left.']],
    ['from nothing', '', 'All new', ['+All new']],
    ['to nothing', 'All gone', '', ['-All gone']],
    ['other spaces alone', 'two  words', 'two words', ['=two words']],
  ])('%s', (_name, before, after, expected) => {
    expect(marks(compareWords(before, after))).toEqual(expected)
  })

  test('put together again they are the later text', () => {
    const [before, after] = ['one two three four', 'zero two three five six']
    const kept = compareWords(before, after).filter(({ mark }) => mark !== 'removed')
    expect(kept.map(({ text }) => text.trim()).join(' ')).toBe(after)
  })

  test('very long ones are compared by line', () => {
    const lines = Array.from({ length: 400 }, (_, index) => `Line ${index} says something of its own`)
    const changed = lines.with(200, 'A line of its own')
    expect(marks(compareWords(lines.join('\n'), changed.join('\n'))).filter((mark) => !mark.startsWith('='))).toEqual([
      '-Line 200 says something of its own\n',
      '+A line of its own\n',
    ])
  })
})

const form = {
  id: 'f',
  version: 1,
  title: 'F',
  sections: [
    {
      id: 's',
      title: 'S',
      questions: [
        { id: 'first', kind: 'long', label: 'First' },
        {
          id: 'second',
          kind: 'choice',
          label: 'Second',
          options: [
            { code: 'yes', label: 'Yes' },
            { code: 'no', label: 'No' },
          ],
        },
        { id: 'third', kind: 'long', label: 'Third' },
      ],
    },
  ],
} as const satisfies FormDefinition
const lookups = { personLabel: (id: string) => id, agencyName: (code: string) => code }
const values = (answers: Record<string, unknown>, skipped = {}) => ({ answers, skipped })

type Given = Parameters<typeof compareReturns>
const changesIn = (forms: Given[0], before: Given[1], after: Given[2]) =>
  compareReturns(forms, before, after, lookups).map(({ questionId, change }) => [questionId, change])

describe('two versions', () => {
  test.each([
    ['nothing changed', values({ first: 'A' }), values({ first: 'A' }), []],
    ['an answer changed', values({ second: 'yes' }), values({ second: 'no' }), [['second', 'changed']]],
    [
      'one came and one went',
      values({ first: 'A' }),
      values({ third: 'B' }),
      [
        ['first', 'removed'],
        ['third', 'added'],
      ],
    ],
    [
      'a reason gave way to an answer',
      values({}, { first: 'NOT_KNOWN' }),
      values({ first: 'Known now' }),
      [['first', 'changed']],
    ],
  ])('%s', (_name, before, after, expected) => {
    expect(changesIn({ older: form, newer: form }, before, after)).toEqual(expected)
  })

  test('a short answer that became a whole return tells what was asked by the short one alone', () => {
    const short = {
      id: 'short',
      version: 1,
      title: 'Short',
      sections: [
        {
          id: 's',
          title: 'S',
          questions: [
            { id: 'first', kind: 'long', label: 'First' },
            { id: 'searched', kind: 'text', label: 'Searched' },
          ],
        },
      ],
    } as const satisfies FormDefinition
    const [before, after] = [values({ first: 'A', searched: 'The archive' }), values({ first: 'A', third: 'B' })]
    expect(changesIn({ older: short, newer: form }, before, after)).toEqual([
      ['third', 'added'],
      ['searched', 'removed'],
    ])
  })
})
