import { describe, expect, expectTypeOf, test } from 'vitest'
import { type AnswersOf, applies, isAnswered, isBlankRow, questionsThatApply, sectionsThatApply } from './answers.ts'
import type { Condition, FormDefinition } from './form-definition.ts'

const form = {
  id: 'visit',
  version: 1,
  title: 'A visit',
  sections: [
    {
      id: 'door',
      title: 'At the door',
      questions: [
        {
          id: 'seen',
          kind: 'choice',
          label: 'Was the child seen?',
          options: [
            { code: 'yes', label: 'Yes' },
            { code: 'no', label: 'No' },
          ],
        },
        { id: 'seen_on', kind: 'udate', label: 'When?', when: { question: 'seen', in: ['yes'] } },
        {
          id: 'alone',
          kind: 'choices',
          label: 'Who else was there?',
          options: [{ code: 'mother', label: 'Mother' }],
          when: { question: 'seen', in: ['yes'] },
        },
      ],
    },
    {
      id: 'after',
      title: 'Afterwards',
      questions: [
        { id: 'mother_said', kind: 'long', label: 'What did she say?', when: { question: 'alone', in: ['mother'] } },
        {
          id: 'calls',
          kind: 'rows',
          rowName: 'Call',
          label: 'Calls',
          row: [{ id: 'agency', kind: 'agency', label: 'Agency' }],
        },
        { id: 'true_account', kind: 'declaration', label: 'Declaration', statement: 'This is what I know.' },
      ],
    },
  ],
} as const satisfies FormDefinition

describe('the type of the answers', () => {
  test('follows from the definition', () => {
    type Visit = AnswersOf<typeof form>
    expectTypeOf<Visit['seen']>().toEqualTypeOf<'yes' | 'no' | undefined>()
    expectTypeOf<Visit['alone']>().toEqualTypeOf<readonly 'mother'[] | undefined>()
    expectTypeOf<Visit['mother_said']>().toEqualTypeOf<string | undefined>()
    expectTypeOf<Visit['true_account']>().toEqualTypeOf<true | undefined>()
    expectTypeOf<NonNullable<Visit['calls']>[number]['agency']>().toEqualTypeOf<string | undefined>()
  })
})

describe('a condition', () => {
  const seen: Condition = { question: 'seen', in: ['yes'] }
  const withMother: Condition = { question: 'alone', in: ['mother', 'aunt'] }
  test.each([
    ['none', undefined, {}, true],
    ['the answer is named', seen, { seen: 'yes' }, true],
    ['another answer', seen, { seen: 'no' }, false],
    ['no answer', seen, {}, false],
    ['one of several answers is named', withMother, { alone: ['brother', 'aunt'] }, true],
    ['none of several answers is named', withMother, { alone: ['brother'] }, false],
    ['all, both hold', { all: [seen, withMother] }, { seen: 'yes', alone: ['mother'] }, true],
    ['all, one holds', { all: [seen, withMother] }, { seen: 'yes' }, false],
    ['any, one holds', { any: [seen, withMother] }, { seen: 'yes' }, true],
    ['any, none holds', { any: [seen, withMother] }, { seen: 'no' }, false],
    ['an answer of another kind', seen, { seen: { people: ['yes'] } }, false],
  ] as const)('%s', (_name, condition, answers, expected) => {
    expect(applies(condition, answers)).toBe(expected)
  })
})

describe('the questions that apply', () => {
  const ids = (answers: Record<string, unknown>) => questionsThatApply(form, answers).map(({ id }) => id)

  test('at first are those without a condition', () => {
    expect(ids({})).toEqual(['seen', 'calls', 'true_account'])
  })
  test('grow with the answers', () => {
    expect(ids({ seen: 'yes', alone: ['mother'] })).toEqual([
      'seen',
      'seen_on',
      'alone',
      'mother_said',
      'calls',
      'true_account',
    ])
  })
  test('do not follow an answer left behind in a question no longer asked', () => {
    expect(ids({ seen: 'no', alone: ['mother'] })).toEqual(['seen', 'calls', 'true_account'])
  })
  test('stay in their sections', () => {
    expect(sectionsThatApply(form, {}).map(({ id, questions }) => [id, questions.length])).toEqual([
      ['door', 1],
      ['after', 2],
    ])
  })
})

describe('what counts as an answer', () => {
  const blankDate = { earliest: null, latest: null, precision: 'UNKNOWN', uncertain: false, asTyped: '' }
  test.each([
    ['text', 'Seen at home', true],
    ['blank text', ' \n ', false],
    ['nothing', undefined, false],
    ['null', null, false],
    ['a ticked box', true, true],
    ['an unticked box', false, false],
    ['a list', ['', 'Why?'], true],
    ['a list of blanks', ['', ' '], false],
    ['people', { people: ['p1'] }, true],
    ['nobody yet', { people: [] }, false],
    ['nobody, said on purpose', { people: [], noneKnown: true }, true],
    ['a typed date', { ...blankDate, asTyped: '2016' }, true],
    ['an empty date box', blankDate, false],
    ['a file', [{ id: 'f1', name: 'Letter.pdf', size: 10 }], true],
    ['a row with a cell', [{ agency: 'GP' }], true],
    ['a row with only a reason', [{ skipped: { agency: 'NOT_KNOWN' } }], true],
    ['a blank row', [{ agency: '', when: blankDate, skipped: {} }], false],
  ])('%s', (_name, value, expected) => {
    expect(isAnswered(value)).toBe(expected)
  })
  test('a new row is blank', () => {
    expect(isBlankRow({})).toBe(true)
  })
})
