import { describe, expect, test } from 'vitest'
import { displayAnswer, displayFileSize } from './display-answer.ts'
import type { Question } from './form-definition.ts'

const people: Record<string, string> = { p1: 'Child 1', p2: 'Mother' }
const agencies: Record<string, string> = { GP: 'GP practice' }
const lookups = {
  personLabel: (id: string) => people[id] ?? 'Someone',
  agencyName: (code: string) => agencies[code] ?? code,
}
const options = [
  { code: 'yes', label: 'Yes' },
  { code: 'not_sure', label: 'Not sure' },
]
const row = [
  { id: 'agency', kind: 'agency', label: 'Agency', required: true },
  { id: 'contact', kind: 'text', label: 'Contact' },
  { id: 'until', kind: 'date', label: 'Until', when: { question: 'agency', in: ['MPS'] } },
] as const
const ask = (kind: Partial<Question> & { kind: Question['kind'] }) => ({ id: 'q', label: 'Q', ...kind }) as Question

describe('an answer in plain text', () => {
  test.each<[string, Question, unknown, string[]]>([
    ['text', ask({ kind: 'text' }), ' Sam Example ', ['Sam Example']],
    ['long', ask({ kind: 'long' }), 'First.\nThen.\n', ['First.', 'Then.']],
    ['date', ask({ kind: 'date' }), '2026-06-03', ['Wed 3 June 2026']],
    ['a date that is none', ask({ kind: 'date' }), '31 June', ['31 June']],
    [
      'uncertain date',
      ask({ kind: 'udate' }),
      { earliest: '2016-05-01', latest: '2016-05-31', precision: 'MONTH', uncertain: true, asTyped: '?May 2016' },
      ['?May 2016 (some time in May 2016, not certain)'],
    ],
    ['choice', ask({ kind: 'choice', options }), 'not_sure', ['Not sure']],
    ['a choice since retired', ask({ kind: 'choice', options }), 'gone', ['gone']],
    ['choices', ask({ kind: 'choices', options }), ['yes', 'not_sure'], ['Yes', 'Not sure']],
    ['agency', ask({ kind: 'agency' }), 'GP', ['GP practice']],
    ['people', ask({ kind: 'people', roles: 'children' }), { people: ['p1', 'p2'] }, ['Child 1', 'Mother']],
    ['nobody', ask({ kind: 'people', roles: 'children' }), { people: [], noneKnown: true }, ['None known']],
    [
      'relationships',
      ask({ kind: 'relationships' }),
      [{ from: 'p2', to: 'p1', kind: 'parent' }],
      ['Mother: parent of Child 1'],
    ],
    [
      'several choices in a row',
      ask({ kind: 'rows', row: [{ id: 'themes', kind: 'choices', label: 'Themes', options }], rowName: 'Point' }),
      [{ themes: ['yes', 'not_sure'] }],
      ['Point 1', 'Themes: Yes, Not sure'],
    ],
    ['list', ask({ kind: 'list' }), ['Why then?', ' '], ['Why then?']],
    [
      'rows',
      ask({ kind: 'rows', row, rowName: 'Agency' }),
      [
        { agency: 'GP', skipped: { contact: 'NOT_KNOWN' } },
        {},
        { agency: 'MPS', contact: 'PC Example', until: '2026-06-03' },
      ],
      [
        'Agency 1',
        'Agency: GP practice',
        'Contact: Not known',
        'Agency 2',
        'Agency: MPS',
        'Contact: PC Example',
        'Until: Wed 3 June 2026',
      ],
    ],
    [
      'files',
      ask({ kind: 'files', accept: ['pdf'] }),
      [{ id: 'f', name: 'Letter.pdf', size: 820_000 }],
      ['Letter.pdf (820 KB)'],
    ],
    ['declaration', ask({ kind: 'declaration', statement: 'It is accurate.' }), true, ['It is accurate.']],
    ['nothing', ask({ kind: 'text' }), undefined, ['Not answered']],
    [
      'an unticked declaration',
      ask({ kind: 'declaration', statement: 'It is accurate.' }),
      undefined,
      ['Not answered'],
    ],
  ])('%s', (_name, question, value, expected) => {
    expect(displayAnswer(question, { value }, lookups)).toEqual(expected)
  })

  test('a skipped answer gives its reason', () => {
    expect(displayAnswer(ask({ kind: 'text' }), { skipped: 'NOT_HELD' }, lookups)).toEqual(['Not held by this agency'])
  })
})

test.each([
  [10, '1 KB'],
  [1_499, '1 KB'],
  [820_000, '820 KB'],
  [2_450_000, '2.5 MB'],
])('%i bytes are %s', (bytes, expected) => {
  expect(displayFileSize(bytes)).toBe(expected)
})
