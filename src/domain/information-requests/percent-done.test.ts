import { expect, test } from 'vitest'
import type { FormDefinition } from '#domain/forms/form-definition.ts'
import { percentDone } from './percent-done.ts'

const yesNo = [
  { code: 'yes', label: 'Yes' },
  { code: 'no', label: 'No' },
] as const
const form = {
  id: 'f',
  version: 1,
  title: 'F',
  sections: [
    {
      id: 's',
      title: 'S',
      questions: [
        { id: 'a', kind: 'text', label: 'A', required: true, skippable: ['NOT_KNOWN'] },
        { id: 'b', kind: 'choice', label: 'B', required: true, options: yesNo },
        { id: 'c', kind: 'text', label: 'C', required: true, when: { question: 'b', in: ['yes'] } },
        { id: 'd', kind: 'text', label: 'D' },
        {
          id: 'e',
          kind: 'rows',
          rowName: 'Row',
          label: 'E',
          required: true,
          skippable: ['NOT_KNOWN'],
          row: [
            { id: 'x', kind: 'text', label: 'X', required: true },
            { id: 'y', kind: 'text', label: 'Y', required: true },
          ],
        },
      ],
    },
  ],
} as const satisfies FormDefinition

test.each<[string, Record<string, unknown>, Record<string, 'NOT_KNOWN'>, number]>([
  ['nothing', {}, {}, 0],
  ['only what is optional', { d: 'x' }, {}, 0],
  ['one of three', { a: 'x' }, {}, 33],
  ['a reason counts as an answer does', {}, { a: 'NOT_KNOWN' }, 33],
  ['a question that follows counts once it is asked', { a: 'x', b: 'yes' }, {}, 50],
  ['and not otherwise', { a: 'x', b: 'no' }, {}, 66],
  ['a row half filled in is not done', { a: 'x', b: 'no', e: [{ x: '1' }] }, {}, 66],
  ['all of it', { a: 'x', b: 'no', e: [{ x: '1', y: '2' }] }, {}, 100],
])('%s', (_name, answers, skipped, expected) => {
  expect(percentDone(form, { answers, skipped })).toBe(expected)
})
