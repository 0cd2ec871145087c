import { expect, test } from 'vitest'
import { problemWith } from './answer-problems.ts'
import type { Question } from './form-definition.ts'

const today = '2026-06-03'
const ask = (kind: object) => ({ id: 'q', label: 'Q', ...kind }) as Question
const options = [
  { code: 'a', label: 'A' },
  { code: 'b', label: 'B' },
  { code: 'c', label: 'C' },
  { code: 'none', label: 'None', exclusive: true },
]
const udate = (earliest: string | null, latest: string | null, asTyped = 'typed') => ({
  earliest,
  latest,
  precision: earliest || latest ? 'RANGE' : 'UNKNOWN',
  uncertain: false,
  asTyped,
})
const cells = [
  { id: 'agency', kind: 'agency', label: 'Agency', required: true },
  { id: 'first', kind: 'udate', label: 'First', notFuture: true },
  { id: 'last', kind: 'udate', label: 'Last', notBefore: 'first' },
  { id: 'email', kind: 'text', format: 'email', label: 'Email', required: true, skippable: ['NOT_KNOWN'] },
]
const rows = ask({ kind: 'rows', rowName: 'Agency', row: cells, min: 1, max: 2 })
const whole = { agency: 'GP', email: 'gp@nhs.example' }

test.each([
  ['nothing said is no problem here', ask({ kind: 'text' }), undefined, undefined],
  ['text', ask({ kind: 'text' }), 'x'.repeat(200), undefined],
  ['text too long', ask({ kind: 'text' }), 'x'.repeat(201), 'Use at most 200 characters for “Q”'],
  ['text too long for its own limit', ask({ kind: 'text', maxLength: 3 }), 'abcd', 'Use at most 3 characters for “Q”'],
  ['spaces around do not count', ask({ kind: 'text', maxLength: 3 }), ' abc ', undefined],
  ['email', ask({ kind: 'text', format: 'email' }), 'sam', 'Enter “Q” as an email address, like name@agency.example'],
  ['phone', ask({ kind: 'text', format: 'phone' }), '12', 'Enter “Q” as a phone number, like 020 7946 0000'],
  ['postcode', ask({ kind: 'text', format: 'postcode' }), 'CR0', 'Enter “Q” as a full postcode, like CR0 1XX'],
  [
    'NHS number',
    ask({ kind: 'text', format: 'nhs-number' }),
    '943 476 5918',
    'Enter “Q” as an NHS number of 10 digits, like 943 476 5919',
  ],
  ['words', ask({ kind: 'long', words: { min: 3, max: 5 } }), 'one two three four five', undefined],
  ['too few words are only advice', ask({ kind: 'long', words: { min: 3, max: 5 } }), 'one', undefined],
  ['too many words', ask({ kind: 'long', words: { max: 2 } }), 'one two three', 'Use at most 2 words for “Q”'],
  ['date today', ask({ kind: 'date', notFuture: true }), '2026-06-03', undefined],
  ['date tomorrow', ask({ kind: 'date', notFuture: true }), '2026-06-04', '“Q” cannot be in the future'],
  ['date tomorrow, allowed', ask({ kind: 'date' }), '2026-06-04', undefined],
  ['no such date', ask({ kind: 'date' }), '2026-02-30', 'Enter “Q” as a date, like 3 June 2026'],
  ['date before another', ask({ kind: 'date', notBefore: 'start' }), '2026-01-31', '“Q” cannot be before “Start”'],
  ['date on another', ask({ kind: 'date', notBefore: 'start' }), '2026-02-01', undefined],
  ['uncertain date', ask({ kind: 'udate' }), udate('2026-05-01', '2026-05-31'), undefined],
  ['this month, not over yet', ask({ kind: 'udate', notFuture: true }), udate('2026-06-01', '2026-06-30'), undefined],
  [
    'next month',
    ask({ kind: 'udate', notFuture: true }),
    udate('2026-07-01', '2026-07-31'),
    '“Q” cannot be in the future',
  ],
  [
    'surely before another',
    ask({ kind: 'udate', notBefore: 'start' }),
    udate('2026-01-01', '2026-01-31'),
    '“Q” cannot be before “Start”',
  ],
  ['perhaps before another', ask({ kind: 'udate', notBefore: 'start' }), udate('2026-01-01', '2026-12-31'), undefined],
  ['said not to be known', ask({ kind: 'udate' }), udate(null, null, 'Not known'), undefined],
  [
    'not readable',
    ask({ kind: 'udate' }),
    udate(null, null, 'soon after'),
    'Enter “Q” as a date, like 3 June 2026, June 2026 or before 2025',
  ],
  ['the wrong way round', ask({ kind: 'udate' }), udate('2026-02-01', '2026-01-01'), '“Q” ends before it begins'],
  ['choice', ask({ kind: 'choice', options }), 'a', undefined],
  ['no such option', ask({ kind: 'choice', options }), 'z', 'Choose again: Q'],
  ['choices', ask({ kind: 'choices', options, min: 1, max: 2 }), ['a', 'b'], undefined],
  ['too many choices', ask({ kind: 'choices', options, max: 2 }), ['a', 'b', 'c'], 'Choose at most 2 for “Q”'],
  ['too few choices', ask({ kind: 'choices', options, min: 2 }), ['a'], 'Choose at least 2 for “Q”'],
  [
    'none and another',
    ask({ kind: 'choices', options }),
    ['none', 'a'],
    '“None” cannot be chosen together with others for “Q”',
  ],
  [
    'none known where that is no answer',
    ask({ kind: 'people', roles: 'children' }),
    { people: [], noneKnown: true },
    'Answer: Q',
  ],
  [
    'none known',
    ask({ kind: 'people', roles: 'children', noneKnown: true }),
    { people: [], noneKnown: true },
    undefined,
  ],
  ['questions', ask({ kind: 'list', endsWith: '?' }), ['Why? ', ''], undefined],
  ['no question', ask({ kind: 'list', endsWith: '?' }), ['Why?', 'Because'], 'End each of “Q” with “?”'],
  ['too many in a list', ask({ kind: 'list', max: 1 }), ['a', 'b'], 'Give at most 1 for “Q”'],
  ['rows', rows, [whole, {}], undefined],
  ['too many rows', rows, [whole, whole, whole], 'Give at most 2 for “Q”'],
  ['a row short of a cell', rows, [whole, { agency: 'MPS' }], 'Agency 2: Answer: Email'],
  ['a cell skipped', rows, [{ agency: 'MPS', skipped: { email: 'NOT_KNOWN' } }], undefined],
  [
    'a cell skipped for a reason not allowed',
    rows,
    [{ agency: 'MPS', skipped: { email: 'DECLINED' } }],
    'Agency 1: Answer: Email',
  ],
  [
    'a cell in the wrong format',
    rows,
    [{ agency: 'GP', email: 'x' }],
    'Agency 1: Enter “Email” as an email address, like name@agency.example',
  ],
  [
    'dates within a row',
    rows,
    [{ ...whole, first: udate('2026-03-01', '2026-03-01'), last: udate('2026-02-01', '2026-02-01') }],
    'Agency 1: “Last” cannot be before “First”',
  ],
])('%s', (_name, question, answer, expected) => {
  const context = { answers: { start: '2026-02-01' }, labelOf: () => 'Start', today }
  expect(problemWith(question, answer, context)).toBe(expected)
})
